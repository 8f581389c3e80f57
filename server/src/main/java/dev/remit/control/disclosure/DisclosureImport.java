package dev.remit.control.disclosure;

import dev.remit.control.ControlDays;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Folded;
import dev.remit.shared.Problem;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings entries in: first a preview that names everything wrong, then all rows or none. Each waits for approval like any other. */
@Service
@Transactional
public class DisclosureImport {

    public static final int MAX_ROWS = 2_000;
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final String MAY = "hasAuthority('control:answer') and hasAuthority('use-case:read')";

    private final DisclosureRows rows;
    private final DisclosureService service;
    private final ControlDays days;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    DisclosureImport(
            DisclosureRows rows, DisclosureService service, ControlDays days, CurrentTenant tenant, Ledger ledger) {
        this.rows = rows;
        this.service = service;
        this.days = days;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /**
     * A row of a file.
     *
     * @param line in the file, counting the header as 1
     * @param problems each at the column it is about
     */
    public record Row(int line, String name, List<Problem> problems) {}

    private record Read(int line, DisclosureDraft draft, List<Problem> problems) {}

    /** An empty file with the columns that are read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public byte[] template() {
        return DisclosureColumn.read()
                .map(DisclosureColumn::heading)
                .collect(Collectors.joining(",", "\ufeff", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What would be imported and what is wrong with it. Refused if the file as a whole cannot be read. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Row> preview(byte[] csv) {
        return look(csv).stream()
                .map(row -> new Row(row.line(), row.draft().name(), row.problems()))
                .toList();
    }

    /** Imports all rows, or refuses with IMPORT_HAS_PROBLEMS and imports none. Returns how many. */
    @PreAuthorize(MAY)
    public int run(byte[] csv) {
        List<Read> read = look(csv);
        long bad = read.stream().filter(row -> !row.problems().isEmpty()).count();
        if (bad > 0) {
            throw DisclosureRefusal.IMPORT_HAS_PROBLEMS.because(bad);
        }
        read.forEach(row -> service.add(row.draft()));
        ledger.append(Act.of(
                        "disclosures.imported",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .with("rows", String.valueOf(read.size())));
        return read.size();
    }

    private List<Read> look(byte[] csv) {
        List<DisclosureFile.Line> lines = DisclosureFile.read(csv);
        if (lines.size() > MAX_ROWS) {
            throw DisclosureRefusal.TOO_MANY_ROWS.because(MAX_ROWS);
        }
        LocalDate today = days.today();
        Map<String, UseCaseId> useCases = rows.useCases(cells(lines, DisclosureColumn.USE_CASE));
        Set<String> taken = rows.taken(cells(lines, DisclosureColumn.NAME));
        Map<String, Integer> seen = new HashMap<>();
        List<Read> read = new ArrayList<>();
        for (DisclosureFile.Line line : lines) {
            List<Problem> problems = new ArrayList<>();
            DisclosureDraft draft = line.draft(useCases, today, problems);
            problems.addAll(DisclosureCheck.problems(draft, today));
            Integer other = seen.putIfAbsent(Folded.key(draft.name()), line.number());
            if (other != null) {
                problems.add(Problem.at("name", DisclosureRefusal.ROW_TWICE, other));
            } else if (taken.contains(Folded.key(draft.name()))) {
                problems.add(Problem.at("name", DisclosureRefusal.NAME_TAKEN, draft.name()));
            }
            read.add(new Read(line.number(), draft, List.copyOf(problems)));
        }
        return read;
    }

    private static List<String> cells(List<DisclosureFile.Line> lines, DisclosureColumn column) {
        return lines.stream().map(line -> line.cell(column)).toList();
    }
}
