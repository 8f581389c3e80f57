/** The figures: their definitions, and the rows each is counted over. */
@NullMarked
package dev.remit.ui.kpi;

import org.jspecify.annotations.NullMarked;
