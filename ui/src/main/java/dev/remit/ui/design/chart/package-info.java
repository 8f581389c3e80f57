/**
 * Charts: {@link dev.remit.ui.design.chart.Chart} puts a title that says its finding, the picture and "Show as table" together.
 * Ask first whether {@link dev.remit.ui.design.chart.Bars} or a sentence says it.
 */
@NullMarked
package dev.remit.ui.design.chart;

import org.jspecify.annotations.NullMarked;
