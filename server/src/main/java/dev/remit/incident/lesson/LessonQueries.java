package dev.remit.incident.lesson;

import dev.remit.incident.IncidentId;
import java.util.List;
import java.util.Optional;
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
    public List<Lesson> of(IncidentId incident) {
        return rows.of(incident);
    }

    /** Those for which a policy is, or was, to be written or changed; the newest first. */
    @PreAuthorize(MAY)
    public List<Lesson> ofPolicy(String policy) {
        return rows.about(true, policy);
    }

    /** Those for which a control is, or was, to be asked for; the newest first. */
    @PreAuthorize(MAY)
    public List<Lesson> ofControl(String control) {
        return rows.about(false, control);
    }
}
