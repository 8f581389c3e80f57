/** What travels in the console's jar besides its classes. */
@NullMarked
package dev.remit.ui.packaging;

import org.jspecify.annotations.NullMarked;
