package dev.remit.policy;

import dev.remit.identity.PersonId;
import dev.remit.policy.fact.Action;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of policies. */
@Repository
class PolicyRows {

    /** A policy as its row says, locked. */
    record Stored(PolicyId id, String key, OptionalInt inForce) {}

    private static final String ENTRY = """
            select p.id, p.key, p.in_force, w.number as proposed, coalesce(f.content, w.content, l.content)::text as content
              from policy p
              left join policy_version f
                on f.tenant_id = p.tenant_id and f.policy_id = p.id and f.number = p.in_force
              left join policy_version w
                on w.tenant_id = p.tenant_id and w.policy_id = p.id and w.state = 'proposed'
              left join lateral (
                select v.content from policy_version v
                 where v.tenant_id = p.tenant_id and v.policy_id = p.id and v.content is not null
                 order by v.number desc limit 1) l on true""";

    /** There are as many policies in a workspace as people can keep in mind, so their texts are looked into one by one. */
    private static final String MATCHES = """
             and (:text = '' or strpos(lower(concat_ws(' ', e.key, e.content::jsonb ->> 'name', e.content::jsonb ->> 'reason',
                                                       e.content::jsonb ->> 'when', e.content::jsonb ->> 'source')), :text) > 0)
             and (cardinality(:effects::text[]) = 0 or e.content::jsonb ->> 'effect' = any(:effects))
             and (cardinality(:actions::text[]) = 0 or jsonb_exists_any(e.content::jsonb -> 'actions', :actions))
             and (cardinality(:standings::text[]) = 0
                  or case when e.in_force is null then 'not-in-force' else 'in-force' end = any(:standings)
                  or e.proposed is not null and 'waiting' = any(:standings))""";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    PolicyRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    List<PolicyEntry> page(PolicyFilter filter, String after, int limit) {
        return jdbc.sql("select e.* from (" + ENTRY + ") e where e.key > :after " + MATCHES
                        + " order by e.key limit :limit")
                .param("after", after)
                .param("text", filter.text().toLowerCase(Locale.ROOT))
                .param("effects", codes(filter.effects(), Effect::code))
                .param("standings", codes(filter.standings(), PolicyFilter.Standing::code))
                .param("actions", codes(filter.actions(), Action::code))
                .param("limit", limit)
                .query(PolicyRows::entry)
                .list();
    }

    private static <E> String[] codes(Set<E> chosen, Function<E, String> code) {
        return chosen.stream().map(code).toArray(String[]::new);
    }

    Optional<PolicyEntry> find(String key) {
        return jdbc.sql(ENTRY + " where p.key = ?")
                .param(key)
                .query(PolicyRows::entry)
                .optional();
    }

    Optional<PolicyEntry> find(PolicyId id) {
        return jdbc.sql(ENTRY + " where p.id = ?")
                .param(id.value())
                .query(PolicyRows::entry)
                .optional();
    }

    /** What is in force, by id. */
    List<PolicyEngine.InForce> inForce() {
        return jdbc.sql("""
                select v.number, v.content::text as content from policy p
                  join policy_version v on v.tenant_id = p.tenant_id and v.policy_id = p.id and v.number = p.in_force
                 order by p.key""")
                .query((row, n) ->
                        new PolicyEngine.InForce(PolicyText.readJson(row.getString("content")), row.getInt("number")))
                .list();
    }

    long revision() {
        return jdbc.sql("select revision from policy_revision")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Locks the policy of this key, which is made if there is none. */
    Stored open(String key) {
        jdbc.sql("""
                insert into policy(tenant_id, id, key) values (remit_tenant(), ?, ?)
                on conflict (tenant_id, key) do nothing""").params(ids.next(), key).update();
        return lock(key).orElseThrow();
    }

    Optional<Stored> lock(String key) {
        return jdbc.sql("select id, key, in_force from policy where key = ? for update")
                .param(key)
                .query((row, n) -> new Stored(
                        new PolicyId(row.getObject("id", UUID.class)), row.getString("key"), number(row, "in_force")))
                .optional();
    }

    List<PolicyVersion> versions(PolicyId policy, int before, int limit) {
        return jdbc.sql("""
                select v.*, v.content::text as text from policy_version v
                 where policy_id = ? and number < ? order by number desc limit ?""")
                .params(policy.value(), before, limit)
                .query(PolicyRows::version)
                .list();
    }

    Optional<PolicyVersion> version(PolicyId policy, int number) {
        return jdbc.sql("select v.*, v.content::text as text from policy_version v where policy_id = ? and number = ?")
                .params(policy.value(), number)
                .query(PolicyRows::version)
                .optional();
    }

    boolean proposed(PolicyId policy) {
        return jdbc.sql("select exists(select from policy_version where policy_id = ? and state = 'proposed')")
                .param(policy.value())
                .query(Boolean.class)
                .single();
    }

    /** The number of the new version. The policy must be locked. */
    int propose(PolicyId policy, Optional<String> content, PersonId by, String comment) {
        return jdbc.sql("""
                insert into policy_version(tenant_id, policy_id, number, content, state, written_by, written_at, comment)
                select remit_tenant(), :policy, coalesce(max(number), 0) + 1, :content::jsonb, 'proposed', :by, :at, :comment
                  from policy_version where policy_id = :policy
                returning number""")
                .param("policy", policy.value())
                .param("content", content.orElse(null))
                .param("by", by.value())
                .param("at", now())
                .param("comment", comment)
                .query(Integer.class)
                .single();
    }

    void decide(PolicyVersion version, PolicyVersion.State state, PersonId by) {
        jdbc.sql(
                        "update policy_version set state = ?, decided_by = ?, decided_at = ? where policy_id = ? and number = ?")
                .params(state.code(), by.value(), now(), version.policy().value(), version.number())
                .update();
    }

    /** Also tells every node that what it compiled is old. */
    void putInForce(PolicyId policy, OptionalInt number) {
        jdbc.sql("update policy set in_force = :number where id = :policy")
                .param("number", number.isPresent() ? number.getAsInt() : null)
                .param("policy", policy.value())
                .update();
        jdbc.sql("""
                insert into policy_revision(tenant_id, revision) values (remit_tenant(), 1)
                on conflict (tenant_id) do update set revision = policy_revision.revision + 1""").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PolicyEntry entry(ResultSet row, int n) throws SQLException {
        return new PolicyEntry(
                new PolicyId(row.getObject("id", UUID.class)),
                row.getString("key"),
                number(row, "in_force"),
                number(row, "proposed"),
                Optional.ofNullable(row.getString("content")).map(PolicyText::readJson));
    }

    private static PolicyVersion version(ResultSet row, int n) throws SQLException {
        return new PolicyVersion(
                new PolicyId(row.getObject("policy_id", UUID.class)),
                row.getInt("number"),
                Optional.ofNullable(row.getString("text")).map(PolicyText::readJson),
                PolicyVersion.State.of(row.getString("state")),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
