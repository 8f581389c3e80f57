package dev.remit.ownership;

import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Every expected thing with its gaps; must say the same as {@link Ownership#gaps}, which a test compares. */
    private static final String SUBJECTS = """
            with subject as (
              select s.subject_kind, s.subject_id, s.name, array_remove(array[
                case when a.person_id is null then 'NO_ACCOUNTABLE' when a.person_id <> all(:here) then 'ACCOUNTABLE_LEFT' end,
                case when e.person_id is null then 'NO_EXECUTIVE_OWNER' end,
                case when o.person_id is null then 'NO_OPERATIONAL_OWNER' end,
                case when t.person_id is null then 'NO_TECHNICAL_OWNER' end,
                case when e.person_id <> all(:here) or o.person_id <> all(:here) or t.person_id <> all(:here)
                     then 'OWNER_LEFT' end,
                case when not exists (select from ownership_assignment r
                  where (r.tenant_id, r.subject_kind, r.subject_id) = (s.tenant_id, s.subject_kind, s.subject_id)
                    and r.duty = 'responsible') then 'NO_RESPONSIBLE' end,
                case when e.person_id = o.person_id and o.person_id = t.person_id then 'ONE_PERSON_EVERYTHING' end
              ], null) as gaps
              from ownership_subject s
              left join ownership_assignment a on (a.tenant_id, a.subject_kind, a.subject_id, a.duty)
                = (s.tenant_id, s.subject_kind, s.subject_id, 'accountable')
              left join ownership_assignment e on (e.tenant_id, e.subject_kind, e.subject_id, e.duty)
                = (s.tenant_id, s.subject_kind, s.subject_id, 'executive-owner')
              left join ownership_assignment o on (o.tenant_id, o.subject_kind, o.subject_id, o.duty)
                = (s.tenant_id, s.subject_kind, s.subject_id, 'operational-owner')
              left join ownership_assignment t on (t.tenant_id, t.subject_kind, t.subject_id, t.duty)
                = (s.tenant_id, s.subject_kind, s.subject_id, 'technical-owner')
             where s.subject_kind = :kind and s.name is not null)
            """;

    private final JdbcClient jdbc;
    private final OwnershipRows rows;
    private final People people;

    OwnershipQueries(JdbcClient jdbc, OwnershipRows rows, People people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
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

    /** The matrix's rows by name, after the cursor. */
    @PreAuthorize(MAY)
    public Page<MatrixRow> matrix(MatrixFilter filter, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 2)).orElse(new String[] {new UUID(0, 0).toString(), ""});
        record Row(SubjectRef subject, String name) {}
        List<Row> found = jdbc.sql(SUBJECTS + """
                        select subject_kind, subject_id, name from subject s
                         where (name, subject_id) > (:afterName, :afterId)
                           and (:person::uuid is null or exists (select from ownership_assignment p
                                 where p.subject_kind = s.subject_kind and p.subject_id = s.subject_id and p.person_id = :person))
                           and (:gap::text is null or :gap = any(gaps))
                           and (not :anyGap or cardinality(gaps) > 0)
                           and (:part = '' or strpos(lower(name), lower(:part)) > 0)
                         order by name, subject_id limit :limit""")
                .param("here", hereIds())
                .param("kind", filter.kind().code())
                .param("afterName", after[1])
                .param("afterId", UUID.fromString(after[0]))
                .param("person", filter.person().map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("gap", filter.gap().map(Enum::name).orElse(null), java.sql.Types.VARCHAR)
                .param("anyGap", filter.anyGap())
                .param("part", filter.name().strip())
                .param("limit", limit + 1)
                .query((row, n) -> new Row(
                        new SubjectRef(filter.kind(), row.getObject("subject_id", UUID.class)), row.getString("name")))
                .list();
        Map<SubjectRef, Ownership> owned =
                rows.of(found.stream().map(Row::subject).toList());
        Set<PersonId> here = here();
        return Page.of(found, limit, r -> r.subject().id() + "~" + r.name()).map(r -> {
            Ownership ownership = owned.getOrDefault(r.subject(), new Ownership(r.subject(), List.of()));
            return new MatrixRow(r.name(), ownership, ownership.gaps(here));
        });
    }

    /** The matrix's columns: everyone who carries something, most things first. */
    @PreAuthorize(MAY)
    public List<Load> loads(SubjectKind kind) {
        Map<PersonId, Map<Duty, Long>> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select a.person_id, a.duty, count(*) as things, sum(count(*)) over (partition by a.person_id) as total
                  from ownership_assignment a
                  join ownership_subject s on (s.tenant_id, s.subject_kind, s.subject_id) = (a.tenant_id, a.subject_kind, a.subject_id)
                 where s.subject_kind = ? and s.name is not null
                 group by a.person_id, a.duty order by total desc, a.person_id""").param(kind.code()).query(row -> {
            counts.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), p -> new EnumMap<>(Duty.class))
                    .put(Duty.of(row.getString("duty")), row.getLong("things"));
        });
        return counts.entrySet().stream()
                .map(e -> new Load(e.getKey(), e.getValue()))
                .toList();
    }

    /** How many expected things have each gap; one without a count has none. */
    @PreAuthorize(MAY)
    public Map<OwnershipGap, Long> gapCounts(SubjectKind kind) {
        Map<OwnershipGap, Long> counts = new EnumMap<>(OwnershipGap.class);
        jdbc.sql(SUBJECTS + "select gap, count(*) as things from subject, unnest(gaps) as gap group by gap")
                .param("here", hereIds())
                .param("kind", kind.code())
                .query(row -> {
                    counts.put(OwnershipGap.valueOf(row.getString("gap")), row.getLong("things"));
                });
        return counts;
    }

    /** How many expected things have any gap. */
    @PreAuthorize(MAY)
    public long withGaps(SubjectKind kind) {
        return jdbc.sql(SUBJECTS + "select count(*) from subject where cardinality(gaps) > 0")
                .param("here", hereIds())
                .param("kind", kind.code())
                .query(Long.class)
                .single();
    }

    private Set<PersonId> here() {
        return people.all().stream().map(Person::id).collect(Collectors.toSet());
    }

    private UUID[] hereIds() {
        return here().stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
