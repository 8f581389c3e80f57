package dev.remit.inventory.exchange;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.inventory.sheet.Cells;
import dev.remit.shared.Problem;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an existing register in: first a preview that names everything wrong, then all rows or none. A large file takes
 * minutes: run it in the background, and watch it.
 */
@Service
@Transactional
public class RegisterImport {

    public static final int MAX_ROWS = 10_000;
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String MAY = "hasAuthority('use-case:manage')";
    private static final int FIRST = 5;

    private final ImportRows looking;
    private final ImportRun.All runs;
    private final UseCaseService useCases;
    private final CatalogService catalog;
    private final Ledger ledger;
    private final CurrentTenant tenant;

    RegisterImport(
            ImportRows looking,
            ImportRun.All runs,
            UseCaseService useCases,
            CatalogService catalog,
            Ledger ledger,
            CurrentTenant tenant) {
        this.looking = looking;
        this.runs = runs;
        this.useCases = useCases;
        this.catalog = catalog;
        this.ledger = ledger;
        this.tenant = tenant;
    }

    /** An empty file with the columns that are read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public byte[] template() {
        String header = Arrays.stream(RegisterColumn.values())
                .filter(column -> column.kind() != RegisterColumn.Kind.OWN)
                .map(RegisterColumn::heading)
                .collect(Collectors.joining(",", "\ufeff", "\r\n"));
        return header.getBytes(StandardCharsets.UTF_8);
    }

    /** What would be imported and what is wrong with it. Refused if the file as a whole cannot be read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] file) {
        ImportFile read = ImportFile.read(file);
        List<ImportPreview.Row> rows = looking.look(read).stream()
                .map(row -> new ImportPreview.Row(row.line(), row.name(), row.problems()))
                .toList();
        return new ImportPreview(
                rows.size(),
                rows.stream().limit(FIRST).toList(),
                rows.stream().filter(row -> !row.problems().isEmpty()).toList(),
                read.own());
    }

    /** A file of everything that is wrong, a line for each problem, in words. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public byte[] problems(byte[] file, Function<Problem, String> words) {
        return ProblemFile.of(preview(file), words);
    }

    /** The import that runs in this workspace; empty if none does. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<ImportRun> running() {
        return runs.of(tenant.get());
    }

    /** Stops the import that runs; nothing of it stays, so there is nothing to be recorded. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public void cancel() {
        runs.cancel(tenant.get());
    }

    /**
     * Imports all rows, or refuses with IMPORT_HAS_PROBLEMS and imports none. Returns how many. A {@link
     * java.util.concurrent.CancellationException} if it was cancelled meanwhile.
     */
    @PreAuthorize(MAY)
    public int run(byte[] file) {
        if (!looking.alone()) {
            throw InventoryRefusal.IMPORT_RUNNING.because();
        }
        List<ImportRow> rows = looking.look(ImportFile.read(file));
        long bad = rows.stream().filter(row -> !row.problems().isEmpty()).count();
        if (bad > 0) {
            throw InventoryRefusal.IMPORT_HAS_PROBLEMS.because(bad);
        }
        TenantId here = tenant.get();
        ImportRun run = runs.begin(here, rows.size());
        try {
            write(rows, run);
        } finally {
            runs.end(here);
        }
        ledger.append(Act.of("register.imported", new SubjectRef(SubjectKind.WORKSPACE, here.value()))
                .with("rows", String.valueOf(rows.size())));
        return rows.size();
    }

    private void write(List<ImportRow> rows, ImportRun run) {
        Catalogued catalogued = new Catalogued();
        for (ImportRow row : rows) {
            run.next();
            Map<String, List<String>> answers = new LinkedHashMap<>(row.answers());
            answers.put("tools", ids(row.tools(), catalogued::tool));
            answers.put("data", ids(row.data(), catalogued::data));
            answers.values().removeIf(List::isEmpty);
            useCases.register(new NewUseCase(answers, row.lane(), row.owners()));
        }
    }

    private static List<String> ids(List<String> entries, Function<String, String> id) {
        return entries.stream()
                .map(entry -> entry.equalsIgnoreCase(Questionnaire.NONE) ? Questionnaire.NONE : id.apply(entry))
                .toList();
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
                DataClass dataClass = colon < 0 ? DataClass.UNKNOWN : DataClass.of(Cells.code(e.substring(colon + 1)));
                return catalog.addDataAsset(name, dataClass).id().toString();
            });
        }
    }
}
