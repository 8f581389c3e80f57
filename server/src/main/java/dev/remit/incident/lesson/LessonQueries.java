package dev.remit.incident.lesson;

import dev.remit.incident.IncidentId;
import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads lessons, from the incident's side and from that of what they propose. */
@Service
@Transactional(readOnly = true)
public class LessonQueries {

    private static final String MAY = "hasAuthority('incident:read')";

    private final LessonRows rows;

    LessonQueries(LessonRows rows) {
        this.rows = rows;
    }

    @PreAuthorize(MAY)
    public Optional<Lesson> find(LessonId id) {
        return rows.find(id);
    }

    /** In the order in which they were written down. */
    @PreAuthorize(MAY)
    public Page<Lesson> of(IncidentId incident, Optional<String> cursor, int limit) {
        return page(rows.of(incident, cursor.map(UUID::fromString), limit + 1), limit);
    }

    @PreAuthorize(MAY)
    public LessonCounts counts(IncidentId incident) {
        return rows.counts(incident);
    }

    /** Those for which a policy is, or was, to be written or changed; the newest first. */
    @PreAuthorize(MAY)
    public Page<Lesson> ofPolicy(String policy, Optional<String> cursor, int limit) {
        return page(rows.about(true, policy, cursor.map(UUID::fromString), limit + 1), limit);
    }

    /** Those for which a control is, or was, to be asked for; the newest first. */
    @PreAuthorize(MAY)
    public Page<Lesson> ofControl(String control, Optional<String> cursor, int limit) {
        return page(rows.about(false, control, cursor.map(UUID::fromString), limit + 1), limit);
    }

    private static Page<Lesson> page(List<Lesson> found, int limit) {
        return Page.of(found, limit, lesson -> lesson.id().toString());
    }
}
