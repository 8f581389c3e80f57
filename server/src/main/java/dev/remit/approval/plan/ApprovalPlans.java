package dev.remit.approval.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The routing table. A round keeps the version of the plan it was opened with. */
@Component
public class ApprovalPlans {

    private final Routing current;

    ApprovalPlans() {
        this.current = read("approval/plan-1.json");
    }

    /** The version that new rounds are opened with. */
    public String version() {
        return current.version();
    }

    /** What a tier demands, by its code, for example {@code high}; conditions are already decided. */
    public TierPlan of(String tier, boolean personalData) {
        TierPlan plan = current.tiers().get(tier);
        if (plan == null) {
            throw new IllegalArgumentException("no plan for tier " + tier);
        }
        List<PlannedStep> steps = plan.steps().stream()
                .filter(step -> step.condition().isEmpty() || personalData)
                .toList();
        return new TierPlan(plan.approvable(), plan.distinct(), plan.workingDays(), steps);
    }

    public List<PlannedCheck> checks(PlannedStep step) {
        return current.checks().getOrDefault(step.checklist(), List.of());
    }

    private static Routing read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return JsonMapper.shared().readValue(in, Routing.class);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    private record Routing(String version, Map<String, TierPlan> tiers, Map<String, List<PlannedCheck>> checks) {}
}
