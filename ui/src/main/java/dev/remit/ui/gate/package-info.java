/** The gate before production on the page of a use case: what is met, what is not, and where that is put right. */
@NullMarked
package dev.remit.ui.gate;

import org.jspecify.annotations.NullMarked;
