/** What travels in the console's jar besides its classes, and the launcher that builds and starts it. */
@NullMarked
package dev.remit.ui.packaging;

import org.jspecify.annotations.NullMarked;
