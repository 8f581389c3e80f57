package dev.remit.inventory.sheet;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.reports.Format;
import dev.remit.reports.Progress;
import dev.remit.reports.RegisterReport;
import dev.remit.reports.RegisterReport.Cell;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * Hands a list over as a file. What leaves the console is known: the evidence stands before the first row is read, in a transaction of
 * its own. The rows are read as of one moment by a transaction that writes nothing and has ended before anybody takes the file.
 */
@Component
public class SheetFile {

    private final Ledger ledger;
    private final Tenants tenants;
    private final Clock clock;
    private final Spool spool;
    private final ReportRenderer renderer = new ReportRenderer();

    SheetFile(Ledger ledger, Tenants tenants, Clock clock, Spool spool) {
        this.ledger = ledger;
        this.tenants = tenants;
        this.clock = clock;
        this.spool = spool;
    }

    /** For services that have asked who may. */
    public void hand(Sheet sheet, SheetFormat format, OutputStream out) {
        Tenant workspace = tenants.find().orElseThrow();
        Act act = Act.of(
                        sheet.act(),
                        new SubjectRef(SubjectKind.WORKSPACE, workspace.id().value()))
                .with("format", format.extension())
                .with("filter", sheet.filter());
        Spool.Writer document =
                switch (format) {
                    case CSV -> file -> csv(sheet, file);
                    case XLSX ->
                        file -> renderer.render(report(sheet, workspace), Format.XLSX, file, Progress.unwatched());
                };
        try {
            spool.pass(() -> ledger.append(act), document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(Sheet sheet, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(sheet.columns().stream()
                        .map(RegisterReport.Column::heading)
                        .toArray(String[]::new))
                .get();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, format);
        for (List<Cell> row : (Iterable<List<Cell>>) sheet.rows().get()::iterator) {
            printer.printRecord(row.stream().map(SheetFile::plain));
        }
        printer.flush();
    }

    private RegisterReport report(Sheet sheet, Tenant workspace) {
        ReportHead head = new ReportHead(
                new ReportHead.Letterhead(workspace.name(), Optional.empty(), Optional.empty()),
                clock.instant(),
                ZoneId.of(workspace.zone()),
                Locale.ENGLISH,
                Optional.empty());
        return new RegisterReport(
                head, sheet.title(), sheet.name(), sheet.filter(), 0, sheet.columns(), () -> fitting(sheet));
    }

    /** Refused once there are more rows than a sheet holds. */
    private static Stream<List<Cell>> fitting(Sheet sheet) {
        AtomicLong rows = new AtomicLong();
        return sheet.rows().get().peek(row -> {
            if (rows.incrementAndGet() > RegisterReport.MAX_ROWS) {
                throw InventoryRefusal.EXPORT_TOO_MANY_ROWS.because(RegisterReport.MAX_ROWS);
            }
        });
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(String value) -> Cells.neutral(value);
            case Cell.Amount(BigDecimal value) -> value.toPlainString();
            case Cell.Day(LocalDate value) -> value.toString();
            case Cell.Unknown() -> Cells.NOT_KNOWN;
            case Cell.Empty() -> "";
        };
    }
}
