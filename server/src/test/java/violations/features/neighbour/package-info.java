/** Is used by nobody who may. */
@NullMarked
package violations.features.neighbour;

import org.jspecify.annotations.NullMarked;
