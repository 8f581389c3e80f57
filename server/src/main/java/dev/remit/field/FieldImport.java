package dev.remit.field;

import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.exchange.ImportPreview;
import dev.remit.shared.Folded;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings fields in from a file: every row, or none. A field that is there already is said anew. */
@Service
@Transactional
public class FieldImport {

    private static final String MAY = "hasAuthority('catalog:manage')";
    private static final int FIRST = 5;
    private static final int PAGE = 500;

    private final FieldRows rows;
    private final CatalogQueries catalog;
    private final People people;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    FieldImport(
            FieldRows rows,
            CatalogQueries catalog,
            People people,
            Ledger ledger,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.catalog = catalog;
        this.people = people;
        this.ledger = ledger;
        this.tenant = tenant;
        this.events = events;
    }

    /** An empty file with the columns that are read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public byte[] template() {
        return Arrays.stream(FieldColumn.values())
                .map(FieldColumn::heading)
                .collect(Collectors.joining(",", "\ufeff", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What would come in and what is wrong with it. Refused if the file as a whole cannot be read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] file) {
        List<ImportPreview.Row> all = file().read(file).stream()
                .map(line -> new ImportPreview.Row(line.number(), line.name(), line.problems()))
                .toList();
        return new ImportPreview(
                all.size(),
                all.stream().limit(FIRST).toList(),
                all.stream().filter(row -> !row.problems().isEmpty()).toList(),
                List.of());
    }

    /** Brings all rows in, or refuses with IMPORT_HAS_PROBLEMS and brings in none. Returns how many. */
    @PreAuthorize(MAY)
    public int run(byte[] file) {
        List<FieldFile.Line> lines = file().read(file);
        long bad = lines.stream().filter(line -> !line.problems().isEmpty()).count();
        if (bad > 0) {
            throw InventoryRefusal.IMPORT_HAS_PROBLEMS.because(bad);
        }
        lines.stream().flatMap(line -> line.draft().stream()).forEach(this::keep);
        ledger.append(Act.of(
                        "data-fields.imported",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .with("rows", String.valueOf(lines.size())));
        events.publishEvent(new FieldsChanged(lines.stream()
                .flatMap(line -> line.draft().stream())
                .map(FieldDraft::asset)
                .collect(Collectors.toSet())));
        return lines.size();
    }

    private void keep(FieldDraft draft) {
        Optional<DataField> before = rows.named(draft.asset(), draft.name());
        before.ifPresentOrElse(field -> rows.update(field.id(), draft), () -> rows.insert(draft));
        ledger.append(FieldService.act(before.isPresent() ? "data-field.changed" : "data-field.added", draft));
    }

    private FieldFile file() {
        Map<String, UUID> assets = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<DataAsset> page = catalog.dataAssets(CatalogFilter.NONE, cursor, PAGE);
            page.items().forEach(asset -> assets.put(Folded.text(asset.name()), asset.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        Map<String, PersonId> members = new HashMap<>();
        people.all().forEach(p -> members.put(p.email().toLowerCase(Locale.ROOT), p.id()));
        return new FieldFile(assets, members);
    }
}
