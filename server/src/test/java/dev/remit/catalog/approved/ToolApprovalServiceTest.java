package dev.remit.catalog.approved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision;
import dev.remit.approval.MyTurn;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.plugin.Capability;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ToolApprovalServiceTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    ToolApprovalService service;

    @Autowired
    ToolApprovalQueries queries;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    WorkflowService workflows;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    Workspace here;
    PersonId marketer;
    PersonId operations;
    PersonId privacy;
    PersonId cio;
    UUID tool;

    @BeforeEach
    void openWorkspace() {
        here = workspaces.open();
        marketer = here.person("Jonas Falk", "marketer");
        operations = here.person("Priya Anand", "marketing-operations");
        privacy = here.person("Amara Diallo", "privacy-reviewer");
        cio = here.person("Tomasz Wrede", "cio");
        tool = here.as(
                marketer, () -> catalog.addTool("Copymill", Optional.empty()).id());
    }

    @Test
    void aToolIsApprovedForExactlyWhatSomebodyElseDecided() {
        ToolApprovalId id = asked();
        assertThat(coverage().serves("content")).isFalse();
        here.as(privacy, () -> turn().approve(id.subject(), "Contract read"));
        assertThat(coverage().classes("content", Map.of())).containsExactly(DataClass.PUBLIC, DataClass.INTERNAL);
        assertThat(coverage().classes("campaign", Map.of())).isEmpty();
        here.as(marketer, () -> {
            ToolApproval granted = queries.find(id).orElseThrow();
            assertThat(granted.state()).isEqualTo(ToolApprovalState.GRANTED);
            assertThat(granted.requester()).isEqualTo(marketer);
            assertThat(granted.decided().orElseThrow().by()).isEqualTo(privacy);
            assertThat(granted.terms().conditions()).isEqualTo("Names masked");
        });
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        ToolApprovalId own = here.as(cio, () -> service.ask(draft(Set.of("content"), Set.of(DataClass.PUBLIC))));
        assertThatThrownBy(() -> here.as(cio, () -> turn().approve(own.subject(), "Mine")))
                .hasMessageContaining("OWN_REQUEST");
        assertThatThrownBy(() -> here.as(cio, () -> turn().decide(own.subject(), Decision.Outcome.DECLINED, "Mine")))
                .hasMessageContaining("OWN_REQUEST");
        here.as(privacy, () -> turn().approve(own.subject(), "Looked at"));
    }

    @Test
    void onlyWhoDecidesOnApprovalsGivesOneAndOnlyWhoAskedTakesItBack() {
        ToolApprovalId id = asked();
        assertThatThrownBy(() -> here.as(operations, () -> turn().approve(id.subject(), "Fine")))
                .hasMessageContaining("NOT_ASSIGNED");
        assertThatThrownBy(() -> here.as(operations, () -> service.withdraw(id, "Changed")))
                .hasMessageContaining("NOT_YOURS");
        here.as(marketer, () -> service.withdraw(id, "Not needed"));
        assertThatThrownBy(() -> here.as(privacy, () -> turn().approve(id.subject(), "Late")))
                .hasMessageContaining("CLOSED");
    }

    @Test
    void whatTheWorkspaceDemandsIsAskedAndNothingCountsBeforeTheLastOfThemApproved() {
        demand(
                new PlannedStep(Approver.ANYBODY, Needed.ANY, false, Optional.empty(), List.of()),
                new PlannedStep(
                        Approver.role("privacy-reviewer"),
                        Needed.ANY,
                        false,
                        Optional.of("\"personal\" in request.data"),
                        List.of()));
        ToolApprovalId harmless = asked();
        here.as(cio, () -> turn().approve(harmless.subject(), ""));
        assertThat(coverage().serves("content")).isTrue();

        ToolApprovalId personal =
                here.as(marketer, () -> service.ask(draft(Set.of("campaign"), Set.of(DataClass.PERSONAL))));
        here.as(cio, () -> turn().approve(personal.subject(), "Fine"));
        assertThat(coverage().serves("campaign")).isFalse();
        assertThatThrownBy(() -> here.as(cio, () -> turn().approve(personal.subject(), "Again")))
                .hasMessageContaining("NOT_ASSIGNED");
        here.as(privacy, () -> turn().approve(personal.subject(), "Contract read"));
        assertThat(coverage().serves("campaign")).isTrue();
    }

    @Test
    void theOwnersOfTheToolStandForIt() {
        here.as(operations, () -> beans.getBean(OwnershipService.class)
                .assign(new SubjectRef(SubjectKind.AI_TOOL, tool), Duty.ACCOUNTABLE, privacy));
        demand(new PlannedStep(Approver.duty(Duty.ACCOUNTABLE), Needed.ANY, false, Optional.empty(), List.of()));
        ToolApprovalId id = asked();
        assertThatThrownBy(() -> here.as(cio, () -> turn().approve(id.subject(), "Mine")))
                .hasMessageContaining("NOT_ASSIGNED");
        here.as(privacy, () -> turn().approve(id.subject(), "Ours"));
        assertThat(coverage().serves("content")).isTrue();
    }

    @Test
    void whatReviewersReturnIsAskedForAgainWithOtherTermsByWhoAsked() {
        ToolApprovalId id = asked();
        here.as(privacy, () -> turn().decide(id.subject(), Decision.Outcome.CHANGES_REQUESTED, "Mask the names"));
        here.as(marketer, () -> {
            ToolApproval returned = queries.find(id).orElseThrow();
            assertThat(returned.state()).isEqualTo(ToolApprovalState.RETURNED);
            assertThat(returned.decided().orElseThrow().reason()).isEqualTo("Mask the names");
        });
        assertThatThrownBy(() -> here.as(
                        operations, () -> service.askAgain(id, draft(Set.of("content"), Set.of(DataClass.PUBLIC)))))
                .hasMessageContaining("NOT_YOURS");
        here.as(marketer, () -> service.askAgain(id, draft(Set.of("service"), Set.of(DataClass.PUBLIC))));
        here.as(privacy, () -> turn().approve(id.subject(), "Better"));
        assertThat(coverage().serves("content")).isFalse();
        assertThat(coverage().serves("service")).isTrue();
        here.as(marketer, () -> assertThat(queries.find(id).orElseThrow().version())
                .isEqualTo(2));
    }

    @Test
    void whatNobodyElseHereCouldDecideIsNotAskedFor() {
        Workspace alone = workspaces.open();
        PersonId only = alone.person("Only One", "cio");
        UUID theirs = alone.as(
                only, () -> catalog.addTool("Copymill", Optional.empty()).id());
        assertThatThrownBy(() -> alone.as(only, () -> service.ask(draft(theirs))))
                .hasMessageContaining("NOBODY_TO_DECIDE");
    }

    @Test
    void whatIsEndedOrOverCountsNoLonger() {
        ToolApprovalId first = asked();
        here.as(privacy, () -> turn().approve(first.subject(), "Contract read"));
        here.as(privacy, () -> service.revoke(first, "Contract ended"));
        assertThat(coverage().serves("content")).isFalse();

        ToolApprovalId second = asked();
        here.as(privacy, () -> turn().approve(second.subject(), "Contract read"));
        database.asSuperuser()
                .sql(
                        "update tool_approval set valid_from = date '2020-01-01', valid_until = date '2020-01-02' where id = ?")
                .param(second.value())
                .update();
        assertThat(coverage().serves("content")).isFalse();
        here.as(marketer, () -> assertThat(queries.find(second).orElseThrow().state())
                .isEqualTo(ToolApprovalState.EXPIRED));
    }

    @Test
    void aToolThatIsRefusedAsAWholeIsApprovedForNothing() {
        ToolApprovalId before = asked();
        here.as(operations, () -> catalog.reviewTool(tool, Review.REFUSED, "Trains on it"));
        assertThatThrownBy(this::asked).hasMessageContaining("TOOL_IS_REFUSED");
        assertThatThrownBy(() -> here.as(privacy, () -> turn().approve(before.subject(), "Fine")))
                .hasMessageContaining("TOOL_IS_REFUSED");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAtItsField() {
        ToolApprovalDraft empty = new ToolApprovalDraft(
                tool,
                new ApprovedScope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                "",
                "",
                Optional.empty(),
                Optional.of(LocalDate.now(clock).minusDays(3)));
        assertThatThrownBy(() -> here.as(marketer, () -> service.ask(empty)))
                .hasMessageContaining("FUNCTION_MISSING at functions")
                .hasMessageContaining("DATA_MISSING at data")
                .hasMessageContaining("CAPABILITY_MISSING at capabilities")
                .hasMessageContaining("EVIDENCE_MISSING at evidence")
                .hasMessageContaining("UNTIL_WRONG at until");
    }

    @Test
    void everyStepLeavesEvidenceInTheStoryOfTheTool() {
        ToolApprovalId id = asked();
        here.as(privacy, () -> turn().approve(id.subject(), "Contract read"));
        assertThat(acts(id.subject()))
                .containsExactly(
                        "tool-approval.granted",
                        "approval.approved",
                        "approval.step-approved",
                        "approval.opened",
                        "tool-approval.requested");
        assertThat(acts(new SubjectRef(SubjectKind.AI_TOOL, tool)))
                .containsExactly("tool-approval.granted-here", "tool-approval.requested-here", "ai-tool.added");
    }

    @Test
    void approvalsAreListedPageByPageTheLatestFirst() {
        List<ToolApprovalId> asked = List.of(asked(), asked(), asked());
        here.as(operations, () -> {
            var first = queries.list(ToolApprovalFilter.NONE, Optional.empty(), 2);
            assertThat(first.items()).extracting(ToolApproval::id).containsExactly(asked.get(2), asked.get(1));
            assertThat(queries.list(ToolApprovalFilter.NONE, first.next(), 2).items())
                    .extracting(ToolApproval::id)
                    .containsExactly(asked.get(0));
        });
    }

    @Test
    void anotherWorkspaceNeitherSeesNorDecides() {
        ToolApprovalId id = asked();
        Workspace other = workspaces.open();
        other.as(other.person("Eve Else", "administrator"), () -> {
            assertThat(queries.find(id)).isEmpty();
            assertThat(queries.list(ToolApprovalFilter.NONE, Optional.empty(), 10)
                            .items())
                    .isEmpty();
            assertThatThrownBy(() -> turn().approve(id.subject(), "Fine")).hasMessageContaining("NOT_FOUND");
            assertThatThrownBy(() -> service.ask(draft(Set.of("content"), Set.of(DataClass.PUBLIC))))
                    .hasMessageContaining("TOOL_GONE");
        });
    }

    private ToolApprovalId asked() {
        return here.as(
                marketer, () -> service.ask(draft(Set.of("content"), Set.of(DataClass.PUBLIC, DataClass.INTERNAL))));
    }

    private ToolCoverage coverage() {
        return here.as(marketer, () -> queries.coverage(List.of(tool)).get(tool));
    }

    private MyTurn turn() {
        return new MyTurn(beans);
    }

    private void demand(PlannedStep... steps) {
        PersonId admin = here.person("Ada Admin", "administrator");
        WorkflowScope scope = WorkflowScope.find("tool-approval").orElseThrow();
        here.as(admin, () -> workflows.save(scope, 0, new Workflow(true, false, 8, List.of(steps)), "Our way"));
    }

    private ToolApprovalDraft draft(UUID of) {
        return draft(Set.of("content"), Set.of(DataClass.PUBLIC)).about(of);
    }

    private ToolApprovalDraft draft(Set<String> functions, Set<DataClass> classes) {
        return new ToolApprovalDraft(
                tool,
                new ApprovedScope(functions, classes, Set.of(), Set.of(), Set.of(Capability.SEE, Capability.INFER)),
                "Names masked",
                "Contract of May",
                Optional.empty(),
                Optional.of(LocalDate.now(clock).plusMonths(6)));
    }

    private List<String> acts(SubjectRef subject) {
        return here.as(privacy, () -> ledger.timeline(subject, Optional.empty(), 20).items().stream()
                .map(r -> r.act().name())
                .toList());
    }
}
