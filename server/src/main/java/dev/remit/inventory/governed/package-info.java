/** The register as policies see it: which use cases there are, and what is known of each. Internal. */
@NullMarked
package dev.remit.inventory.governed;

import org.jspecify.annotations.NullMarked;
