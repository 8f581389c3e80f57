package dev.remit.approval.discussion;

import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was said about approvals, and who can be spoken to. */
@Service
@Transactional(readOnly = true)
public class DiscussionQueries {

    private static final String MAY = "hasAuthority('approval:read')";
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final RemarkRows rows;
    private final People people;

    DiscussionQueries(RemarkRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    /** What was said, the newest first. */
    @PreAuthorize(MAY)
    public Page<Remark> page(UUID approval, Optional<String> cursor, int limit) {
        String[] before = cursor.map(c -> c.split("~", 2)).orElse(new String[] {LATEST.toString(), LAST.toString()});
        return Page.of(
                rows.before(approval, Instant.parse(before[0]), UUID.fromString(before[1]), limit + 1),
                limit,
                remark -> remark.at() + "~" + remark.id());
    }

    /** Those who can be mentioned, by name: whoever is here and may read approvals. */
    @PreAuthorize(MAY)
    public List<Person> listeners() {
        Set<String> reading = people.roles().stream()
                .filter(role -> role.permissions().contains(Permission.APPROVAL_READ))
                .map(Role::key)
                .collect(Collectors.toSet());
        return people.all().stream()
                .filter(person -> person.roles().stream().anyMatch(reading::contains))
                .toList();
    }
}
