/** Two features that break their word. */
@NullMarked
package violations.features;

import org.jspecify.annotations.NullMarked;
