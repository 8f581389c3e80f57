package dev.remit.reports;

import static java.util.Objects.requireNonNull;

import dev.remit.reports.text.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list as a workbook: an "About" sheet, and one row per entry.
 *
 * @param head whose, as of when
 * @param title the list's name: "Register of use cases"
 * @param sheet what the sheet with the rows is called
 * @param filter what the list was filtered by, in a sentence; blank when it is whole
 * @param count how many rows there are, or about how many: its progress is told by it
 * @param columns the columns, left to right; at most 60
 * @param rows the rows, read once and in order while the workbook is written
 */
public record RegisterReport(
        ReportHead head, String title, String sheet, String filter, long count, List<Column> columns, Rows rows)
        implements Report {

    /** As many rows as a sheet holds below its header. */
    public static final long MAX_ROWS = 1_048_575;

    private static final int MAX_COLUMNS = 60;

    public RegisterReport {
        requireNonNull(head);
        PlainText.required("title", title);
        PlainText.required("sheet", sheet);
        requireNonNull(filter);
        columns = List.copyOf(columns);
        requireNonNull(rows);
        if (columns.isEmpty() || columns.size() > MAX_COLUMNS) {
            throw new IllegalArgumentException("A register has 1 to " + MAX_COLUMNS + " columns: " + columns.size());
        }
        if (count < 0 || count > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "A sheet holds at most " + MAX_ROWS + " rows below its header: " + count);
        }
    }

    @Override
    public Set<Format> formats() {
        return Set.of(Format.XLSX);
    }

    /**
     * A column.
     *
     * @param heading its header cell
     * @param width in characters, 4 to 120
     */
    public record Column(String heading, int width) {
        public Column {
            PlainText.required("heading", heading);
            if (width < 4 || width > 120) {
                throw new IllegalArgumentException("A column is 4 to 120 characters wide: " + width);
            }
        }
    }

    /** Where the rows come from; opened once per rendering, closed by the renderer. */
    @FunctionalInterface
    public interface Rows {
        /** Each list has as many cells as there are columns. */
        Stream<List<Cell>> open();
    }

    /** One typed cell. */
    public sealed interface Cell {
        /**
         * Words, never a formula.
         *
         * @param value as they are
         */
        record Text(String value) implements Cell {
            public Text {
                requireNonNull(value);
            }
        }

        /**
         * A number one can sum.
         *
         * @param value exact
         */
        record Amount(BigDecimal value) implements Cell {
            public Amount {
                requireNonNull(value);
            }
        }

        /**
         * A day.
         *
         * @param value without a time
         */
        record Day(LocalDate value) implements Cell {
            public Day {
                requireNonNull(value);
            }
        }

        /** Nobody knows the value: printed as "not known", which is not the same as empty. */
        record Unknown() implements Cell {}

        /** There is nothing to say: an empty cell. */
        record Empty() implements Cell {}
    }
}
