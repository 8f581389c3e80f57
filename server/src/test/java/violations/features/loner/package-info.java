/** May use nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package violations.features.loner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
