/** What other features bring to the page of a use case. */
@NullMarked
package dev.remit.ui.inventory.tab;

import org.jspecify.annotations.NullMarked;
