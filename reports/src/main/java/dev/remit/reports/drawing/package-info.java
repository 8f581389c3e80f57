/** The house's own encodings, drawn with Java 2D: bars against targets, stacked bars, value and risk, tier marks, hatch. */
@NullMarked
package dev.remit.reports.drawing;

import org.jspecify.annotations.NullMarked;
