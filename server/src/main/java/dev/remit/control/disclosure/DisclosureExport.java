package dev.remit.control.disclosure;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.exchange.Cells;
import dev.remit.inventory.exchange.Spool;
import dev.remit.reports.Format;
import dev.remit.reports.Progress;
import dev.remit.reports.RegisterReport;
import dev.remit.reports.ReportHead;
import dev.remit.reports.ReportRenderer;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes exactly what is filtered, in the order of the list, as the register of use cases is written: evidence first. */
@Service
public class DisclosureExport {

    private static final String MAY = "hasAuthority('control:read') and hasAuthority('use-case:read')";
    private static final int PAGE = 500;

    private final DisclosureQueries queries;
    private final Ledger ledger;
    private final Tenants tenants;
    private final Clock clock;
    private final Spool spool;
    private final ReportRenderer renderer = new ReportRenderer();

    DisclosureExport(DisclosureQueries queries, Ledger ledger, Tenants tenants, Clock clock, Spool spool) {
        this.queries = queries;
        this.ledger = ledger;
        this.tenants = tenants;
        this.clock = clock;
        this.spool = spool;
    }

    /** UTF-8 with a byte-order mark; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize(MAY)
    public void csv(DisclosureFilter filter, OutputStream out) {
        hand("csv", filter, file -> write(filter, file), out);
    }

    /** The same rows and columns as a workbook. */
    @PreAuthorize(MAY)
    public void xlsx(DisclosureFilter filter, OutputStream out) {
        hand("xlsx", filter, file -> renderer.render(report(filter), Format.XLSX, file, Progress.unwatched()), out);
    }

    private void hand(String format, DisclosureFilter filter, Spool.Writer document, OutputStream out) {
        Act act = Act.of(
                        "disclosures.exported",
                        new SubjectRef(
                                SubjectKind.WORKSPACE,
                                tenants.find().orElseThrow().id().value()))
                .with("format", format)
                .with("filter", words(filter));
        try {
            spool.pass(() -> ledger.append(act), document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(DisclosureFilter filter, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(Stream.of(DisclosureColumn.values())
                        .map(DisclosureColumn::heading)
                        .toArray(String[]::new))
                .get();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, format);
        for (Disclosure row : (Iterable<Disclosure>) rows(filter)::iterator) {
            printer.printRecord(Stream.of(DisclosureColumn.values()).map(column -> Cells.neutral(column.cell(row))));
        }
        printer.flush();
    }

    private RegisterReport report(DisclosureFilter filter) {
        Tenant workspace = tenants.find().orElseThrow();
        ReportHead head = new ReportHead(
                new ReportHead.Letterhead(workspace.name(), Optional.empty(), Optional.empty()),
                clock.instant(),
                ZoneId.of(workspace.zone()),
                Locale.ENGLISH,
                Optional.empty());
        List<RegisterReport.Column> columns = Stream.of(DisclosureColumn.values())
                .map(column -> new RegisterReport.Column(column.heading(), column.width()))
                .toList();
        return new RegisterReport(
                head,
                "Disclosure register",
                "Disclosures",
                words(filter),
                queries.count(filter).orElse(DisclosureQueries.COUNT_CAP),
                columns,
                () -> rows(filter).map(DisclosureExport::cells));
    }

    private static List<RegisterReport.Cell> cells(Disclosure row) {
        return Stream.of(DisclosureColumn.values())
                .<RegisterReport.Cell>map(column -> new RegisterReport.Cell.Text(column.cell(row)))
                .toList();
    }

    /** Page by page, so that memory does not grow with the register. */
    private Stream<Disclosure> rows(DisclosureFilter filter) {
        return Stream.iterate(
                        Optional.of(queries.list(filter, Optional.empty(), PAGE)),
                        Optional::isPresent,
                        page -> page.flatMap(p -> p.next()).map(next -> queries.list(filter, Optional.of(next), PAGE)))
                .flatMap(page -> page.orElseThrow().items().stream());
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
