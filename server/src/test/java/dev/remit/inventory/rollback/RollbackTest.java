package dev.remit.inventory.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.Snapshot;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
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
import dev.remit.inventory.UseCaseVersion;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RollbackTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RollbackService service;

    @Autowired
    RollbackQueries queries;

    @Autowired
    UseCaseService useCases;

    @Autowired
    UseCaseQueries register;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    OwnershipService ownership;

    @Autowired
    CatalogService catalog;

    @Autowired
    KillSwitchService killSwitch;

    Company company;
    UseCaseId id;

    @BeforeEach
    void live() {
        company = new InventoryFixture(beans).open();
        id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "Ready"));
    }

    @Test
    void aChangeThatWasDeclinedIsDroppedAndTheApprovalHolds() {
        change();
        company.decideAll(id, Outcome.DECLINED);
        assertThat(way().askedAnew()).isEmpty();
        rollback();
        assertThat(get().state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(get().lane()).contains(Lane.PRODUCTION);
        assertThat(version(3).answers()).isEqualTo(version(1).answers());
        assertThat(version(3).basis()).isEqualTo(version(1).basis());
        assertThat(company.acts(id.ref())).contains("use-case.returned", "use-case.approval-carried");
    }

    @Test
    void aChangeThatWaitsIsNotAskedForAnyMore() {
        change();
        rollback();
        assertThat(get().state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.WITHDRAWN);
        change();
        assertThat(company.approval(id).state())
                .as("another change is asked for anew")
                .isEqualTo(Approval.State.OPEN);
    }

    @Test
    void anApprovedChangeThatMisbehavesGoesBackToTheVersionBeforeIt() {
        change();
        company.decideAll(id, Outcome.APPROVED);
        assertThat(way().version()).isEqualTo(1);
        assertThat(way().changes()).extracting(Snapshot.Change::after).isNotEmpty();
        rollback();
        assertThat(get().state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(version(3).answers()).isEqualTo(version(1).answers());
        asMarketer(() -> refused(InventoryRefusal.NOTHING_CHANGED, () -> service.rollback(id, 1, "Twice")));
    }

    @Test
    void whatRestsOnSomethingElseByNowIsAskedAnewAndSaysWhy() {
        change();
        company.decideAll(id, Outcome.DECLINED);
        company.workspace.as(company.operations, () -> {
            catalog.classify(
                    UUID.fromString(company.asset("Help pages", DataClass.PUBLIC)), DataClass.SENSITIVE, "It is");
        });
        assertThat(way().askedAnew()).contains(AskedAnew.RESTS_ON_OTHER);
        rollback();
        assertThat(get().state()).isEqualTo(UseCaseState.SUBMITTED);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.OPEN);
        assertThat(version(3).answers()).isEqualTo(version(1).answers());
    }

    @Test
    void anotherAccountableDecidesAnew() {
        change();
        company.decideAll(id, Outcome.DECLINED);
        company.workspace.as(company.operations, () -> ownership.assign(id.ref(), Duty.ACCOUNTABLE, company.cio));
        rollback();
        assertThat(get().state()).isEqualTo(UseCaseState.SUBMITTED);
    }

    @Test
    void anApprovalThatWasTakenBackHoldsNoMore() {
        company.workspace.as(company.operations, () -> {
            useCases.reopen(id, "A complaint came in");
        });
        company.decideAll(id, Outcome.DECLINED);
        rollback();
        assertThat(get().state()).as("reopened and declined since").isEqualTo(UseCaseState.SUBMITTED);
    }

    @Test
    void whatWasStoppedIsAskedAnewAndStaysSuspended() {
        change();
        company.decideAll(id, Outcome.APPROVED);
        company.workspace.as(company.security, () -> {
            killSwitch.stop(id.ref(), "It answers wrongly");
        });
        assertThat(way().askedAnew()).contains(AskedAnew.TAKEN_BACK);
        rollback();
        assertThat(get().state()).isEqualTo(UseCaseState.SUSPENDED);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.OPEN);
    }

    @Test
    void nobodyGoesBackToWhatWasNeverApprovedOrWithoutAReason() {
        change();
        asMarketer(() -> {
            refused(InventoryRefusal.NOTHING_APPROVED, () -> service.rollback(id, 2, "Back"));
            refused(InventoryRefusal.NOTHING_APPROVED, () -> service.rollback(id, 9, "Back"));
            refused(InventoryRefusal.REASON_MISSING, () -> service.rollback(id, 1, " "));
        });
        assertThat(get().version()).isEqualTo(2);
    }

    @Test
    void onlyWhoAskedAndWhoManagesUseCasesMay() {
        change();
        company.workspace.as(
                company.cmo, () -> refused(InventoryRefusal.NOT_YOURS, () -> service.rollback(id, 1, "Not mine")));
        company.workspace.asJob(() -> {
            assertThatThrownBy(() -> service.rollback(id, 1, "No right")).isInstanceOf(AccessDeniedException.class);
            return id;
        });
        var other = beans.getBean(Workspaces.class).open();
        other.as(other.person("Una Other", "administrator"), () -> {
            refused(InventoryRefusal.NOT_FOUND, () -> service.rollback(id, 1, "Next door"));
            refused(InventoryRefusal.NOT_FOUND, () -> queries.waysBack(id));
        });
    }

    private void change() {
        asMarketer(() -> {
            useCases.change(
                    id,
                    register.get(id).version(),
                    Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no")),
                    "We need more");
        });
    }

    private void rollback() {
        asMarketer(() -> {
            service.rollback(id, 1, "As before");
        });
    }

    private WayBack way() {
        return company.workspace
                .as(company.marketer, () -> queries.waysBack(id))
                .getFirst();
    }

    private UseCase get() {
        return company.workspace.as(company.operations, () -> register.get(id));
    }

    private UseCaseVersion version(int number) {
        return company.workspace.as(
                company.operations, () -> register.version(id, number).orElseThrow());
    }

    private void asMarketer(Runnable act) {
        company.workspace.as(company.marketer, act);
    }

    private static void refused(InventoryRefusal why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(why));
    }
}
