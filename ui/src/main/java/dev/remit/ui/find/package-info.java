/** The page of what the find field found. */
@NullMarked
package dev.remit.ui.find;

import org.jspecify.annotations.NullMarked;
