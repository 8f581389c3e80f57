package dev.remit.field;

import dev.remit.catalog.DataClass;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.sheet.Sheet;
import dev.remit.inventory.sheet.SheetCells;
import dev.remit.inventory.sheet.SheetFile;
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.risk.Coded;
import dev.remit.shared.Page;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the filtered fields to a file that can be brought in again. */
@Service
public class FieldExport {

    private static final int PAGE = 500;
    private static final int WIDTH = 26;

    private final FieldRows rows;
    private final People people;
    private final SheetFile files;

    FieldExport(FieldRows rows, People people, SheetFile files) {
        this.rows = rows;
        this.people = people;
        this.files = files;
    }

    @PreAuthorize("hasAuthority('catalog:read')")
    public void write(FieldFilter filter, SheetFormat format, OutputStream out) {
        List<Column> columns = Arrays.stream(FieldColumn.values())
                .map(column -> new Column(column.heading(), WIDTH))
                .toList();
        files.hand(
                new Sheet(
                        "Fields of data assets",
                        "Fields",
                        filter.text(),
                        "data-fields.exported",
                        columns,
                        () -> Sheet.paged(cursor -> page(filter, cursor))),
                format,
                out);
    }

    private Page<List<Cell>> page(FieldFilter filter, Optional<String> cursor) {
        Page<DataField> page = Page.of(rows.page(filter, cursor, PAGE + 1), PAGE, FieldRows::cursor);
        Map<PersonId, Person> owners = people.byId(page.items().stream()
                .flatMap(field -> field.particulars().owner().stream())
                .toList());
        return page.map(field -> cells(field, owners));
    }

    /** What nobody said is left empty, as it is in a file that comes in. */
    private static List<Cell> cells(DataField field, Map<PersonId, Person> owners) {
        DataField.Particulars known = field.particulars();
        return List.of(
                SheetCells.text(field.assetName()),
                SheetCells.text(field.name()),
                SheetCells.text(
                        known.dataClass() == DataClass.UNKNOWN
                                ? ""
                                : known.dataClass().code()),
                SheetCells.text(
                        known.consent() == ConsentBasis.UNKNOWN
                                ? ""
                                : known.consent().code()),
                SheetCells.text(known.region()),
                known.retentionDays()
                        .<Cell>map(days -> new Cell.Amount(BigDecimal.valueOf(days)))
                        .orElseGet(Cell.Empty::new),
                SheetCells.text(
                        known.masking() == Masking.UNKNOWN
                                ? ""
                                : known.masking().code()),
                SheetCells.text(known.freshness()),
                SheetCells.text(known.owner()
                        .flatMap(id -> Optional.ofNullable(owners.get(id)))
                        .map(Person::email)
                        .orElse("")),
                SheetCells.list(field.functions().stream().map(Coded::code).toList()));
    }
}
