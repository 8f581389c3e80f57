/** Deliberate violations, one for each rule. */
@NullMarked
package violations;

import org.jspecify.annotations.NullMarked;
