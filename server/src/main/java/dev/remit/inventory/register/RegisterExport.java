package dev.remit.inventory.register;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.reports.Format;
import dev.remit.reports.Progress;
import dev.remit.reports.RegisterReport;
import dev.remit.reports.ReportHead;
import dev.remit.reports.ReportRenderer;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes exactly what is filtered, in the order of the list, to a file. Leaves evidence: what leaves the console is known. */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class RegisterExport {

    private static final String MAY = "hasAuthority('use-case:read')";
    private static final int PAGE = 500;

    private final RegisterQueries queries;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final Clock clock;
    private final ReportRenderer renderer = new ReportRenderer();

    RegisterExport(RegisterQueries queries, Ledger ledger, CurrentTenant tenant, Tenants tenants, Clock clock) {
        this.queries = queries;
        this.ledger = ledger;
        this.tenant = tenant;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** UTF-8 with a byte-order mark, RFC 4180; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize(MAY)
    public void csv(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        ledger.append(exported("csv", filter));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(Arrays.stream(ExportColumn.values())
                        .map(ExportColumn::heading)
                        .toArray(String[]::new))
                .get();
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            CSVPrinter printer = new CSVPrinter(writer, format);
            for (RegisterRow row : (Iterable<RegisterRow>) rows(filter, sort)::iterator) {
                printer.printRecord(Arrays.stream(ExportColumn.values()).map(c -> plain(c.cell(row))));
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rows and columns as a workbook; cells are typed, and text is never a formula. */
    @PreAuthorize(MAY)
    public void xlsx(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        ledger.append(exported("xlsx", filter));
        Tenant workspace = tenants.find().orElseThrow();
        ReportHead head = new ReportHead(
                new ReportHead.Letterhead(workspace.name(), Optional.empty(), Optional.empty()),
                clock.instant(),
                ZoneId.of(workspace.zone()),
                Locale.ENGLISH,
                Optional.empty());
        List<RegisterReport.Column> columns = Arrays.stream(ExportColumn.values())
                .map(c -> new RegisterReport.Column(c.heading(), c.width()))
                .toList();
        long count = rows(filter, sort).count();
        RegisterReport report = new RegisterReport(
                head, "Register of use cases", FilterInWords.of(filter), count, columns, () -> rows(filter, sort)
                        .map(row -> Arrays.stream(ExportColumn.values())
                                .map(c -> c.cell(row))
                                .toList()));
        renderer.render(report, Format.XLSX, out, Progress.unwatched());
    }

    /** Page by page, so that memory does not grow with the register. */
    private Stream<RegisterRow> rows(RegisterFilter filter, RegisterSort sort) {
        return Stream.iterate(
                        Optional.of(queries.list(filter, sort, Optional.empty(), PAGE)),
                        Optional::isPresent,
                        page -> page.flatMap(p -> p.next())
                                .map(next -> queries.list(filter, sort, Optional.of(next), PAGE)))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    private Act exported(String format, RegisterFilter filter) {
        return Act.of(
                        "register.exported",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .with("format", format)
                .with("filter", FilterInWords.of(filter));
    }

    private static String plain(RegisterReport.Cell cell) {
        return switch (cell) {
            case RegisterReport.Cell.Text(String value) -> Cells.neutral(value);
            case RegisterReport.Cell.Amount(BigDecimal value) -> value.toPlainString();
            case RegisterReport.Cell.Day(LocalDate value) -> value.toString();
            case RegisterReport.Cell.Unknown() -> "not known";
            case RegisterReport.Cell.Empty() -> "";
        };
    }
}
