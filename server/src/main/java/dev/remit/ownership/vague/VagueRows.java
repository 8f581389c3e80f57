package dev.remit.ownership.vague;

import dev.remit.identity.PersonId;
import dev.remit.ownership.vague.VagueRules.Found;
import dev.remit.ownership.vague.VagueRules.Named;
import dev.remit.ownership.vague.VagueRules.Thing;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is vague now and was before, and what the rules look at. */
@Repository
class VagueRows {

    private static final String MEND = """
            update vague_ownership v set mended_at = :now
             where mended_at is null and not exists (
               select from unnest(:kinds::text[], :ids::uuid[], :reasons::text[], :people::uuid[]) as f(kind, id, reason, person)
                where (f.kind, f.id, f.reason) = (v.subject_kind, v.subject_id, v.reason)
                  and f.person is not distinct from v.person_id)
            """;

    private final JdbcClient jdbc;

    VagueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is expected to have owners, in the order of kind and id. */
    List<Thing> things(Optional<SubjectRef> after, int limit) {
        return jdbc.sql("""
                        select s.subject_kind, s.subject_id, s.name, a.person_id, a.assigned_at
                          from ownership_subject s
                          left join ownership_assignment a on a.subject_kind = s.subject_kind and a.subject_id = s.subject_id
                                                          and a.duty = 'accountable'
                         where s.name is not null
                           and (:kind::text is null or (s.subject_kind, s.subject_id) > (:kind, :id::uuid))
                         order by s.subject_kind, s.subject_id limit :limit""")
                .param("kind", kind(after), Types.VARCHAR)
                .param("id", id(after), Types.OTHER)
                .param("limit", limit)
                .query(VagueRows::thing)
                .list();
    }

    private static Thing thing(ResultSet row, int n) throws SQLException {
        Optional<PersonId> person = person(row);
        return new Thing(
                subject(row),
                row.getString("name"),
                person.isEmpty() ? Optional.empty() : Optional.of(new Named(person.get(), at(row, "assigned_at"))));
    }

