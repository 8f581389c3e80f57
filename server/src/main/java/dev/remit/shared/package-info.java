/**
 * The kernel's vocabulary: refusals, pages, money, references, ids. Plain Java, no Spring, at most fifteen types.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.remit.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
