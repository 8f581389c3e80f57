package dev.remit.approval.plan;

import dev.remit.ownership.Duty;
import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which workflow holds for a kind of thing and a tier: the workspace's newest, else the shipped one. */
@Component
public class ApprovalPlans {

    /** Tiers as people read them, the harmless first. */
    public static final List<String> TIERS = List.of("minimal", "limited", "high", "prohibited");

    private static final Shipped SHIPPED = read("approval/workflows-3.json");

    private final WorkflowRows rows;
    private final ObjectProvider<Conditions> conditions;

    ApprovalPlans(WorkflowRows rows, ObjectProvider<Conditions> conditions) {
        this.rows = rows;
        this.conditions = conditions;
    }

    /** What a tier demands of the kind of thing, by the tier's code, for example {@code high}. */
    public WorkflowVersion of(SubjectKind subject, String tier) {
        return rows.current(subject.code(), tier).orElseGet(() -> shipped(tier));
    }

    /** The one that came with Remit. */
    static WorkflowVersion shipped(String tier) {
        Workflow workflow = Optional.ofNullable(SHIPPED.tiers().get(tier))
                .orElseThrow(() -> new IllegalArgumentException("no workflow for tier " + tier));
        return new WorkflowVersion(tier, 0, "standard " + SHIPPED.version(), workflow, Optional.empty());
    }

    /** Whether the step is asked: its condition holds, or nobody can say. */
    public boolean asked(PlannedStep step, PolicyFacts facts) {
        return step.condition()
                .map(cel ->
                        !(conditions.getObject().compile(cel).test(facts.values()) instanceof Condition.DoesNotHold))
                .orElse(true);
    }

    /** What is to be checked before this step is approved in the tier; nothing for those it has no list for. */
    public static List<PlannedCheck> checks(Approver approver, String tier) {
        boolean listed = approver.kind() == Approver.Kind.ROLE || approver.is(Duty.ACCOUNTABLE);
        return !listed
                ? List.of()
                : checklists().getOrDefault(approver.key(), List.of()).stream()
                        .filter(check -> check.of(tier))
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

    private record Shipped(String version, Map<String, Workflow> tiers, Map<String, List<PlannedCheck>> checks) {}
}
