package dev.remit.demo.shelf;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.catalog.CatalogDay;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.plugin.Capability;
import dev.remit.shared.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people ask to approve tools for, and decide, each as whoever acts. */
@Component
@ConditionalOnProperty("remit.demo")
public class ApprovalActs {

    private static final int MOST = 100;
    private static final String ON_PEOPLE = "\"personal\" in request.data || \"highly-sensitive\" in request.data";

    private final CatalogQueries catalog;
    private final ToolApprovalService approvals;
    private final CatalogDay day;
    private final StepDecisions steps;
    private final WorkflowService workflows;

    ApprovalActs(
            CatalogQueries catalog,
            ToolApprovalService approvals,
            CatalogDay day,
            StepDecisions steps,
            WorkflowService workflows) {
        this.catalog = catalog;
        this.approvals = approvals;
        this.day = day;
        this.steps = steps;
        this.workflows = workflows;
    }

    /** From now on a tool on people's data takes privacy, and somebody else after them. */
    public void askPrivacyFirst() {
        WorkflowScope scope = new WorkflowScope(SubjectKind.TOOL_APPROVAL, WorkflowScope.NO_TIER);
        WorkflowVersion before = workflows.current(scope);
        PlannedStep privacy = new PlannedStep(
                Approver.role("privacy-reviewer"), Needed.ANY, false, Optional.of(ON_PEOPLE), List.of("cio"));
        PlannedStep anybody = new PlannedStep(Approver.ANYBODY, Needed.ANY, false, Optional.empty(), List.of());
        workflows.save(
                scope,
                before.number(),
                new Workflow(true, true, before.workflow().workingHours(), List.of(privacy, anybody)),
                "A tool on people's data takes privacy, and a second pair of eyes.");
    }

    /** The id of what was asked for. */
    public String ask(UUID tool, ApprovalScript script) {
        Set<String> named = script.assets().orElse(Set.of());
        Set<UUID> assets = catalog.dataAssets("", MOST).stream()
                .filter(asset -> named.contains(asset.name()))
                .map(DataAsset::id)
                .collect(Collectors.toSet());
        ApprovedScope scope = new ApprovedScope(
                script.functions(),
                script.classes().orElse(Set.of()).stream().map(DataClass::of).collect(Collectors.toSet()),
                assets,
                script.systems().orElse(Set.of()),
                script.can().stream().map(Capability::valueOf).collect(Collectors.toSet()));
        return approvals
                .ask(new ToolApprovalDraft(
                        tool,
                        scope,
                        script.conditions().orElse(""),
                        script.evidence(),
                        Optional.empty(),
                        Optional.of(day.today().plusMonths(script.months()))))
                .toString();
    }

    /** The step whose turn it is. */
    public void decide(UUID asked, ApprovalScript script) {
        steps.decide(
                new ToolApprovalId(asked).subject(),
                script.as().equals("granted") ? Outcome.APPROVED : Outcome.DECLINED,
                script.because().orElseThrow());
    }
}
