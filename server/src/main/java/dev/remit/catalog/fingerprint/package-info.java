/** The fingerprint catalogue: by which native values, and how surely, an AI product is recognised. Data, the same for all. */
@NullMarked
@NamedInterface("fingerprint")
package dev.remit.catalog.fingerprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
