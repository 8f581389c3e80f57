package dev.remit.control.exchange;

import dev.remit.control.ControlEntry;
import dev.remit.control.ControlFilter;
import dev.remit.control.ControlQueries;
import dev.remit.control.ControlStatus;
import dev.remit.control.UseCaseOfControl;
import dev.remit.control.library.Framework;
import dev.remit.inventory.sheet.Sheet;
import dev.remit.inventory.sheet.SheetFile;
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.risk.Coded;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes each control of the filtered library with the use cases it applies to. */
@Service
public class ControlExport {

    private static final String MAY =
            "hasAuthority('control:read') and hasAuthority('use-case:read') and hasAuthority('catalog:read')";
    private static final int PAGE = 500;

    private final ControlQueries queries;
    private final SheetFile files;

    ControlExport(ControlQueries queries, SheetFile files) {
        this.queries = queries;
        this.files = files;
    }

    /** A row for each use case to which a control applies; a control that applies nowhere has one without. */
    @PreAuthorize(MAY)
    public void xlsx(ControlFilter filter, OutputStream out) {
        List<Framework> frameworks = queries.frameworks();
        files.hand(
                new Sheet(
                        "Controls and where they stand",
                        "Controls",
                        words(filter),
                        "controls.exported",
                        columns(frameworks),
                        () -> queries.library(filter).stream().flatMap(entry -> rows(entry, filter, frameworks))),
                SheetFormat.XLSX,
                out);
    }

    private static long rows(ControlFilter filter, ControlEntry entry) {
        return filter.status().map(status -> entry.counts().of(status)).orElseGet(() -> entry.counts()
                .applies());
    }

    private static List<Column> columns(List<Framework> frameworks) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Control", 10),
                new Column("Title", 40),
                new Column("Area", 14),
                new Column("Origin", 12),
                new Column("From lane", 12),
                new Column("Evidence", 40),
                new Column("Use case", 40),
                new Column("Tier", 12),
                new Column("Lane", 12),
                new Column("Status", 14),
                new Column("Valid until", 12),
                new Column("In doubt", 10)));
        frameworks.forEach(framework -> columns.add(new Column(framework.name(), 30)));
        return columns;
    }

    private Stream<List<Cell>> rows(ControlEntry entry, ControlFilter filter, List<Framework> frameworks) {
        if (rows(filter, entry) == 0) {
            return Stream.of(cells(entry, Optional.empty(), frameworks));
        }
        String key = entry.control().key();
        return Sheet.paged(cursor -> queries.useCases(key, filter.status(), cursor, PAGE))
                .map(row -> cells(entry, Optional.of(row), frameworks));
    }

    private static List<Cell> cells(ControlEntry entry, Optional<UseCaseOfControl> row, List<Framework> frameworks) {
        var control = entry.control();
        List<Cell> cells = new ArrayList<>(List.of(
                text(control.key()),
                text(control.title()),
                text(control.area().code()),
                text(entry.origin().code()),
                text(control.lane().code()),
                text(control.evidence().shows()),
                row.map(r -> text(r.name())).orElseGet(Cell.Empty::new),
                row.map(r -> known(r.tier())).orElseGet(Cell.Empty::new),
                row.map(r -> known(r.lane())).orElseGet(Cell.Empty::new),
                text(row.map(UseCaseOfControl::status)
                        .orElse(ControlStatus.NOT_APPLICABLE)
                        .code()),
                row.flatMap(UseCaseOfControl::validUntil)
                        .<Cell>map(Cell.Day::new)
                        .orElseGet(Cell.Empty::new),
                row.map(r -> text(r.doubt() ? "yes" : "no")).orElseGet(Cell.Empty::new)));
        frameworks.forEach(framework ->
                cells.add(text(String.join(", ", control.maps().getOrDefault(framework.key(), List.of())))));
        return cells;
    }

    private static Cell text(String words) {
        return new Cell.Text(words);
    }

    private static Cell known(Optional<? extends Coded> value) {
        return value.<Cell>map(v -> text(v.code())).orElseGet(Cell.Unknown::new);
    }

    private static String words(ControlFilter filter) {
        return Stream.of(
                        Optional.of(filter.text().strip())
                                .filter(text -> !text.isEmpty())
                                .map(text -> "words: " + text),
                        filter.area().map(area -> "area: " + area.code()),
                        filter.framework().map(framework -> "framework: " + framework),
                        filter.ref().map(ref -> "part: " + ref),
                        filter.status().map(status -> "status: " + status.code()),
                        filter.origin().map(origin -> "origin: " + origin.code()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
