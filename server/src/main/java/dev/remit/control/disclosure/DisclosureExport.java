package dev.remit.control.disclosure;

import dev.remit.inventory.sheet.Sheet;
import dev.remit.inventory.sheet.SheetFile;
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes exactly what is filtered, in the order of the list. */
@Service
public class DisclosureExport {

    private static final String MAY = "hasAuthority('control:read') and hasAuthority('use-case:read')";
    private static final int PAGE = 500;

    private final DisclosureQueries queries;
    private final SheetFile files;

    DisclosureExport(DisclosureQueries queries, SheetFile files) {
        this.queries = queries;
        this.files = files;
    }

    /** UTF-8 with a byte-order mark; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize(MAY)
    public void csv(DisclosureFilter filter, OutputStream out) {
        files.hand(sheet(filter), SheetFormat.CSV, out);
    }

    /** The same rows and columns as a workbook. */
    @PreAuthorize(MAY)
    public void xlsx(DisclosureFilter filter, OutputStream out) {
        files.hand(sheet(filter), SheetFormat.XLSX, out);
    }

    private Sheet sheet(DisclosureFilter filter) {
        return new Sheet(
                "Disclosure register",
                "Disclosures",
                words(filter),
                "disclosures.exported",
                Stream.of(DisclosureColumn.values())
                        .map(column -> new Column(column.heading(), column.width()))
                        .toList(),
                () -> Sheet.paged(cursor -> queries.list(filter, cursor, PAGE)).map(DisclosureExport::cells));
    }

    private static List<Cell> cells(Disclosure row) {
        return Stream.of(DisclosureColumn.values())
                .<Cell>map(column -> new Cell.Text(column.cell(row)))
                .toList();
    }

    private static String words(DisclosureFilter filter) {
        return Stream.of(
                        Optional.of(filter.text().strip())
                                .filter(text -> !text.isEmpty())
                                .map(text -> "words: " + text),
                        filter.nature().map(nature -> "AI: " + nature.code()),
                        filter.state().map(state -> "state: " + state.code()),
                        filter.label().map(label -> "label: " + (label ? "yes" : "no")),
                        Optional.of("due for review").filter(due -> filter.due()),
                        filter.useCase().map(id -> "of one use case"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
