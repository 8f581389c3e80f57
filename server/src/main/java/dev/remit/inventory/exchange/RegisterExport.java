package dev.remit.inventory.exchange;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterSort;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes exactly what is filtered, in the order of the list, to a file. What leaves the console is known: the evidence stands
 * before the first row is read, in a transaction of its own. The rows are read as of one moment by a transaction that writes
 * nothing and has ended before anybody takes the file.
 */
@Service
public class RegisterExport {

    private static final String MAY = "hasAuthority('use-case:read')";
    private static final int PAGE = 500;

    private final RegisterQueries queries;
    private final ExportedRows details;
    private final Ledger ledger;
    private final Tenants tenants;
    private final Clock clock;
    private final Spool spool;
    private final ReportRenderer renderer = new ReportRenderer();

    RegisterExport(
            RegisterQueries queries, ExportedRows details, Ledger ledger, Tenants tenants, Clock clock, Spool spool) {
        this.queries = queries;
        this.details = details;
        this.ledger = ledger;
        this.tenants = tenants;
        this.clock = clock;
        this.spool = spool;
    }

    /** UTF-8 with a byte-order mark, RFC 4180; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize(MAY)
    public void csv(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        hand("csv", filter, file -> writeCsv(filter, sort, file), out);
    }

    /** The same rows and columns as a workbook; cells are typed, and text is never a formula. */
    @PreAuthorize(MAY)
    public void xlsx(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        hand(
                "xlsx",
                filter,
                file -> renderer.render(report(filter, sort), Format.XLSX, file, Progress.unwatched()),
                out);
    }

    private void hand(String format, RegisterFilter filter, Spool.Writer document, OutputStream out) {
        try {
            spool.pass(() -> ledger.append(exported(format, filter)), document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCsv(RegisterFilter filter, RegisterSort sort, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(Arrays.stream(RegisterColumn.values())
                        .map(RegisterColumn::heading)
                        .toArray(String[]::new))
                .get();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, format);
        for (Exported row : (Iterable<Exported>) rows(filter, sort)::iterator) {
            printer.printRecord(Arrays.stream(RegisterColumn.values()).map(c -> plain(c.cell(row))));
        }
        printer.flush();
    }

    private RegisterReport report(RegisterFilter filter, RegisterSort sort) {
        Tenant workspace = tenants.find().orElseThrow();
        ReportHead head = new ReportHead(
                new ReportHead.Letterhead(workspace.name(), Optional.empty(), Optional.empty()),
                clock.instant(),
                ZoneId.of(workspace.zone()),
                Locale.ENGLISH,
                Optional.empty());
        List<RegisterReport.Column> columns = Arrays.stream(RegisterColumn.values())
                .map(c -> new RegisterReport.Column(c.heading(), c.width()))
                .toList();
        long expected = queries.count(filter).found();
        return new RegisterReport(
                head, "Register of use cases", "Register", FilterInWords.of(filter), expected, columns, () -> fitting(
                                filter, sort)
                        .map(row -> Arrays.stream(RegisterColumn.values())
                                .map(c -> c.cell(row))
                                .toList()));
    }

    /** Refused once there are more rows than a sheet holds. */
    private Stream<Exported> fitting(RegisterFilter filter, RegisterSort sort) {
        AtomicLong rows = new AtomicLong();
        return rows(filter, sort).peek(row -> {
            if (rows.incrementAndGet() > RegisterReport.MAX_ROWS) {
                throw InventoryRefusal.EXPORT_TOO_MANY_ROWS.because(RegisterReport.MAX_ROWS);
            }
        });
    }

    /** Page by page, so that memory does not grow with the register. */
    private Stream<Exported> rows(RegisterFilter filter, RegisterSort sort) {
        return Stream.iterate(
                        Optional.of(queries.list(filter, sort, Optional.empty(), PAGE)),
                        Optional::isPresent,
                        page -> page.flatMap(p -> p.next())
                                .map(next -> queries.list(filter, sort, Optional.of(next), PAGE)))
                .flatMap(page -> details.of(page.orElseThrow().items()).stream());
    }

    private Act exported(String format, RegisterFilter filter) {
        return Act.of(
                        "register.exported",
                        new SubjectRef(
                                SubjectKind.WORKSPACE,
                                tenants.find().orElseThrow().id().value()))
                .with("format", format)
                .with("filter", FilterInWords.of(filter));
    }

    private static String plain(RegisterReport.Cell cell) {
        return switch (cell) {
            case RegisterReport.Cell.Text(String value) -> Cells.neutral(value);
            case RegisterReport.Cell.Amount(BigDecimal value) -> value.toPlainString();
            case RegisterReport.Cell.Day(LocalDate value) -> value.toString();
            case RegisterReport.Cell.Unknown() -> Cells.NOT_KNOWN;
            case RegisterReport.Cell.Empty() -> "";
        };
    }
}
