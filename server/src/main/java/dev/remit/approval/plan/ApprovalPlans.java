package dev.remit.approval.plan;

import dev.remit.ownership.Duty;
import dev.remit.policy.cel.Condition;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which workflow holds for a kind of thing and a tier: the workspace's newest, else the shipped one. */
@Component
public class ApprovalPlans {

    private static final Shipped SHIPPED = read("approval/workflows-3.json");

    private final WorkflowRows rows;
    private final Vocabularies vocabularies;

    ApprovalPlans(WorkflowRows rows, Vocabularies vocabularies) {
        this.rows = rows;
        this.vocabularies = vocabularies;
    }

    public WorkflowVersion of(WorkflowScope scope) {
        return rows.current(scope).orElseGet(() -> shipped(scope));
    }

    /** The one that came with Remit. */
    static WorkflowVersion shipped(WorkflowScope scope) {
        Map<String, Workflow> shipped = scope.tiered() ? SHIPPED.tiers() : SHIPPED.kinds();
        Workflow workflow = Optional.ofNullable(shipped.get(scope.code()))
                .orElseThrow(() -> new IllegalArgumentException("no workflow for " + scope.code()));
        return new WorkflowVersion(scope, 0, "standard " + SHIPPED.version(), workflow, Optional.empty());
    }

    /** Whether the step is asked of a thing of this kind: its condition holds, or nobody can say. */
    public boolean asked(SubjectKind kind, PlannedStep step, PolicyFacts facts) {
        return step.condition()
                .map(cel -> !(vocabularies.of(kind).compile(cel).test(facts.values()) instanceof Condition.DoesNotHold))
                .orElse(true);
    }

    /** What is to be checked before this step is approved; nothing for those it has no list for, and for kinds without tiers. */
    public static List<PlannedCheck> checks(Approver approver, WorkflowScope scope) {
        boolean listed = scope.tiered() && (approver.kind() == Approver.Kind.ROLE || approver.is(Duty.ACCOUNTABLE));
        return !listed
                ? List.of()
                : checklists().getOrDefault(approver.key(), List.of()).stream()
                        .filter(check -> check.of(scope.tier()))
                        .toList();
    }

    /** The shipped checklists, by role or duty. */
    static Map<String, List<PlannedCheck>> checklists() {
        return SHIPPED.checks();
    }

    private static Shipped read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return JsonMapper.shared().readValue(in, Shipped.class);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    private record Shipped(
            String version,
            Map<String, Workflow> tiers,
            Map<String, Workflow> kinds,
            Map<String, List<PlannedCheck>> checks) {}
}
