package dev.remit.incident;

import dev.remit.incident.playbook.Playbook;
import dev.remit.incident.playbook.Playbooks;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads incidents. */
@Service
@Transactional(readOnly = true)
public class IncidentQueries {

    /** Counting stops here: beyond it a list says "more than". */
    public static final int COUNT_CAP = 10_000;

    private static final String MAY = "hasAuthority('incident:read')";
    private static final int MOST_NOTES = 500;
    private static final int MOST_HARMFUL = 10;
    /** Before any urgency there is. */
    private static final int GRAVEST = -9;

    private final IncidentRows rows;
    private final WorkRows work;
    private final Playbooks playbooks;

    IncidentQueries(IncidentRows rows, WorkRows work, Playbooks playbooks) {
        this.rows = rows;
        this.work = work;
        this.playbooks = playbooks;
    }

    /** The gravest first, the oldest of them on top. */
    @PreAuthorize(MAY)
    public Page<Incident> list(IncidentFilter filter, Optional<String> cursor, int limit) {
        String[] from = cursor.orElse("-9~0").split("~", 2);
        List<Incident> found = rows.page(filter, Integer.parseInt(from[0]), Long.parseLong(from[1]), limit + 1);
        return Page.of(found, limit, i -> -i.severity().rank() + "~" + i.key().substring(2));
    }

    /** How many the filter lets through; empty if more than {@link #COUNT_CAP}. */
    @PreAuthorize(MAY)
    public OptionalLong count(IncidentFilter filter) {
        long found = rows.count(filter, COUNT_CAP + 1);
        return found > COUNT_CAP ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** By its key, for example {@code I-12}. */
    @PreAuthorize(MAY)
    public Optional<Incident> find(String key) {
        return key.matches("(?i)I-\\d{1,18}") ? rows.find(Long.parseLong(key.substring(2))) : Optional.empty();
    }

    @PreAuthorize(MAY)
    public Optional<Incident> find(IncidentId id) {
        return rows.find(id);
    }

    /** The incident that this use of the kill switch opened. */
    @PreAuthorize(MAY)
    public Optional<Incident> ofStop(UUID stop) {
        return rows.ofStop(stop);
    }

    /** Keys of the incidents about this that still do harm; the first ones. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<String> harmful(SubjectRef subject) {
        IncidentFilter open = new IncidentFilter(
                "", Set.of(IncidentState.OPEN), Set.of(), Set.of(), Optional.empty(), Optional.of(subject));
        return rows.page(open, GRAVEST, 0, MOST_HARMFUL).stream()
                .map(Incident::key)
                .toList();
    }

    /** What is to be done, the one due first on top. */
    @PreAuthorize(MAY)
    public List<IncidentTask> tasks(IncidentId id) {
        return work.tasks(id);
    }

    /** What happened, in the order in which it happened. */
    @PreAuthorize(MAY)
    public List<IncidentNote> story(IncidentId id) {
        return work.notes(id, MOST_NOTES);
    }

    /** What was learnt, in its last edition. */
    @PreAuthorize(MAY)
    public Optional<PostMortem> learnt(IncidentId id) {
        return work.review(id);
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public List<Playbook> playbooks() {
        return playbooks.all();
    }
}
