package dev.remit.scan.snapshot;

import dev.remit.catalog.fingerprint.Recognition;
import dev.remit.catalog.verdict.LocalRecognition;
import dev.remit.catalog.verdict.LocalRecognitions;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.scan.recognition.SeenSignals;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which principals are AI: those the fingerprint catalogue recognises, agents, and what the system itself reports as
 * its AI. Looks only at principals that are new or changed, unless the catalogue changed since the last scan.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IntegrationMerge {

    private static final String LAST_CATALOGUE =
            "select s.catalogue from scan s where s.connection_id = ? and s.catalogue is not null order by s.snapshot desc limit 1";

    private final JdbcClient jdbc;
    private final LocalRecognitions recognitions;
    private final Ids ids;
    private final Clock clock;

    IntegrationMerge(JdbcClient jdbc, LocalRecognitions recognitions, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.recognitions = recognitions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A principal that was looked at.
     *
     * @param rejected whether the workspace says that it is not what the catalogue takes it for
     * @param keyed whether it is on the map as the one whose key an AI holds
     */
    private record Candidate(
            String principal,
            String question,
            JsonNode fact,
            Optional<Recognition> recognition,
            boolean rejected,
            boolean keyed) {

        boolean ai() {
            return recognition.isPresent()
                    || keyed
                    || question.equals(Question.NATIVE_AI.name())
                    || text("kind").equals(Principal.Kind.AGENT.name());
        }

        String text(String field) {
            return fact.path(field).asString("");
        }

        <T> @Nullable T recognised(Function<Recognition, T> part) {
            return recognition.map(part).orElse(null);
        }
    }

    /** The version of the catalogue it recognises by. */
    public String catalogue() {
        return recognitions.here().version();
    }

    /** Whether the last snapshot was made by another version of the catalogue. */
    boolean recognisesOtherwise(UUID connection) {
        return jdbc.sql("select ? is distinct from (" + LAST_CATALOGUE + ")")
                .params(recognitions.here().version(), connection)
                .query(Boolean.class)
                .single();
    }

    /**
     * Brings the connection's AI integrations up to this snapshot.
     *
     * @param everywhere whether all are to be looked at, not only those whose facts began or ended with it
     * @return those that may be another now
     */
    public UUID[] merge(UUID connection, String system, int snapshot, boolean everywhere) {
        boolean all = everywhere || recognisesOtherwise(connection);
        List<Candidate> looked = candidates(connection, system, snapshot);
        List<Candidate> found = looked.stream().filter(Candidate::ai).toList();
        if (!found.isEmpty()) {
            put(connection, snapshot, found);
        }
        UUID[] touched = touched(connection, snapshot, all);
        markGone(touched, snapshot);
        markRejected(
                connection,
                snapshot,
                looked.stream().filter(c -> c.rejected() && !c.ai()).toList());
        doubt(touched);
        nameIdentities(touched);
        noteUse(connection);
        return touched;
    }

    /** Those about which, or about whom they act as, a fact began or ended with the snapshot. */
    private UUID[] touched(UUID connection, int snapshot, boolean all) {
        return jdbc.sql("""
                with changed as materialized (
                  select distinct principal from observation where connection_id = :connection and from_snapshot = :snapshot and not :all
                  union select principal from observation where connection_id = :connection and to_snapshot = :snapshot and not :all)
                select id from integration
                 where connection_id = :connection
                   and (:all or principal in (select principal from changed) or acts_as in (select principal from changed))""")
                .param("connection", connection)
                .param("snapshot", snapshot)
                .param("all", all)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private List<Candidate> candidates(UUID connection, String system, int snapshot) {
        LocalRecognition here = recognitions.here();
        return jdbc.sql("""
                select distinct on (o.principal) o.principal, o.question, o.fact, k.id is not null as keyed
                  from observation o
                  left join integration k on k.tenant_id = o.tenant_id and k.connection_id = o.connection_id
                       and k.principal = o.principal and k.key_of is not null
                 where o.connection_id = ? and o.type = 'principal' and o.to_snapshot is null
                   and o.fact ->> 'kind' <> 'PERSON'
                   and (o.from_snapshot = ? or ? is distinct from (%s))
                 order by o.principal, o.question desc""".formatted(LAST_CATALOGUE))
                .params(connection, snapshot, here.version(), connection)
                .query((row, n) -> candidate(here, system, row))
                .list();
    }

    private static Candidate candidate(LocalRecognition here, String system, ResultSet row) throws SQLException {
        JsonNode node = JsonMapper.shared().readTree(row.getString("fact"));
        List<LocalRecognition.Said> said = here.explain(system, SeenSignals.of(node));
        return new Candidate(
                row.getString("principal"),
                row.getString("question"),
                node,
                said.stream()
                        .filter(s -> !s.rejected())
                        .map(LocalRecognition.Said::recognition)
                        .findFirst(),
                said.stream().anyMatch(LocalRecognition.Said::rejected),
                row.getBoolean("keyed"));
    }

    private void put(UUID connection, int snapshot, List<Candidate> found) {
        jdbc.sql("""
                insert into integration as i (tenant_id, id, connection_id, principal, question, kind, name, state, acts_as,
                    vendor, product, product_key, implies, signal, signal_value, confidence, source,
                    first_snapshot, changed_snapshot, first_seen_at, changed_at, last_use)
                select remit_tenant(), f.id, ?, f.principal, f.question, f.kind, f.name, f.state, f.acts_as, f.vendor, f.product,
                       f.product_key, string_to_array(f.implies, ','), f.signal, f.signal_value, f.confidence, f.source,
                       ?, ?, ?, ?, 'unknown'
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as f(id, principal, question, kind, name, state, acts_as, vendor, product, product_key, implies, signal,
                         signal_value, confidence, source)
                on conflict (tenant_id, connection_id, principal) do update set
                    question = excluded.question, kind = excluded.kind, name = excluded.name, state = excluded.state,
                    acts_as = excluded.acts_as, vendor = excluded.vendor, product = excluded.product,
                    product_key = excluded.product_key, implies = excluded.implies, signal = excluded.signal,
                    signal_value = excluded.signal_value, confidence = excluded.confidence, source = excluded.source,
                    gone_snapshot = null, gone_at = null,
                    returned_snapshot = case when i.gone_snapshot is not null
                                               or (i.state = 'INACTIVE' and excluded.state = 'ACTIVE')
                                             then excluded.changed_snapshot else i.returned_snapshot end,
                    changed_snapshot = case when (i.name, i.state, i.acts_as, i.product_key, i.gone_snapshot)
                        is distinct from (excluded.name, excluded.state, excluded.acts_as, excluded.product_key, null::integer)
                        then excluded.changed_snapshot else i.changed_snapshot end,
                    changed_at = case when (i.name, i.state, i.acts_as, i.product_key, i.gone_snapshot)
                        is distinct from (excluded.name, excluded.state, excluded.acts_as, excluded.product_key, null::integer)
                        then excluded.changed_at else i.changed_at end""").params(parameters(connection, snapshot, found)).update();
    }

    private List<Object> parameters(UUID connection, int snapshot, List<Candidate> found) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object> values = new ArrayList<>(List.of(connection, snapshot, snapshot, now, now));
        values.add(found.stream().map(c -> ids.next()).toArray(UUID[]::new));
        values.add(column(found, Candidate::principal));
        values.add(column(found, Candidate::question));
        values.add(column(found, c -> c.text("kind")));
        values.add(column(found, c -> c.text("name")));
        values.add(column(found, c -> c.text("state")));
        values.add(column(found, c -> c.fact().hasNonNull("actsAs") ? c.text("actsAs") : null));
        values.add(column(found, c -> c.recognised(r -> r.product().vendor())));
        values.add(column(found, c -> c.recognised(r -> r.product().name())));
        values.add(column(found, c -> c.recognised(r -> r.product().key())));
        values.add(column(found, c -> c.recognition().stream()
                .flatMap(r -> r.product().implies().stream())
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","))));
        values.add(column(found, c -> c.recognised(r -> r.signal().name())));
        values.add(column(found, c -> c.recognised(Recognition::value)));
        values.add(
                found.stream().map(c -> c.recognised(Recognition::confidence)).toArray(Double[]::new));
        values.add(column(found, c -> c.recognised(Recognition::source)));
        return values;
    }

    private static @Nullable String[] column(List<Candidate> found, Function<Candidate, @Nullable String> column) {
        return found.stream().map(column).toArray(String[]::new);
    }

    /** Its principal ended with this snapshot, which happens only under a question that was answered. */
    private void markGone(UUID[] touched, int snapshot) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update integration i set gone_snapshot = ?, gone_at = ?, changed_snapshot = ?, changed_at = ?
                 where i.id = any(?) and i.gone_snapshot is null
                   and not exists (select from observation o where o.tenant_id = i.tenant_id
                         and o.connection_id = i.connection_id and o.principal = i.principal
                         and o.type = 'principal' and o.to_snapshot is null)""").params(snapshot, now, snapshot, now, touched).update();
    }

    /** The workspace says that they are not AI: they leave the map, and come back if that is taken back. */
    private void markRejected(UUID connection, int snapshot, List<Candidate> rejected) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update integration set gone_snapshot = ?, gone_at = ?, changed_snapshot = ?, changed_at = ?
                 where connection_id = ? and gone_snapshot is null and principal = any(?)""")
                .params(snapshot, now, snapshot, now, connection, column(rejected, Candidate::principal))
                .update();
    }

    /** It is confirmed if it was under any question. */
    private void doubt(UUID[] touched) {
        jdbc.sql("""
                with known as (
                  select i.id, (select case when bool_and(o.unconfirmed_since is not null) then min(o.unconfirmed_since) end
                           from observation o where o.tenant_id = i.tenant_id and o.connection_id = i.connection_id
                            and o.principal = i.principal and o.type = 'principal' and o.to_snapshot is null) as since
                    from integration i where i.id = any(?) and i.gone_snapshot is null)
                update integration i set unconfirmed_since = known.since
                  from known where i.tenant_id = remit_tenant() and i.id = known.id
                   and i.unconfirmed_since is distinct from known.since""").param(touched).update();
    }

    private void nameIdentities(UUID[] touched) {
        jdbc.sql("""
                update integration i set acts_as_name = o.fact ->> 'name'
                  from observation o
                 where i.id = any(?) and o.tenant_id = i.tenant_id and o.connection_id = i.connection_id
                   and o.principal = i.acts_as and o.type = 'principal' and o.to_snapshot is null
                   and i.acts_as_name is distinct from o.fact ->> 'name'""").param(touched).update();
    }

    /** When each was last used, as its system says. */
    void noteUse(UUID connection) {
        Merge.nestedLoops(jdbc, "off");
        jdbc.sql("""
                update integration i
                   set last_used_at = (o.fact ->> 'at')::timestamptz, last_used_from = o.fact ->> 'from',
                       last_use = case when o.fact ->> 'at' is null then 'never' else 'known' end
                  from observation o
                 where i.connection_id = ? and o.tenant_id = i.tenant_id and o.connection_id = i.connection_id
                   and o.principal = i.principal and o.type = 'use' and o.to_snapshot is null
                   and (i.last_use, i.last_used_at, i.last_used_from) is distinct from
                       (case when o.fact ->> 'at' is null then 'never' else 'known' end,
                        (o.fact ->> 'at')::timestamptz, o.fact ->> 'from')""").param(connection).update();
        Merge.nestedLoops(jdbc, "on");
    }
}
