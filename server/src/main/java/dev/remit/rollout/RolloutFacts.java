package dev.remit.rollout;

import dev.remit.policy.fact.FactSource;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far use cases reach, for policies. One without a plan is rolled out whole. */
@Component
class RolloutFacts implements FactSource {

    private static final String NONE = "none";
    private static final String UNPLANNED = "unplanned";
    private static final int ALL = 100;

    private final RolloutRows rows;

    RolloutFacts(RolloutRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, PolicyFacts> of(Collection<UUID> useCases) {
        Map<UUID, Rollout> planned = rows.of(useCases);
        Map<UUID, PolicyFacts> all = new HashMap<>();
        useCases.forEach(id -> all.put(id, facts(Optional.ofNullable(planned.get(id)))));
        return all;
    }

    private static PolicyFacts facts(Optional<Rollout> rollout) {
        Optional<RolloutStep> step = rollout.flatMap(Rollout::current);
        return PolicyFacts.none()
                .with(
                        PolicyFact.USE_CASE_ROLLOUT,
                        step.map(RolloutStep::name).orElse(rollout.isEmpty() ? UNPLANNED : NONE))
                .with(
                        PolicyFact.USE_CASE_ROLLOUT_SHARE,
                        step.map(RolloutStep::share).orElse(rollout.isEmpty() ? ALL : 0));
    }
}
