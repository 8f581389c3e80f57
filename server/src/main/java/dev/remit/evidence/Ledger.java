package dev.remit.evidence;

import dev.remit.shared.Ids;
import dev.remit.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends evidence. Called by every feature inside the transaction that does the act, so neither is there without the other. */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final ObjectProvider<ActorSource> actors;
    private final Ids ids;
    private final Clock clock;

    Ledger(JdbcClient jdbc, CurrentTenant tenant, ObjectProvider<ActorSource> actors, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records the act. An {@link IllegalStateException} if nobody acts: unattributed evidence is a bug. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Act act) {
        append(List.of(act));
    }

    /** Records acts of one moment by one statement, however many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        RecordedActor actor = actors.getObject()
                .actor()
                .orElseThrow(() -> new IllegalStateException(
                        "nobody acts in " + acts.getFirst().name()));
        UUID tenantId = tenant.get().value();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID[] entries = acts.stream().map(act -> ids.next()).toArray(UUID[]::new);
        byte[][] leaves = IntStream.range(0, entries.length)
                .mapToObj(n -> CanonicalForm.leafHash(tenantId, entries[n], at, actor, acts.get(n)))
                .toArray(byte[][]::new);
        jdbc.sql("""
                insert into evidence_record(tenant_id, id, at, person_id, actor, act, subject_kind, subject_id,
                                            subject_version, reason, details, leaf_hash)
                select ?, id, ?, ?, ?, act, subject_kind, subject_id, subject_version, reason, details::json, leaf_hash
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as entry(id, act, subject_kind, subject_id, subject_version, reason, details, leaf_hash)""")
                .param(tenantId)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(actor.person().orElse(null))
                .param(actor.name())
                .param(entries)
                .param(texts(acts, Act::name))
                .param(texts(acts, act -> act.subject().kind().code()))
                .param(acts.stream().map(act -> act.subject().id()).toArray(UUID[]::new))
                .param(texts(acts, act -> act.version().orElse(null)))
                .param(texts(acts, act -> act.reason().orElse(null)))
                .param(texts(acts, CanonicalForm::details))
                .param(leaves)
                .update();
    }

    private static @Nullable String[] texts(List<Act> acts, Function<Act, @Nullable String> column) {
        return acts.stream().map(column).toArray(String[]::new);
    }
}
