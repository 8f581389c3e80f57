package dev.remit.policy.dryrun;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.policy.PolicyDecisions;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyVersion;
import dev.remit.shared.Page;
import dev.remit.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts dry runs of proposed versions, and says how far they are and what they found. */
@Service
public class DryRunService {

    private static final String MAY_SEE = "hasAuthority('policy:read')";

    private final DryRunRows rows;
    private final PolicyDecisions policies;
    private final PolicyQueries queries;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    DryRunService(
            DryRunRows rows,
            PolicyDecisions policies,
            PolicyQueries queries,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.policies = policies;
        this.queries = queries;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /** Begins to look through the register, in the background; an earlier dry run of the version is forgotten. */
    @PreAuthorize("hasAnyAuthority('policy:write', 'policy:publish')")
    @Transactional
    public void start(String key, int number) {
        PolicyVersion version = version(key, number)
                .filter(v -> v.state() == PolicyVersion.State.PROPOSED)
                .orElseThrow(() -> DryRunRefusal.NOTHING_PROPOSED.because());
        if (rows.find(version).filter(DryRun::running).isPresent()) {
            throw DryRunRefusal.ALREADY_RUNNING.because();
        }
        UUID attempt = UUID.randomUUID();
        rows.start(version, attempt, policies.revision(), user.person());
        ledger.append(Act.of("policy.dry-run", version.policy().ref())
                .onVersion(String.valueOf(version.number()))
                .with("policy", key));
        Actor actor = user.actor();
        events.publishEvent(new Started(attempt, key, version, actor.tenant().orElseThrow(), user.person()));
    }

    /** Empty if the version was never dry-run. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public Optional<DryRun> find(String key, int number) {
        return version(key, number).flatMap(rows::find);
    }

    /** What was found so far, by use case. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public Page<DryRunChange> changes(String key, int number, Optional<String> cursor, int limit) {
        return version(key, number)
                .map(version -> Page.of(
                        rows.changes(version, cursor, limit + 1),
                        limit,
                        change -> change.useCase().id() + "~" + change.action().code()))
                .orElseGet(Page::empty);
    }

    private Optional<PolicyVersion> version(String key, int number) {
        return queries.find(key).flatMap(entry -> queries.version(entry.id(), number));
    }

    /** A dry run that begins when its transaction is over. */
    record Started(UUID attempt, String key, PolicyVersion version, TenantId tenant, PersonId by) {}
}
