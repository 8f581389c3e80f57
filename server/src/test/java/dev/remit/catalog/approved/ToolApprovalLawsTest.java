package dev.remit.catalog.approved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Decision;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.MyTurn;
import dev.remit.approval.delegation.Delegation;
import dev.remit.approval.delegation.DelegationService;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of approvals of tools after any sequence of commands by anybody, whichever of them are refused, under any workflow. */
@DatabaseTest
class ToolApprovalLawsTest {

    private static final List<Approver> APPROVERS =
            List.of(Approver.ANYBODY, Approver.role("privacy-reviewer"), Approver.role("cio"));

    @Autowired
    ListableBeanFactory beans;

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
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingCountsWithoutEveryDecisionAndWhoAskedTakesNoneNorThroughSomebody(long seed) {
        Random random = new Random(seed);
        Workspace here = workspaces.open();
        PersonId asks = here.person("Tomasz Wrede", "cio");
        List<PersonId> people = List.of(
                asks,
                here.person("Amara Diallo", "privacy-reviewer"),
                here.person("Ines Mora", "privacy-reviewer", "cio"),
                here.person("Nadia Okafor", "cmo"));
        demand(here, random);
        standIn(here, people, random);
        UUID tool = here.as(
                asks, () -> catalog.addTool("Copymill", Optional.empty()).id());
        ToolApprovalId id = here.as(asks, () -> service.ask(draft(tool)));
        for (int i = 0; i < 12; i++) {
            PersonId actor = people.get(random.nextInt(people.size()));
            try {
                here.as(actor, () -> act(random, id, draft(tool), actor.equals(asks)));
            } catch (RefusedException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
            here.as(asks, () -> laws(id, asks));
        }
    }

    private void act(Random random, ToolApprovalId id, ToolApprovalDraft draft, boolean asked) {
        switch (random.nextInt(8)) {
            case 0, 2 -> {
                if (asked) {
                    service.askAgain(id, draft);
                }
            }
            case 1 -> new MyTurn(beans).decide(id.subject(), Outcome.CHANGES_REQUESTED, "Mask it");
            default -> new MyTurn(beans).approve(id.subject(), "Fine");
        }
    }

    private void laws(ToolApprovalId id, PersonId asks) {
        ToolApproval approval = queries.find(id).orElseThrow();
        List<Approval> history = approvals.history(id.subject());
        Approval latest = history.getFirst();
        boolean all = latest.round().steps().stream().allMatch(s -> s.decision()
                .filter(d -> d.outcome() == Outcome.APPROVED)
                .isPresent());
        assertThat(approval.state() == ToolApprovalState.GRANTED)
                .as("it counts exactly when every decision was taken")
                .isEqualTo(all);
        List<Decision> decisions = history.stream()
                .flatMap(a -> a.rounds().stream())
                .flatMap(r -> r.steps().stream())
                .flatMap(s -> s.decision().stream())
                .toList();
        assertThat(decisions)
                .allSatisfy(d -> assertThat(List.of(d.by(), d.insteadOf().orElse(d.by())))
                        .as("who asked never decides, nor through somebody")
                        .doesNotContain(asks));
    }

    private void demand(Workspace here, Random random) {
        PersonId admin = here.person("Ada Admin", "administrator");
        List<PlannedStep> steps = random.ints(1 + random.nextInt(2), 0, APPROVERS.size())
                .mapToObj(i -> new PlannedStep(
                        APPROVERS.get(i), Needed.ANY, random.nextBoolean(), Optional.empty(), List.of()))
                .toList();
        WorkflowScope scope = WorkflowScope.find("tool-approval").orElseThrow();
        here.as(admin, () -> beans.getBean(WorkflowService.class)
                .save(scope, 0, new Workflow(true, random.nextBoolean(), 8, steps), "Ours"));
    }

    /** Each for the next, so that who asked stands in for somebody, and somebody for who asked. */
    private void standIn(Workspace here, List<PersonId> people, Random random) {
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < people.size(); i++) {
            PersonId from = people.get(i);
            PersonId to = people.get((i + 1 + random.nextInt(people.size() - 1)) % people.size());
            try {
                here.as(from, () -> {
                    DelegationService standIns = beans.getBean(DelegationService.class);
                    standIns.set(new Delegation.Terms(
                            from, to, Set.copyOf(standIns.roles(from)), true, today, today.plusDays(9)));
                });
            } catch (RefusedException notThem) {
                assertThat(notThem.problems()).isNotEmpty();
            }
        }
    }

    private ToolApprovalDraft draft(UUID tool) {
        return new ToolApprovalDraft(
                tool,
                new ApprovedScope(
                        Set.of("content"), Set.of(DataClass.PUBLIC), Set.of(), Set.of(), Set.of(Capability.SEE)),
                "",
                "Contract of May",
                Optional.empty(),
                Optional.of(LocalDate.now(clock).plusDays(30)));
    }
}
