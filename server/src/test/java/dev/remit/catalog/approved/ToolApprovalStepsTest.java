package dev.remit.catalog.approved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.MyTurn;
import dev.remit.approval.Snapshot;
import dev.remit.approval.bulk.BulkDecisions;
import dev.remit.approval.clock.Escalations;
import dev.remit.approval.event.Escalated;
import dev.remit.approval.event.Reminded;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Permission;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Steps of a tool's approval have their clock, their escalation and their place among what is decided together, as all steps have. */
@DatabaseTest
@RecordApplicationEvents
class ToolApprovalStepsTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    ToolApprovalService service;

    @Autowired
    ToolApprovalQueries queries;

    @Autowired
    ApprovalQueries approvals;

    @Autowired
    Escalations escalations;

    @Autowired
    BulkDecisions bulk;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEvents events;

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
        tool = tool("Copymill");
    }

    @Test
    void whoeverMayDecideIsRemindedOnceAndNobodyOfWhatIsDecided() {
        ToolApprovalId id = ask(tool, "");
        assertThat(remind()).as("it is early").isZero();
        passed("remind_at");
        assertThat(remind()).isOne();
        assertThat(remind()).as("once").isZero();
        assertThat(events.stream(Reminded.class)).singleElement().satisfies(reminded -> assertThat(reminded.people())
                .containsExactlyInAnyOrder(privacy, cio));
        assertThat(acts(id.subject())).contains("approval.reminded");

        ToolApprovalId decided = ask(tool("DeepL"), "");
        passed("remind_at");
        here.as(privacy, () -> new MyTurn(beans).approve(decided.subject(), ""));
        assertThat(remind()).isZero();
    }

    @Test
    void whatIsLateIsToldOnceToTheOwnerOfTheTool() {
        here.as(operations, () -> beans.getBean(OwnershipService.class)
                .assign(new SubjectRef(SubjectKind.AI_TOOL, tool), Duty.ACCOUNTABLE, operations));
        ToolApprovalId id = ask(tool, "");
        passed("escalate_at");
        assertThat(escalate()).isOne();
        assertThat(escalate()).isZero();
        assertThat(events.stream(Escalated.class)).singleElement().satisfies(late -> assertThat(late.to())
                .contains(operations));
        assertThat(acts(id.subject())).contains("approval.escalated");
        here.as(privacy, () -> new MyTurn(beans).approve(id.subject(), "Late, but good"));
        assertThat(state(id)).isEqualTo(ToolApprovalState.GRANTED);
    }

    @Test
    void severalAreApprovedTogetherAndOneWhoseToolIsRefusedMeanwhileIsLeftAndNamed() {
        UUID refused = tool("Quillmate");
        ToolApprovalId first = ask(tool, "");
        ToolApprovalId second = ask(tool("DeepL"), "");
        ToolApprovalId third = ask(refused, "");
        List<UUID> chosen = List.of(approval(first), approval(second), approval(third));
        BulkDecisions.Prepared prepared = here.as(privacy, () -> bulk.prepare(chosen));
        assertThat(prepared.left()).isEmpty();
        here.as(operations, () -> catalog.reviewTool(refused, Review.REFUSED, "Trains on it"));
        BulkDecisions.Result result = here.as(privacy, () -> bulk.approve(prepared.ready(), Set.of(), "Public data"));
        assertThat(result.approved()).isEqualTo(2);
        assertThat(result.left()).singleElement().satisfies(left -> {
            assertThat(left.title()).startsWith("Quillmate");
            assertThat(left.why().first().refusal()).isEqualTo(ToolApprovalRefusal.TOOL_IS_REFUSED);
        });
        assertThat(state(first)).isEqualTo(ToolApprovalState.GRANTED);
        assertThat(state(second)).isEqualTo(ToolApprovalState.GRANTED);
        assertThat(state(third)).isNotEqualTo(ToolApprovalState.GRANTED);
        assertThat(acts(second.subject()))
                .startsWith("tool-approval.granted", "approval.approved", "approval.step-approved");
        ToolApprovalId own = here.as(cio, () -> service.ask(draft(tool, "")));
        assertThat(here.as(cio, () -> bulk.prepare(List.of(approval(own)))).ready())
                .as("what one asked for oneself")
                .isEmpty();
    }

    @Test
    void whatReviewersAreShownHasCodesAndNoWordsOfTheConsole() {
        ToolApprovalId id = ask(tool, "");
        Snapshot shown = here.as(
                privacy,
                () -> approvals.history(id.subject()).getFirst().round().snapshot());
        assertThat(shown.facts()).allSatisfy(fact -> assertThat(fact.label()).isEqualTo(fact.key()));
        assertThat(shown.facts())
                .contains(
                        Snapshot.Fact.coded("systems", List.of("any-system")),
                        Snapshot.Fact.coded("conditions", List.of("none")),
                        Snapshot.Fact.coded("can", List.of("see", "infer")));
    }

    private UUID tool(String name) {
        return here.as(marketer, () -> catalog.addTool(name, Optional.empty()).id());
    }

    private ToolApprovalId ask(UUID of, String conditions) {
        return here.as(marketer, () -> service.ask(draft(of, conditions)));
    }

    private ToolApprovalDraft draft(UUID of, String conditions) {
        return new ToolApprovalDraft(
                of,
                new ApprovedScope(
                        Set.of("content"),
                        Set.of(DataClass.PUBLIC),
                        Set.of(),
                        Set.of(),
                        Set.of(Capability.SEE, Capability.INFER)),
                conditions,
                "Contract of May",
                Optional.empty(),
                Optional.of(LocalDate.now(beans.getBean(Clock.class)).plusMonths(6)));
    }

    private UUID approval(ToolApprovalId id) {
        return here.as(privacy, () -> approvals.history(id.subject()).getFirst().id());
    }

    private ToolApprovalState state(ToolApprovalId id) {
        return here.as(marketer, () -> queries.find(id).orElseThrow().state());
    }

    private int remind() {
        return here.<Integer>asJob(() -> escalations.remind(), Permission.USE_CASE_READ, Permission.USE_CASE_MANAGE);
    }

    private int escalate() {
        return here.<Integer>asJob(() -> escalations.escalate(), Permission.USE_CASE_READ, Permission.USE_CASE_MANAGE);
    }

    private void passed(String deadline) {
        database.asSuperuser()
                .sql("update approval_step set " + deadline + " = now() - interval '1 minute' where tenant_id = ? and "
                        + deadline + " is not null")
                .param(here.tenant().value())
                .update();
    }

    private List<String> acts(SubjectRef subject) {
        return here.as(
                privacy,
                () -> beans.getBean(LedgerQueries.class).timeline(subject, Optional.empty(), 20).items().stream()
                        .map(r -> r.act().name())
                        .toList());
    }
}
