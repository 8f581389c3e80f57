/** Several low-tier requests approved at once, each as if it were alone. */
@NullMarked
@NamedInterface("bulk")
package dev.remit.approval.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
