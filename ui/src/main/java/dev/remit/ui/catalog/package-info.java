/** The catalogue: which tools, models and data there are, and whether somebody responsible has looked at them. */
@NullMarked
package dev.remit.ui.catalog;

import org.jspecify.annotations.NullMarked;
