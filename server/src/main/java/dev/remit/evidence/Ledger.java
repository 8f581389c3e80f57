package dev.remit.evidence;

import dev.remit.shared.Ids;
import dev.remit.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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
        RecordedActor actor =
                actors.getObject().actor().orElseThrow(() -> new IllegalStateException("nobody acts in " + act.name()));
        UUID tenantId = tenant.get().value();
        UUID id = ids.next();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into evidence_record(tenant_id, id, at, person_id, actor, act, subject_kind, subject_id,
                                            subject_version, reason, details, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)""")
                .param(tenantId)
                .param(id)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(actor.person().orElse(null))
                .param(actor.name())
                .param(act.name())
                .param(act.subject().kind().code())
                .param(act.subject().id())
                .param(act.version().orElse(null))
                .param(act.reason().orElse(null))
                .param(CanonicalForm.details(act))
                .param(CanonicalForm.leafHash(tenantId, id, at, actor, act))
                .update();
    }
}
