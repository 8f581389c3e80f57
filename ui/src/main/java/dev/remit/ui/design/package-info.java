/**
 * The design system: the pieces every view is built from. Sections hang from an ink line, one primary button per page, every
 * figure opens its rows, unknown is hatched.
 *
 * <ul>
 *   <li>Page: {@link dev.remit.ui.design.PageHeader}, {@link dev.remit.ui.design.Section},
 *       {@link dev.remit.ui.design.TabLinks}, {@link dev.remit.ui.design.DetailPanel},
 *       {@link dev.remit.ui.design.ActionBar}, {@link dev.remit.ui.design.EmptyState}, {@link dev.remit.ui.design.Hatched}
 *   <li>Figures: {@link dev.remit.ui.design.Figure}, {@link dev.remit.ui.design.FigureStrip}, {@code design.chart}
 *   <li>Facts: {@link dev.remit.ui.design.Facts}, {@link dev.remit.ui.design.Timeline},
 *       {@link dev.remit.ui.design.Callout}, {@link dev.remit.ui.design.Texts}, {@code design.glyph}
 *   <li>Lists: {@code design.list}; forms: {@code design.form}
 *   <li>Acts: {@link dev.remit.ui.design.Buttons}, {@link dev.remit.ui.design.Confirm}, {@link dev.remit.ui.design.Notice}
 * </ul>
 */
@NullMarked
package dev.remit.ui.design;

import org.jspecify.annotations.NullMarked;
