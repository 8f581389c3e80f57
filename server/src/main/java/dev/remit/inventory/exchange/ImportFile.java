package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.sheet.Cells;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file as lines of cells under a header that is understood; values are not looked at.
 *
 * @param lines in order, without the header
 * @param own headings of columns that are Remit's own and not read
 */
record ImportFile(List<Line> lines, List<String> own) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_COLUMNS = 100;

    /**
     * One row.
     *
     * @param number of its line in the file, from 1
     * @param problems of the row as such: too few cells, or formulas in them
     */
    record Line(int number, Map<RegisterColumn, String> cells, List<Problem> problems) {

        /** What it says; nothing if it says that nobody knows. */
        String cell(RegisterColumn column) {
            String cell = cells.getOrDefault(column, "");
            boolean unknown = column != RegisterColumn.NAME && cell.equalsIgnoreCase(Cells.NOT_KNOWN);
            return unknown ? "" : cell;
        }
    }

    static ImportFile read(byte[] file) {
        if (file.length > RegisterImport.MAX_BYTES) {
            throw InventoryRefusal.IMPORT_TOO_LARGE.because(RegisterImport.MAX_BYTES / MEGABYTE);
        }
        return XlsxTable.isOne(file)
                ? of(XlsxTable.read(file, row -> header(row).contains(Optional.of(RegisterColumn.NAME))), false)
                : of(CsvTable.read(file), true);
    }

    /** Refused as soon as there are too many rows or columns, before the rest is read. */
    static void bound(int rowsBefore, int columns) {
        if (rowsBefore > RegisterImport.MAX_ROWS) {
            throw InventoryRefusal.IMPORT_TOO_MANY_ROWS.because(RegisterImport.MAX_ROWS);
        }
        if (columns > MOST_COLUMNS) {
            throw InventoryRefusal.IMPORT_TOO_WIDE.because(MOST_COLUMNS);
        }
    }

    /**
     * The first row is the header.
     *
     * @param whole whether a row has a cell for every column, so that one with fewer is broken
     */
    private static ImportFile of(List<FileRow> rows, boolean whole) {
        if (rows.isEmpty()) {
            throw InventoryRefusal.IMPORT_EMPTY.because();
        }
        List<RegisterColumn> header = understood(rows.getFirst());
        if (rows.size() == 1) {
            throw InventoryRefusal.IMPORT_EMPTY.because();
        }
        return new ImportFile(
                rows.stream().skip(1).map(row -> line(header, row, whole)).toList(),
                header.stream()
                        .filter(column -> column.kind() == RegisterColumn.Kind.OWN)
                        .map(RegisterColumn::heading)
                        .toList());
    }

    private static Line line(List<RegisterColumn> header, FileRow row, boolean whole) {
        Map<RegisterColumn, String> cells = new EnumMap<>(RegisterColumn.class);
        List<Problem> problems = new ArrayList<>();
        int size = row.cells().size();
        if (size > header.size() || (whole && size < header.size())) {
            problems.add(Problem.of(InventoryRefusal.IMPORT_CELLS_WRONG, size, header.size()));
        }
        for (int i = 0; i < Math.min(header.size(), size); i++) {
            RegisterColumn column = header.get(i);
            if (row.formulas().contains(i) && column.kind() != RegisterColumn.Kind.OWN) {
                problems.add(Problem.at(column.key(), InventoryRefusal.IMPORT_FORMULA));
            } else {
                cells.put(column, row.cells().get(i));
            }
        }
        return new Line(row.number(), cells, List.copyOf(problems));
    }

    private static List<Optional<RegisterColumn>> header(FileRow row) {
        return row.cells().stream().map(RegisterColumn::find).toList();
    }

    private static List<RegisterColumn> understood(FileRow row) {
        List<Problem> problems = new ArrayList<>();
        List<RegisterColumn> header = new ArrayList<>();
        for (String heading : row.cells()) {
            Optional<RegisterColumn> column = RegisterColumn.find(heading);
            if (column.isEmpty()) {
                problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_UNKNOWN, shortened(heading)));
            } else if (header.contains(column.get())) {
                problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_TWICE, heading.strip()));
            } else {
                header.add(column.get());
            }
        }
        if (!header.contains(RegisterColumn.NAME)) {
            problems.add(Problem.of(InventoryRefusal.IMPORT_COLUMN_MISSING, RegisterColumn.NAME.heading()));
        }
        RefusedException.throwIfAny(problems);
        return header;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text.strip();
    }
}
