package dev.remit.killswitch;

import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is stopped. Nothing is kept in memory: a stop counts on every node with the next question. */
@Service
@Transactional(readOnly = true)
public class KillSwitchQueries {

    private static final String MAY = "hasAnyAuthority('use-case:read', 'policy:read')";

    private final StopRows rows;
    private final KillSwitchRights rights;

    KillSwitchQueries(StopRows rows, KillSwitchRights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    /** The stops because of which any of these must not act, the oldest first: theirs, and those of the tools' vendors. One query. */
    @PreAuthorize(MAY + " or hasAuthority('decision:ask')")
    public List<Stop> standing(Collection<SubjectRef> subjects) {
        return rows.standing(subjects);
    }

    /** All stops that stand, or all there ever were; the latest first. */
    @PreAuthorize(MAY)
    public Page<Stop> list(boolean standing, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 2))
                .orElse(new String[] {"9999-01-01T00:00:00Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"});
        List<Stop> found = rows.page(standing, Instant.parse(after[0]), UUID.fromString(after[1]), limit + 1);
        return Page.of(found, limit, stop -> stop.at() + "~" + stop.id());
    }

    @PreAuthorize(MAY)
    public Optional<Stop> find(UUID id) {
        return rows.find(id);
    }

    /** Whether who asks may stop this, and let it go on. */
    @PreAuthorize(MAY)
    public boolean may(SubjectRef subject) {
        return rights.may(subject);
    }
}
