package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import java.util.List;
import java.util.function.Predicate;

/** A table that somebody brings along, as CSV or as a workbook: its rows, within the bounds of every import. */
public final class TableFile {

    private static final int MEGABYTE = 1024 * 1024;

    private TableFile() {}

    /**
     * The rows, with the header as the first. Refused if it is too large, or neither.
     *
     * @param heading whether a column may be called that
     */
    public static List<FileRow> read(byte[] file, Predicate<String> heading) {
        if (file.length > RegisterImport.MAX_BYTES) {
            throw InventoryRefusal.IMPORT_TOO_LARGE.because(RegisterImport.MAX_BYTES / MEGABYTE);
        }
        List<FileRow> rows = XlsxTable.isOne(file)
                ? XlsxTable.read(file, row -> row.cells().stream().anyMatch(heading))
                : CsvTable.read(file, heading);
        if (rows.size() < 2) {
            throw InventoryRefusal.IMPORT_EMPTY.because();
        }
        return rows;
    }
}
