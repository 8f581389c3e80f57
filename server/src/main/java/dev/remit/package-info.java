/** The console's entry point. Each sub-package is a feature; its {@code package-info} says what it owns and may use. */
@NullMarked
package dev.remit;

import org.jspecify.annotations.NullMarked;
