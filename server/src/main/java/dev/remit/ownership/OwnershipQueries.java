package dev.remit.ownership;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who stands for what. Everyone in a workspace may: hidden ownership is vague ownership. */
@Service
@Transactional(readOnly = true)
public class OwnershipQueries {

    private static final String MAY = "hasAuthority('use-case:read')";

    /** Whether somebody who left still carries the duty; answered from the index, and not at all if nobody left. */
    private static final String ACCOUNTABLE_LEFT = """
            (cardinality(:left::uuid[]) > 0 and exists (select from ownership_assignment l
              where (l.tenant_id, l.subject_kind, l.subject_id) = (s.tenant_id, s.subject_kind, s.subject_id)
                and l.duty = 'accountable' and l.person_id = any(:left)))
            """;

    private static final String OWNER_LEFT = ACCOUNTABLE_LEFT.replace(
            "= 'accountable'", "in ('executive-owner', 'operational-owner', 'technical-owner')");

    private final JdbcClient jdbc;
    private final OwnershipRows rows;
    private final People people;
    private final CurrentUser user;

    OwnershipQueries(JdbcClient jdbc, OwnershipRows rows, People people, CurrentUser user) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.user = user;
    }

    @PreAuthorize(MAY)
    public Ownership of(SubjectRef subject) {
        return of(List.of(subject)).getOrDefault(subject, new Ownership(subject, List.of()));
    }

    /** For lists: one query, and an entry for each subject asked for, in that order. */
    @PreAuthorize(MAY)
    public Map<SubjectRef, Ownership> of(Collection<SubjectRef> subjects) {
        return rows.of(subjects);
    }

    /** What is vague about a thing's ownership, worst first. */
    @PreAuthorize(MAY)
    public Set<OwnershipGap> gaps(SubjectRef subject) {
        return of(subject).gaps(here());
    }

    /** What a template filled in and nobody changed since: the template's function and number, as in {@code content:2}. */
    @PreAuthorize(MAY)
    public Map<Assignment, String> filledIn(SubjectRef subject) {
        return rows.filledIn(subject);
    }

    /** The matrix's rows by name, after the cursor. */
    @PreAuthorize(MAY)
    public Page<MatrixRow> matrix(MatrixFilter filter, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 2)).orElse(new String[] {new UUID(0, 0).toString(), ""});
        record Row(SubjectRef subject, String name) {}
        List<Row> found = jdbc.sql("""
                        select s.subject_kind, s.subject_id, s.name from ownership_subject s
                         where s.subject_kind = any(:kinds) and s.name is not null
                           and (s.name, s.subject_id) > (:afterName, :afterId)
                        """ + condition(filter) + " order by s.name, s.subject_id limit :limit")
                .param("left", left())
                .param("kinds", seen(filter.kinds()))
                .param("afterName", after[1])
                .param("afterId", UUID.fromString(after[0]))
                .param("person", filter.person().map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("gap", filter.gap().map(Enum::name).orElse(null), java.sql.Types.VARCHAR)
                .param("part", filter.name().strip())
                .param("limit", limit + 1)
                .query((row, n) -> new Row(
                        new SubjectRef(
                                SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                        row.getString("name")))
                .list();
        Map<SubjectRef, Ownership> owned =
                rows.of(found.stream().map(Row::subject).toList());
        Set<PersonId> here = here();
        return Page.of(found, limit, r -> r.subject().id() + "~" + r.name()).map(r -> {
            Ownership ownership = owned.getOrDefault(r.subject(), new Ownership(r.subject(), List.of()));
            return new MatrixRow(r.name(), ownership, ownership.gaps(here));
        });
    }

    /** The rows of these things; none for what nobody has to stand for, or what the person does not see. */
    @PreAuthorize(MAY)
    public Map<SubjectRef, MatrixRow> rows(Collection<SubjectRef> subjects) {
        Set<OwnedKind> seen = kinds();
        Map<SubjectRef, String> names = rows.names(subjects.stream()
                .filter(s -> OwnedKind.of(s.kind()).filter(seen::contains).isPresent())
                .toList());
        Set<PersonId> here = here();
        return rows.of(names.keySet()).values().stream()
                .collect(Collectors.toMap(
                        Ownership::subject,
                        owned -> new MatrixRow(
                                Objects.requireNonNull(names.get(owned.subject())), owned, owned.gaps(here))));
    }

    private static String condition(MatrixFilter filter) {
        StringBuilder condition = new StringBuilder();
        if (filter.person().isPresent()) {
            condition.append("""
                     and exists (select from ownership_assignment p
                       where p.subject_kind = s.subject_kind and p.subject_id = s.subject_id and p.person_id = :person)
                    """);
        }
        filter.gap().ifPresent(gap -> condition
                .append(" and ")
                .append(
                        switch (gap) {
                            case ACCOUNTABLE_LEFT -> ACCOUNTABLE_LEFT;
                            case OWNER_LEFT -> OWNER_LEFT;
                            default -> "cardinality(s.gaps) > 0 and :gap = any(s.gaps)";
                        }));
        if (filter.anyGap()) {
            condition.append(" and (cardinality(s.gaps) > 0 or " + ACCOUNTABLE_LEFT + " or " + OWNER_LEFT + ")");
        }
        if (!filter.name().isBlank()) {
            condition.append(" and strpos(lower(s.name), lower(:part)) > 0");
        }
        return condition.toString();
    }

    /** Everyone who carries something anywhere, whether here or gone. */
    @PreAuthorize(MAY)
    public Set<PersonId> carriers() {
        return rows.carriers();
    }

    /** Those who carry most, for the matrix's columns; beyond 200 duties they count as equal. */
    @PreAuthorize(MAY)
    public List<PersonId> busiest(int limit) {
        return jdbc
                .sql("""
                        select c.id from unnest(?::uuid[]) as c(id)
                         order by (select count(*) from (select from ownership_assignment a
                                    where a.person_id = c.id limit 200) as carried) desc, c.id limit ?""")
                .param(rows.carriers().stream().map(PersonId::value).toArray(UUID[]::new))
                .param(limit)
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** How many expected things of these kinds, or of all, have each gap; one without a count has none. */
    @PreAuthorize(MAY)
    public Map<OwnershipGap, Long> gapCounts(Set<OwnedKind> kinds) {
        Map<OwnershipGap, Long> counts = new EnumMap<>(OwnershipGap.class);
        jdbc.sql("""
                select gap, count(*) as things from ownership_subject s, unnest(s.gaps) as gap
                 where s.subject_kind = any(:kinds) and s.name is not null and cardinality(s.gaps) > 0 group by gap
                union all select 'ACCOUNTABLE_LEFT', count(*) from ownership_subject s
                 where s.subject_kind = any(:kinds) and s.name is not null
                   and""" + ACCOUNTABLE_LEFT + """
                union all select 'OWNER_LEFT', count(*) from ownership_subject s
                 where s.subject_kind = any(:kinds) and s.name is not null
                   and""" + OWNER_LEFT)
                .param("left", left())
                .param("kinds", seen(kinds))
                .query(row -> {
                    if (row.getLong("things") > 0) {
                        counts.put(OwnershipGap.valueOf(row.getString("gap")), row.getLong("things"));
                    }
                });
        return counts;
    }

    /** How many expected things of these kinds, or of all, have any gap. */
    @PreAuthorize(MAY)
    public long withGaps(Set<OwnedKind> kinds) {
        return jdbc.sql("""
                        select (select count(*) from ownership_subject s
                                 where s.subject_kind = any(:kinds) and s.name is not null and cardinality(s.gaps) > 0)
                             + (select count(distinct s.subject_id) from ownership_assignment l
                                  join ownership_subject s using (tenant_id, subject_kind, subject_id)
                                 where l.person_id = any(:left) and s.subject_kind = any(:kinds) and s.name is not null
                                   and cardinality(s.gaps) = 0 and l.duty in
                                       ('accountable', 'executive-owner', 'operational-owner', 'technical-owner'))""")
                .param("left", left())
                .param("kinds", seen(kinds))
                .query(Long.class)
                .single();
    }

    /** Of which kinds somebody sees anything here. */
    @PreAuthorize(MAY)
    public Set<OwnedKind> kinds() {
        EnumSet<OwnedKind> kinds = EnumSet.allOf(OwnedKind.class);
        kinds.removeIf(kind -> !user.may(kind.sees()));
        return kinds;
    }

    private String[] seen(Set<OwnedKind> wanted) {
        return kinds().stream()
                .filter(kind -> wanted.isEmpty() || wanted.contains(kind))
                .map(kind -> kind.subject().code())
                .toArray(String[]::new);
    }

    /** Those who carry something and are not here any more: a handful, usually nobody. */
    private UUID[] left() {
        Set<PersonId> left = new HashSet<>(rows.carriers());
        left.removeAll(here());
        return left.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private Set<PersonId> here() {
        return people.all().stream().map(Person::id).collect(Collectors.toSet());
    }
}
