/**
 * Report records in, documents out: {@link dev.remit.reports.ReportRenderer} turns a sealed {@link
 * dev.remit.reports.Report} into a PDF or a workbook.
 *
 * <p>A leaf: it computes no figure, asks no database and knows no feature. Whoever calls it has gathered the facts as of
 * one moment. Text from records is only ever a value: never an expression, markup or a formula.
 */
@NullMarked
package dev.remit.reports;

import org.jspecify.annotations.NullMarked;
