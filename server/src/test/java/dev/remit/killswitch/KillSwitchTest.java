package dev.remit.killswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval;
import dev.remit.approval.Decision.Outcome;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.VendorQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.stop.UseCaseStops;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a stop does at once, who may use it, and that one person alone does not undo it. */
@DatabaseTest
class KillSwitchTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    KillSwitchService killSwitch;

    @Autowired
    KillSwitchQueries stops;

    @Autowired
    UseCaseStops useCaseStops;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    UseCaseQueries useCases;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aStopSuspendsTheUseCaseVoidsItsApprovalAndLeavesEvidence() {
        UseCaseId id = running("Reply drafting");
        stop(company.security, id.ref());

        assertThat(get(id).state()).isEqualTo(UseCaseState.SUSPENDED);
        assertThat(get(id).lane()).contains(Lane.OVERSIGHT);
        assertThat(company.workspace.as(company.cio, () -> useCases.lastApproved(id)))
                .isEmpty();
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.CHANGES_REQUESTED);
        assertThat(company.acts(id.ref()))
                .startsWith("incident.opened-about", "use-case.stopped", "approval.revoked", "kill-switch.stopped")
                .contains("use-case.approved");
        Stop standing = standing(id.ref()).getFirst();
        assertThat(standing.name()).isEqualTo("Reply drafting");
        assertThat(standing.reason()).isEqualTo("It answers wrongly");
        assertThat(standing.by()).isEqualTo(company.security);
    }

    @Test
    void aStoppedToolStopsEveryUseCaseThatUsesItAndAStoppedVendorItsTools() {
        UseCaseId first = running("Reply drafting");
        UseCaseId second = company.submitted("Answer checking");
        UseCaseId draft = company.draft("Idea");
        SubjectRef tool = tool("Zendesk AI agent");
        stop(company.security, tool);
        assertThat(List.of(get(first), get(second))).extracting(UseCase::state).containsOnly(UseCaseState.SUSPENDED);
        assertThat(company.workspace
                        .as(company.marketer, () -> useCases.get(draft))
                        .state())
                .isEqualTo(UseCaseState.DRAFT);
        assertThat(company.workspace.as(company.cio, () -> useCaseStops.of(first)))
                .extracting(Stop::subject)
                .containsExactly(tool);

        UseCaseId sold = vended("Copy drafting", "Copymill", "Millworks");
        UUID made = UUID.fromString(company.tool("Copymill"));
        UUID vendor = company.workspace
                .as(company.cio, () -> beans.getBean(VendorQueries.class).vendorsOf(List.of(made)))
                .get(made);
        stop(company.cio, new SubjectRef(SubjectKind.VENDOR, vendor));
        assertThat(get(sold).state()).isEqualTo(UseCaseState.SUSPENDED);
        assertThat(standing(new SubjectRef(SubjectKind.AI_TOOL, made)))
                .extracting(Stop::name)
                .containsExactly("Millworks");
    }

    @Test
    void aUseCaseThatTakesUpAStoppedToolWhileItRunsIsHeldToo() {
        UseCaseId id = running("Reply drafting");
        stop(company.security, tool("Copymill"));
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
        company.workspace.as(company.marketer, () -> {
            beans.getBean(UseCaseService.class)
                    .change(
                            id,
                            useCases.get(id).version(),
                            Map.of("tools", List.of(company.tool("Copymill"))),
                            "It writes faster");
        });
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUSPENDED);
        assertThat(get(id).lane()).contains(Lane.OVERSIGHT);
        assertThat(company.acts(id.ref())).contains("use-case.stopped", "use-case.changed");
    }

    @Test
    void whatIsStoppedDoesNotGoOnUntilTwoPeopleLiftedItAndThenAsksForAnotherDecision() {
        UseCaseId id = running("Reply drafting");
        UUID stop = stop(company.security, id.ref());
        company.workspace.as(
                company.operations,
                () -> refused(InventoryRefusal.STOPPED, () -> lifecycle.resume(id, "It is urgent")));

        as(company.security, () -> refused(KillSwitchRefusal.NOT_ASKED, () -> killSwitch.confirmLift(stop, "Mended")));
        as(company.security, () -> killSwitch.askToLift(stop, "The prompt is mended"));
        as(
                company.security,
                () -> refused(KillSwitchRefusal.SECOND_PERSON_NEEDED, () -> killSwitch.confirmLift(stop, "Mended")));
        as(company.cio, () -> killSwitch.keep(stop, "Show me first"));
        as(company.security, () -> killSwitch.askToLift(stop, "Here is the test"));
        as(company.cio, () -> killSwitch.confirmLift(stop, "Seen the test"));
        assertThat(standing(id.ref())).isEmpty();
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUSPENDED);

        as(company.operations, () -> lifecycle.resume(id, "Mended"));
        assertThat(get(id).state()).isEqualTo(UseCaseState.CHANGES_REQUESTED);
        as(
                company.operations,
                () -> refused(
                        InventoryRefusal.NOT_IN_THIS_STATE, () -> lifecycle.move(id, Lane.PRODUCTION, "As before")));
        as(company.marketer, () -> beans.getBean(UseCaseService.class).submit(id));
        company.decideAll(id, Outcome.APPROVED);
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
        as(company.cio, () -> refused(KillSwitchRefusal.ALREADY_LIFTED, () -> killSwitch.keep(stop, "Too late")));
    }

    @Test
    void whoIsAccountableMayStopItAndOtherwiseOnlyTheRolesThatMay() {
        UseCaseId id = running("Reply drafting");
        PersonId owner = company.workspace.person("Nora Lind", "marketer");
        as(company.marketer, () -> refused(KillSwitchRefusal.NOT_YOURS, () -> killSwitch.stop(id.ref(), "Mine")));
        as(company.operations, () -> refused(KillSwitchRefusal.NOT_YOURS, () -> killSwitch.stop(id.ref(), "Ours")));
        as(owner, () -> assertThat(stops.may(id.ref())).isFalse());
        as(company.operations, () -> beans.getBean(dev.remit.ownership.OwnershipService.class)
                .assign(id.ref(), dev.remit.ownership.Duty.ACCOUNTABLE, owner));
        as(owner, () -> assertThat(stops.may(id.ref())).isTrue());
        stop(owner, id.ref());
        as(owner, () -> refused(KillSwitchRefusal.NOT_YOURS, () -> killSwitch.stop(tool("Zendesk AI agent"), "All")));
    }

    @Test
    void aStopNeedsAReasonAndHappensOnce() {
        UseCaseId id = running("Reply drafting");
        as(company.cio, () -> refused(KillSwitchRefusal.REASON_MISSING, () -> killSwitch.stop(id.ref(), "  ")));
        stop(company.cio, id.ref());
        as(company.cio, () -> refused(KillSwitchRefusal.ALREADY_STOPPED, () -> killSwitch.stop(id.ref(), "Again")));
        assertThat(company.acts(id.ref()).stream().filter("kill-switch.stopped"::equals))
                .hasSize(1);
    }

    @Test
    void anotherWorkspaceNeitherSeesNorLiftsIt() {
        UseCaseId id = running("Reply drafting");
        UUID stop = stop(company.cio, id.ref());
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.cio, () -> {
            assertThat(stops.standing(List.of(id.ref()))).isEmpty();
            assertThat(stops.list(false, Optional.empty(), 10).items()).isEmpty();
            refused(KillSwitchRefusal.NOT_FOUND, () -> killSwitch.askToLift(stop, "Ours"));
            refused(KillSwitchRefusal.NOT_FOUND, () -> killSwitch.stop(id.ref(), "Theirs"));
        });
    }

    @Test
    void theListShowsTheLatestFirstPageByPage() {
        for (String name : List.of("One", "Two", "Three")) {
            stop(company.cio, company.submitted(name).ref());
        }
        company.workspace.as(company.cio, () -> {
            var first = stops.list(true, Optional.empty(), 2);
            assertThat(first.items()).extracting(Stop::name).containsExactly("Three", "Two");
            assertThat(stops.list(true, first.next(), 2).items())
                    .extracting(Stop::name)
                    .containsExactly("One");
        });
    }

    private UseCaseId running(String name) {
        UseCaseId id = company.approved(name);
        as(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "The pilot held"));
        return id;
    }

    private UseCaseId vended(String name, String tool, String vendor) {
        Map<String, List<String>> answers = company.answers(name);
        UUID made = company.workspace.as(company.marketer, () -> beans.getBean(CatalogService.class)
                .addTool(tool, Optional.of(vendor))
                .id());
        answers.put("tools", List.of(made.toString()));
        UseCaseId id = company.workspace.as(company.marketer, () -> beans.getBean(IntakeService.class)
                .start(new IntakePrefill("", answers, List.of(), Optional.empty())));
        company.own(id);
        as(company.marketer, () -> beans.getBean(UseCaseService.class).submit(id));
        return id;
    }

    private SubjectRef tool(String name) {
        return new SubjectRef(SubjectKind.AI_TOOL, UUID.fromString(company.tool(name)));
    }

    private UUID stop(PersonId person, SubjectRef subject) {
        return company.workspace.as(person, () -> killSwitch.stop(subject, "It answers wrongly"));
    }

    private List<Stop> standing(SubjectRef subject) {
        return company.workspace.as(company.marketer, () -> stops.standing(List.of(subject)));
    }

    private UseCase get(UseCaseId id) {
        return company.workspace.as(company.operations, () -> useCases.get(id));
    }

    private void as(PersonId person, Runnable act) {
        company.workspace.as(person, act);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
