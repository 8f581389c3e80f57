package dev.remit.inventory.exchange;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an existing register in: first a preview that names everything wrong, then all rows or none. */
@Service
@Transactional
public class RegisterImport {

    public static final int MAX_ROWS = 10_000;
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String MAY = "hasAuthority('use-case:manage')";
    private static final int FIRST = 5;

    private final ImportRows looking;
    private final UseCaseService useCases;
    private final CatalogService catalog;
    private final Ledger ledger;
    private final CurrentTenant tenant;

    RegisterImport(
            ImportRows looking, UseCaseService useCases, CatalogService catalog, Ledger ledger, CurrentTenant tenant) {
        this.looking = looking;
        this.useCases = useCases;
        this.catalog = catalog;
        this.ledger = ledger;
        this.tenant = tenant;
    }

    /** An empty file with the right columns. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public byte[] template() {
        String header = Arrays.stream(ImportColumn.values())
                .map(ImportColumn::heading)
                .collect(Collectors.joining(",", "\ufeff", "\r\n"));
        return header.getBytes(StandardCharsets.UTF_8);
    }

    /** What would be imported and what is wrong with it. Refused if the file as a whole cannot be read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] csv) {
        List<ImportPreview.Row> rows = looking.look(ImportFile.read(csv)).stream()
                .map(row -> new ImportPreview.Row(row.line(), row.name(), row.problems()))
                .toList();
        return new ImportPreview(
                rows.size(),
                rows.stream().limit(FIRST).toList(),
                rows.stream().filter(row -> !row.problems().isEmpty()).toList());
    }

    /** Imports all rows, or refuses with IMPORT_HAS_PROBLEMS and imports none. Returns how many. */
    @PreAuthorize(MAY)
    public int run(byte[] csv) {
        List<ImportRow> rows = looking.look(ImportFile.read(csv));
        long bad = rows.stream().filter(row -> !row.problems().isEmpty()).count();
        if (bad > 0) {
            throw InventoryRefusal.IMPORT_HAS_PROBLEMS.because(bad);
        }
        Catalogued catalogued = new Catalogued();
        for (ImportRow row : rows) {
            Map<String, List<String>> answers = new LinkedHashMap<>(row.answers());
            answers.put("tools", row.tools().stream().map(catalogued::tool).toList());
            answers.put("data", row.data().stream().map(catalogued::data).toList());
            answers.values().removeIf(List::isEmpty);
            useCases.register(new NewUseCase(answers, row.lane(), row.owners()));
        }
        ledger.append(Act.of(
                        "register.imported",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .with("rows", String.valueOf(rows.size())));
        return rows.size();
    }

    /** Ids of catalogue entries by name; each name is looked up once per import. */
    private final class Catalogued {

        private final Map<String, String> tools = new HashMap<>();
        private final Map<String, String> data = new HashMap<>();

        String tool(String name) {
            return tools.computeIfAbsent(
                    name, n -> catalog.addTool(n, Optional.empty()).id().toString());
        }

        String data(String entry) {
            return data.computeIfAbsent(entry, e -> {
                int colon = e.lastIndexOf(':');
                String name = colon < 0 ? e : e.substring(0, colon);
                String code =
                        colon < 0 ? "unknown" : e.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
                return catalog.addDataAsset(name, DataClass.of(code.replace(' ', '-')))
                        .id()
                        .toString();
            });
        }
    }
}
