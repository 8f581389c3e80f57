package dev.remit.policy;

import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides by the policies that are in force at this moment: the number of the last publication is read with every decision, so a new
 * version counts on every node from its commit on. Compiled policies are kept for that number.
 */
@Service
@Transactional(readOnly = true)
public class PolicyDecisions {

    private record Compiled(long revision, PolicyEngine engine) {}

    private final PolicyRows rows;
    private final Conditions conditions;
    private final CurrentTenant tenant;
    private final Map<TenantId, Compiled> compiled = new ConcurrentHashMap<>();

    PolicyDecisions(PolicyRows rows, Conditions conditions, CurrentTenant tenant) {
        this.rows = rows;
        this.conditions = conditions;
        this.tenant = tenant;
    }

    /** What the policies say; nothing is recorded, and nothing is allowed by asking. */
    @PreAuthorize("hasAnyAuthority('policy:read', 'decision:ask')")
    public PolicyDecision ask(Action action, PolicyFacts facts) {
        return engine().decide(action, facts);
    }

    /** The same for a use case that need not keep some of them. */
    @PreAuthorize("hasAnyAuthority('policy:read', 'decision:ask')")
    public PolicyDecision ask(Action action, PolicyFacts facts, Collection<Exceptions.Excepted> exceptions) {
        return engine().decide(action, facts, exceptions);
    }

    /** Whether a policy in force is about such actions at all; if none is, nobody has decided yet to govern them by policies. */
    @PreAuthorize("hasAnyAuthority('policy:read', 'decision:ask')")
    public boolean governs(Action action) {
        return engine().governs(action);
    }

    /** By which decisions are taken now, for comparing. */
    @PreAuthorize("hasAuthority('policy:read')")
    public PolicyEngine now() {
        return engine();
    }

    /** As if the version were in force: in place of the one that is, beside the others or, if it withdraws the policy, without it. */
    @PreAuthorize("hasAuthority('policy:read')")
    public PolicyEngine with(String key, PolicyVersion version) {
        Stream<PolicyEngine.InForce> others =
                rows.inForce().stream().filter(other -> !other.policy().id().equals(key));
        Stream<PolicyEngine.InForce> candidate =
                version.content().stream().map(policy -> new PolicyEngine.InForce(policy, version.number()));
        return new PolicyEngine(Stream.concat(others, candidate).toList(), conditions);
    }

    /** Which publication was the last: what was worked out under another number may be out of date. */
    @PreAuthorize("hasAuthority('policy:read')")
    public long revision() {
        return rows.revision();
    }

    /** Read before the policies are: what is compiled is never newer than its number says, at worst it is compiled once more. */
    private PolicyEngine engine() {
        long revision = rows.revision();
        Compiled kept = compiled.get(tenant.get());
        if (kept == null || kept.revision() != revision) {
            kept = new Compiled(revision, new PolicyEngine(rows.inForce(), conditions));
            compiled.put(tenant.get(), kept);
        }
        return kept.engine();
    }
}
