package dev.remit.field;

import dev.remit.catalog.DataClass;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.exchange.Cells;
import dev.remit.inventory.exchange.Spool;
import dev.remit.risk.Coded;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the filtered fields to a file that can be brought in again, as the register is written: evidence first. */
@Service
public class FieldExport {

    private static final int PAGE = 500;

    private final FieldRows rows;
    private final People people;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final Spool spool;

    FieldExport(FieldRows rows, People people, Ledger ledger, CurrentTenant tenant, Spool spool) {
        this.rows = rows;
        this.people = people;
        this.ledger = ledger;
        this.tenant = tenant;
        this.spool = spool;
    }

    /** UTF-8 with a byte-order mark, RFC 4180; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize("hasAuthority('catalog:read')")
    public void csv(FieldFilter filter, OutputStream out) {
        Act act = Act.of(
                "data-fields.exported",
                new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()));
        try {
            spool.pass(() -> ledger.append(act), file -> write(filter, file), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(FieldFilter filter, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(Arrays.stream(FieldColumn.values())
                        .map(FieldColumn::heading)
                        .toArray(String[]::new))
                .get();
        Map<PersonId, String> addresses = new HashMap<>();
        people.all().forEach(p -> addresses.put(p.id(), p.email()));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, format);
        Optional<String> cursor = Optional.empty();
        do {
            Page<DataField> page = Page.of(rows.page(filter, cursor, PAGE + 1), PAGE, FieldRows::cursor);
            for (DataField field : page.items()) {
                printer.printRecord(cells(field, addresses).map(Cells::neutral));
            }
            cursor = page.next();
        } while (cursor.isPresent());
        printer.flush();
    }

    private Stream<String> cells(DataField field, Map<PersonId, String> addresses) {
        DataField.Particulars known = field.particulars();
        List<String> functions =
                field.functions().stream().map(Coded::code).sorted().toList();
        return Stream.of(
                field.assetName(),
                field.name(),
                known.dataClass() == DataClass.UNKNOWN ? "" : known.dataClass().code(),
                known.consent() == ConsentBasis.UNKNOWN ? "" : known.consent().code(),
                known.region(),
                known.retentionDays().map(String::valueOf).orElse(""),
                known.masking() == Masking.UNKNOWN ? "" : known.masking().code(),
                known.freshness(),
                known.owner()
                        .map(id -> Optional.ofNullable(addresses.get(id))
                                .or(() -> people.find(id).map(Person::email))
                                .orElse(""))
                        .orElse(""),
                Cells.list(functions));
    }
}
