/** Deliberate violations, one for each rule. */
@NullMarked
@NamedInterface("violations")
package violations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
