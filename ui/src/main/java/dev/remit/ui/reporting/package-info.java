/** Reports: what was issued, how far it is, and what is issued again and again. */
@NullMarked
package dev.remit.ui.reporting;

import org.jspecify.annotations.NullMarked;