    /** The newest record of each in the ledger, one probe of its index for each; whoever never acted has none. */
    Map<PersonId, Instant> lastActs(Collection<PersonId> people) {
        return jdbc
                .sql("""
                        select p.id, r.at from unnest(?::uuid[]) as p(id)
                          cross join lateral (select e.at from evidence_record e
                                               where e.person_id = p.id order by e.at desc, e.id desc limit 1) r""")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new PersonId(row.getObject("id", UUID.class)), at(row, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One that is kept. */
    record Kept(
            UUID id,
            SubjectRef subject,
            String name,
            VagueReason reason,
            Optional<PersonId> person,
            Instant since,
            long amount) {}

    /** Keeps what was found; those that are new. What stood before goes on since it began. */
    List<Kept> keep(List<Found> found, Instant now) {
        return jdbc
                .sql("""
                        insert into vague_ownership as v (tenant_id, id, subject_kind, subject_id, name, reason, person_id, amount,
                                                          since, found_at)
                        select remit_tenant(), gen_random_uuid(), f.kind, f.id, f.name, f.reason, f.person, f.amount, f.since, ?
                          from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[])
                            as f(kind, id, name, reason, person, amount, since)
                        on conflict (tenant_id, subject_kind, subject_id, reason, person_id) where mended_at is null
                           do update set name = excluded.name, amount = excluded.amount
                              where (v.name, v.amount) is distinct from (excluded.name, excluded.amount)
                        returning v.*, v.xmax = 0 as fresh""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(texts(found, f -> f.subject().kind().code()))
                .param(found.stream().map(f -> f.subject().id()).toArray(UUID[]::new))
                .param(texts(found, Found::name))
                .param(texts(found, f -> f.reason().name()))
                .param(people(found))
                .param(found.stream().map(Found::amount).toArray(Long[]::new))
                .param(texts(found, f -> f.since().toString()))
                .query((row, n) -> Map.entry(row.getBoolean("fresh"), kept(row, n)))
                .list()
                .stream()
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue)
                .toList();
    }

    void looked(Instant now) {
        jdbc.sql("""
                insert into vague_look(tenant_id, looked_at) values (remit_tenant(), ?)
                on conflict (tenant_id) do update set looked_at = excluded.looked_at""").param(now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Empty before the first round. */
    Optional<Instant> looked() {
        return jdbc.sql("select looked_at from vague_look")
                .query((row, n) -> at(row, "looked_at"))
                .optional();
    }

    /** Of how many things each is Accountable. */
    Map<PersonId, Long> carried() {
        return jdbc
                .sql("""
                        select a.person_id, count(*) as things
                          from ownership_subject s
                          join ownership_assignment a on a.subject_kind = s.subject_kind and a.subject_id = s.subject_id
                                                     and a.duty = 'accountable'
                         where s.name is not null group by a.person_id""")
                .query((row, n) ->
                        Map.entry(new PersonId(row.getObject("person_id", UUID.class)), row.getLong("things")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends what was not found any more of things after the one up to the other, also of those that need owners no more; those. */
    List<Kept> mend(Optional<SubjectRef> after, Optional<SubjectRef> last, List<Found> found, Instant now) {
        return jdbc.sql(MEND + """
                           and subject_kind <> 'person'
                           and (:kind::text is null or (subject_kind, subject_id) > (:kind, :id::uuid))
                           and (:last_kind::text is null or (subject_kind, subject_id) <= (:last_kind, :last_id::uuid))
                        returning v.*""")
                .params(found(found, now))
                .param("kind", kind(after), Types.VARCHAR)
                .param("id", id(after), Types.OTHER)
                .param("last_kind", kind(last), Types.VARCHAR)
                .param("last_id", id(last), Types.OTHER)
                .query(VagueRows::kept)
                .list();
    }

    /** Ends what was not found any more of people; those. */
    List<Kept> mendOfPeople(List<Found> found, Instant now) {
        return jdbc.sql(MEND + " and subject_kind = 'person' returning v.*")
                .params(found(found, now))
                .query(VagueRows::kept)
                .list();
    }

    private static Map<String, Object> found(List<Found> found, Instant now) {
        return Map.of(
                "now", now.atOffset(ZoneOffset.UTC),
                "kinds", texts(found, f -> f.subject().kind().code()),
                "ids", found.stream().map(f -> f.subject().id()).toArray(UUID[]::new),
                "reasons", texts(found, f -> f.reason().name()),
                "people", people(found));
    }

    /** Ends what was vague about the thing's former Accountable, or about its having none; those. */
    List<Kept> mend(SubjectRef subject, Optional<PersonId> before, Instant now) {
        return jdbc.sql("""
                        update vague_ownership v set mended_at = ?
                         where mended_at is null and subject_kind = ? and subject_id = ?
                           and person_id is not distinct from ?::uuid
                        returning v.*""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(subject.kind().code())
                .param(subject.id())
                .param(before.map(PersonId::value).orElse(null))
                .query(VagueRows::kept)
                .list();
    }

    /** What has been vague longest first, after the cursor. */
    List<Kept> page(String[] kinds, VagueFilter filter, Instant since, UUID after, int limit) {
        return jdbc.sql("""
                        select * from vague_ownership
                         where mended_at is null and subject_kind = any(:kinds) and (since, id) > (:since, :after)
                           and (:reason::text is null or reason = :reason) and strpos(lower(name), lower(:name)) > 0
                         order by since, id limit :limit""")
                .param("kinds", kinds)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("reason", filter.reason().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("name", filter.name().strip())
                .param("limit", limit)
                .query(VagueRows::kept)
                .list();
    }

    List<Kept> about(String[] kinds, SubjectRef subject) {
        return jdbc.sql("""
                        select * from vague_ownership
                         where mended_at is null and subject_kind = any(?) and subject_kind = ? and subject_id = ?""")
                .params(kinds, subject.kind().code(), subject.id())
                .query(VagueRows::kept)
                .list();
    }

    Map<VagueReason, Long> counts(String[] kinds) {
        return jdbc
                .sql("""
                        select reason, count(*) as things from vague_ownership
                         where mended_at is null and subject_kind = any(?) group by reason""")
                .param(kinds)
                .query((row, n) -> Map.entry(VagueReason.valueOf(row.getString("reason")), row.getLong("things")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                subject(row),
                row.getString("name"),
                VagueReason.valueOf(row.getString("reason")),
                person(row),
                at(row, "since"),
                row.getLong("amount"));
    }

    private static @Nullable String kind(Optional<SubjectRef> subject) {
        return subject.map(s -> s.kind().code()).orElse(null);
    }

    private static @Nullable UUID id(Optional<SubjectRef> subject) {
        return subject.map(SubjectRef::id).orElse(null);
    }

    private static SubjectRef subject(ResultSet row) throws SQLException {
        return new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class));
    }

    private static Optional<PersonId> person(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String[] texts(List<Found> found, Function<Found, String> text) {
        return found.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable UUID[] people(List<Found> found) {
        return found.stream()
                .map(f -> f.person().map(PersonId::value).orElse(null))
                .toArray(UUID[]::new);
    }
}
