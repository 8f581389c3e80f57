package dev.remit.inventory.exchange;

import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.inventory.sheet.Sheet;
import dev.remit.inventory.sheet.SheetFile;
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.shared.Page;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes exactly what is filtered of the register, in the order of the list, to a file. */
@Service
public class RegisterExport {

    private static final String MAY = "hasAuthority('use-case:read')";
    private static final int PAGE = 500;

    private final RegisterQueries queries;
    private final ExportedRows details;
    private final SheetFile files;

    RegisterExport(RegisterQueries queries, ExportedRows details, SheetFile files) {
        this.queries = queries;
        this.details = details;
        this.files = files;
    }

    /** UTF-8 with a byte-order mark, RFC 4180; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize(MAY)
    public void csv(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        files.hand(sheet(filter, sort), SheetFormat.CSV, out);
    }

    /** The same rows and columns as a workbook; cells are typed, and text is never a formula. */
    @PreAuthorize(MAY)
    public void xlsx(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        files.hand(sheet(filter, sort), SheetFormat.XLSX, out);
    }

    private Sheet sheet(RegisterFilter filter, RegisterSort sort) {
        return new Sheet(
                "Register of use cases",
                "Register",
                FilterInWords.of(filter),
                "register.exported",
                Arrays.stream(RegisterColumn.values())
                        .map(column -> new Column(column.heading(), column.width()))
                        .toList(),
                () -> Sheet.paged(cursor -> page(filter, sort, cursor)));
    }

    private Page<List<Cell>> page(RegisterFilter filter, RegisterSort sort, Optional<String> cursor) {
        Page<RegisterRow> page = queries.list(filter, sort, cursor, PAGE);
        return new Page<>(
                details.of(page.items()).stream().map(RegisterExport::cells).toList(), page.next());
    }

    private static List<Cell> cells(Exported row) {
        return Arrays.stream(RegisterColumn.values())
                .map(column -> column.cell(row))
                .toList();
    }
}
