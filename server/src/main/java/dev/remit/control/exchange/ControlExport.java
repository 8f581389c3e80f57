package dev.remit.control.exchange;

import dev.remit.control.ControlEntry;
import dev.remit.control.ControlFilter;
import dev.remit.control.ControlQueries;
import dev.remit.control.ControlStatus;
import dev.remit.control.UseCaseOfControl;
import dev.remit.control.library.Framework;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.exchange.Spool;
import dev.remit.reports.Format;
import dev.remit.reports.Progress;
import dev.remit.reports.RegisterReport;
import dev.remit.reports.ReportHead;
import dev.remit.reports.ReportRenderer;
import dev.remit.risk.Coded;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes each control of the filtered library with the use cases it applies to, as the register is written: evidence first. */
@Service
public class ControlExport {

    private static final String MAY =
            "hasAuthority('control:read') and hasAuthority('use-case:read') and hasAuthority('catalog:read')";
    private static final int PAGE = 500;

    private final ControlQueries queries;
    private final Ledger ledger;
    private final Tenants tenants;
    private final Clock clock;
    private final Spool spool;
    private final ReportRenderer renderer = new ReportRenderer();

    ControlExport(ControlQueries queries, Ledger ledger, Tenants tenants, Clock clock, Spool spool) {
        this.queries = queries;
        this.ledger = ledger;
        this.tenants = tenants;
        this.clock = clock;
        this.spool = spool;
    }

    /** A row for each use case to which a control applies; a control that applies nowhere has one without. */
    @PreAuthorize(MAY)
    public void xlsx(ControlFilter filter, OutputStream out) {
        Tenant workspace = tenants.find().orElseThrow();
        Act act = Act.of(
                        "controls.exported",
                        new SubjectRef(SubjectKind.WORKSPACE, workspace.id().value()))
                .with("format", "xlsx")
                .with("filter", words(filter));
        try {
            spool.pass(
                    () -> ledger.append(act),
                    file -> renderer.render(report(workspace, filter), Format.XLSX, file, Progress.unwatched()),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RegisterReport report(Tenant workspace, ControlFilter filter) {
        List<ControlEntry> entries = queries.library(filter);
        List<Framework> frameworks = queries.frameworks();
        ReportHead head = new ReportHead(
                new ReportHead.Letterhead(workspace.name(), Optional.empty(), Optional.empty()),
                clock.instant(),
                ZoneId.of(workspace.zone()),
                Locale.ENGLISH,
                Optional.empty());
        long expected = entries.stream()
                .mapToLong(entry -> Math.max(1, rows(filter, entry)))
                .sum();
        return new RegisterReport(
                head,
                "Controls and where they stand",
                "Controls",
                words(filter),
                Math.min(expected, RegisterReport.MAX_ROWS),
                columns(frameworks),
                () -> entries.stream().flatMap(entry -> rows(entry, filter, frameworks)));
    }

    private static long rows(ControlFilter filter, ControlEntry entry) {
        return filter.status().map(status -> entry.counts().of(status)).orElseGet(() -> entry.counts()
                .applies());
    }

    private static List<RegisterReport.Column> columns(List<Framework> frameworks) {
        List<RegisterReport.Column> columns = new ArrayList<>(List.of(
                new RegisterReport.Column("Control", 10),
                new RegisterReport.Column("Title", 40),
                new RegisterReport.Column("Area", 14),
                new RegisterReport.Column("Origin", 12),
                new RegisterReport.Column("From lane", 12),
                new RegisterReport.Column("Evidence", 40),
                new RegisterReport.Column("Use case", 40),
                new RegisterReport.Column("Tier", 12),
                new RegisterReport.Column("Lane", 12),
                new RegisterReport.Column("Status", 14),
                new RegisterReport.Column("Valid until", 12),
                new RegisterReport.Column("In doubt", 10)));
        frameworks.forEach(framework -> columns.add(new RegisterReport.Column(framework.name(), 30)));
        return columns;
    }

    /** Page by page, so that memory does not grow with the register. */
    private Stream<List<RegisterReport.Cell>> rows(
            ControlEntry entry, ControlFilter filter, List<Framework> frameworks) {
        if (rows(filter, entry) == 0) {
            return Stream.of(cells(entry, Optional.empty(), frameworks));
        }
        String key = entry.control().key();
        return Stream.iterate(
                        Optional.of(queries.useCases(key, filter.status(), Optional.empty(), PAGE)),
                        Optional::isPresent,
                        page -> page.flatMap(p -> p.next())
                                .map(next -> queries.useCases(key, filter.status(), Optional.of(next), PAGE)))
                .flatMap(page -> page.orElseThrow().items().stream())
                .map(row -> cells(entry, Optional.of(row), frameworks));
    }

    private static List<RegisterReport.Cell> cells(
            ControlEntry entry, Optional<UseCaseOfControl> row, List<Framework> frameworks) {
        var control = entry.control();
        List<RegisterReport.Cell> cells = new ArrayList<>(List.of(
                text(control.key()),
                text(control.title()),
                text(control.area().code()),
                text(entry.origin().code()),
                text(control.lane().code()),
                text(control.evidence().shows()),
                row.map(r -> text(r.name())).orElseGet(RegisterReport.Cell.Empty::new),
                row.map(r -> known(r.tier())).orElseGet(RegisterReport.Cell.Empty::new),
                row.map(r -> known(r.lane())).orElseGet(RegisterReport.Cell.Empty::new),
                text(row.map(UseCaseOfControl::status)
                        .orElse(ControlStatus.NOT_APPLICABLE)
                        .code()),
                row.flatMap(UseCaseOfControl::validUntil)
                        .<RegisterReport.Cell>map(RegisterReport.Cell.Day::new)
                        .orElseGet(RegisterReport.Cell.Empty::new),
                row.map(r -> text(r.doubt() ? "yes" : "no")).orElseGet(RegisterReport.Cell.Empty::new)));
        frameworks.forEach(framework ->
                cells.add(text(String.join(", ", control.maps().getOrDefault(framework.key(), List.of())))));
        return cells;
    }

    private static RegisterReport.Cell text(String words) {
        return new RegisterReport.Cell.Text(words);
    }

    private static RegisterReport.Cell known(Optional<? extends Coded> value) {
        return value.<RegisterReport.Cell>map(v -> text(v.code())).orElseGet(RegisterReport.Cell.Unknown::new);
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
