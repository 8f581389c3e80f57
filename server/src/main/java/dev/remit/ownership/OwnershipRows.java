package dev.remit.ownership;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind ownership. */
@Repository
class OwnershipRows {

    /** How things are locked, whoever changes several. */
    private static final Comparator<SubjectRef> ORDER =
            Comparator.comparing((SubjectRef s) -> s.kind().code()).thenComparing(SubjectRef::id);

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnershipRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes sure there is a row for the thing, and holds it until the transaction ends: one change at a time. */
    void lock(SubjectRef subject) {
        jdbc.sql("""
                insert into ownership_subject(tenant_id, subject_kind, subject_id) values (remit_tenant(), ?, ?)
                on conflict do nothing""").params(subject.kind().code(), subject.id()).update();
        jdbc.sql("select 1 from ownership_subject where subject_kind = ? and subject_id = ? for update")
                .params(subject.kind().code(), subject.id())
                .query(Integer.class)
                .single();
    }

    Optional<String> name(SubjectRef subject) {
        return jdbc.sql(
                        "select name from ownership_subject where subject_kind = ? and subject_id = ? and name is not null")
                .params(subject.kind().code(), subject.id())
                .query(String.class)
                .optional();
    }

    /** Of those that are expected to have owners. */
    Map<SubjectRef, String> names(Collection<SubjectRef> subjects) {
        return jdbc
                .sql("""
                        select o.subject_kind, o.subject_id, o.name from unnest(?::text[], ?::uuid[]) as s(kind, id)
                          join ownership_subject o on o.subject_kind = s.kind and o.subject_id = s.id
                         where o.name is not null""")
                .param(subjects.stream().map(s -> s.kind().code()).toArray(String[]::new))
                .param(subjects.stream().map(SubjectRef::id).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new SubjectRef(
                                SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void rename(SubjectRef subject, Optional<String> name) {
        jdbc.sql("update ownership_subject set name = ? where subject_kind = ? and subject_id = ?")
                .param(name.orElse(null))
                .param(subject.kind().code())
                .param(subject.id())
                .update();
    }

    /** Each under its name, the new ones with nobody; in the order in which things are locked. */
    void expect(Map<SubjectRef, String> names) {
        List<Map.Entry<SubjectRef, String>> sorted = names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .toList();
        jdbc.sql("""
                insert into ownership_subject as s (tenant_id, subject_kind, subject_id, name)
                select remit_tenant(), t.kind, t.id, t.name from unnest(?::text[], ?::uuid[], ?::text[]) as t(kind, id, name)
                on conflict (tenant_id, subject_kind, subject_id) do update set name = excluded.name
                  where s.name is distinct from excluded.name""")
                .param(sorted.stream().map(e -> e.getKey().kind().code()).toArray(String[]::new))
                .param(sorted.stream().map(e -> e.getKey().id()).toArray(UUID[]::new))
                .param(sorted.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    void release(Collection<SubjectRef> subjects) {
        List<SubjectRef> sorted = subjects.stream().sorted(ORDER).toList();
        jdbc.sql("""
                update ownership_subject s set name = null from unnest(?::text[], ?::uuid[]) as t(kind, id)
                 where s.subject_kind = t.kind and s.subject_id = t.id and s.name is not null""")
                .param(sorted.stream().map(s -> s.kind().code()).toArray(String[]::new))
                .param(sorted.stream().map(SubjectRef::id).toArray(UUID[]::new))
                .update();
    }

    Map<SubjectRef, Ownership> of(Collection<SubjectRef> subjects) {
        Map<SubjectRef, List<Assignment>> found = jdbc
                .sql("""
                        select a.subject_kind, a.subject_id, a.duty, a.person_id
                          from unnest(?::text[], ?::uuid[]) as s(kind, id)
                          join ownership_assignment a on a.subject_kind = s.kind and a.subject_id = s.id
                         order by a.assigned_at, a.person_id""")
                .param(subjects.stream().map(s -> s.kind().code()).toArray(String[]::new))
                .param(subjects.stream().map(SubjectRef::id).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new SubjectRef(
                                SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                        new Assignment(
                                Duty.of(row.getString("duty")), new PersonId(row.getObject("person_id", UUID.class)))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<SubjectRef, Ownership> all = new LinkedHashMap<>();
        subjects.forEach(s -> all.put(s, new Ownership(s, found.getOrDefault(s, List.of()))));
        return all;
    }

    void add(SubjectRef subject, Assignment assignment, Optional<PersonId> by, Optional<String> template) {
        jdbc.sql("""
                insert into ownership_assignment(tenant_id, subject_kind, subject_id, duty, person_id, assigned_by, assigned_at,
                                                 template)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?)""")
                .param(subject.kind().code())
                .param(subject.id())
                .param(assignment.duty().code())
                .param(assignment.person().value())
                .param(by.map(PersonId::value).orElse(null))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(template.orElse(null))
                .update();
    }

    /** What a template filled in, and which: its function and number. */
    Map<Assignment, String> filledIn(SubjectRef subject) {
        return jdbc
                .sql("""
                        select duty, person_id, template from ownership_assignment
                         where subject_kind = ? and subject_id = ? and template is not null""")
                .params(subject.kind().code(), subject.id())
                .query((row, n) -> Map.entry(
                        new Assignment(
                                Duty.of(row.getString("duty")), new PersonId(row.getObject("person_id", UUID.class))),
                        row.getString("template")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remove(SubjectRef subject, Assignment assignment) {
        jdbc.sql("""
                delete from ownership_assignment
                 where subject_kind = ? and subject_id = ? and duty = ? and person_id = ?""")
                .params(
                        subject.kind().code(),
                        subject.id(),
                        assignment.duty().code(),
                        assignment.person().value())
                .update();
    }

    /** How much of what somebody carries, for things that are expected to have owners; duties in their order. */
    List<Carried> carriedBy(PersonId person) {
        return jdbc
                .sql("""
                        select a.duty, a.subject_kind, count(*) as things
                          from ownership_assignment a join ownership_subject s using (tenant_id, subject_kind, subject_id)
                         where a.person_id = ? and s.name is not null group by a.duty, a.subject_kind""")
                .param(person.value())
                .query((row, n) -> new Carried(
                        row.getString("duty"),
                        Optional.of(SubjectKind.of(row.getString("subject_kind"))),
                        row.getLong("things")))
                .stream()
                .sorted(Comparator.comparing((Carried c) -> Duty.of(c.what())).thenComparing(c -> c.of().orElseThrow()))
                .toList();
    }

    /** What somebody carries one of these duties for, in the order in which it is locked. */
    List<SubjectRef> carriedBy(PersonId person, Collection<Duty> duties) {
        return jdbc.sql("""
                        select distinct a.subject_kind, a.subject_id
                          from ownership_assignment a join ownership_subject s using (tenant_id, subject_kind, subject_id)
                         where a.person_id = ? and a.duty = any(?) and s.name is not null
                         order by a.subject_kind, a.subject_id""")
                .param(person.value())
                .param(duties.stream().map(Duty::code).toArray(String[]::new))
                .query((row, n) -> new SubjectRef(
                        SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)))
                .list();
    }

    /** Keeps what is missing beside the thing, for counting. */
    void gaps(SubjectRef subject, Collection<OwnershipGap> missing) {
        jdbc.sql("update ownership_subject set gaps = ? where subject_kind = ? and subject_id = ?")
                .param(missing.stream().map(Enum::name).toArray(String[]::new))
                .param(subject.kind().code())
                .param(subject.id())
                .update();
    }

    /** Everyone who carries something, found by jumping from person to person in the index. */
    Set<PersonId> carriers() {
        return jdbc.sql("""
                        with recursive carrier(id) as (
                          (select person_id from ownership_assignment order by tenant_id, person_id limit 1)
                          union all
                          select (select person_id from ownership_assignment where person_id > c.id
                                   order by tenant_id, person_id limit 1)
                            from carrier c where c.id is not null)
                        select id from carrier where id is not null""").query(UUID.class).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** Whether everything carried here was given by this person, which is so where nothing is carried. */
    boolean allGivenBy(SubjectRef subject, PersonId person) {
        return jdbc.sql("""
                        select not exists (select from ownership_assignment
                          where subject_kind = ? and subject_id = ? and assigned_by is distinct from ?)""")
                .params(subject.kind().code(), subject.id(), person.value())
                .query(Boolean.class)
                .single();
    }
}
