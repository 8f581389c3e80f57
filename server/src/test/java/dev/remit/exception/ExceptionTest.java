package dev.remit.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.MyTurn;
import dev.remit.approval.Waiting;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.identity.Acting;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.PolicyService;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Exceptions are asked for with terms, decided by somebody else, count until their last day, and never go on by themselves. */
@DatabaseTest
class ExceptionTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ExceptionService exceptions;

    @Autowired
    ExceptionQueries queries;

    @Autowired
    ExceptionReminders reminders;

    @Autowired
    Acting acting;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> beans.getBean(PolicyService.class)
                .proposeStarterPack("To make exceptions from"));
    }

    @Test
    void whatNobodyHasCannotBeExceptedAndAnIdIsFoundHoweverItIsTyped() {
        as(
                company.marketer,
                () -> refused(
                        ExceptionRefusal.REFERENCE_UNKNOWN,
                        () -> exceptions.ask(draft("PG-99", 10, company.operations))));
        assertThat(get(ask(" pg-01", 10)).reference()).isEqualTo("PG-01");
    }

    @Test
    void itCountsOnlyOnceSomebodyElseGrantedItAndLeavesEvidenceOnBothSides() {
        ExceptionId id = ask("PG-01", 30);
        assertThat(inForce()).isEmpty();
        as(company.legal, () -> new MyTurn(beans).approve(id.subject(), "Two weeks are bearable"));
        assertThat(inForce()).containsExactly("X-1");
        ExceptionRequest granted = get(id);
        assertThat(granted.decided().orElseThrow().by()).isEqualTo(company.legal);
        assertThat(company.acts(id.subject()))
                .containsExactly(
                        "exception.granted",
                        "approval.approved",
                        "approval.step-approved",
                        "approval.opened",
                        "exception.requested");
        assertThat(company.acts(useCase.ref())).startsWith("exception.granted-here", "exception.requested-here");
    }

    @Test
    void everythingMissingInARequestIsNamedAtOnce() {
        ExceptionDraft nothing = new ExceptionDraft(
                useCase, ExceptedKind.POLICY, " ", Optional.empty(), "", "", Optional.of(today().minusDays(1)));
        as(company.marketer, () -> assertThatThrownBy(() -> exceptions.ask(nothing))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("reference", "owner", "reason", "instead", "last-day")));
    }

    @Test
    void neitherWhoAskedNorWhoOwnsItDecidesNorWhoDecidesOnOtherThingsOnly() {
        ExceptionId own = company.workspace.as(company.cmo, () -> exceptions.ask(draft("PG-01", 30, company.cio)));
        as(
                company.cmo,
                () -> refused(ApprovalRefusal.OWN_REQUEST, () -> new MyTurn(beans).approve(own.subject(), "Mine")));
        as(
                company.cio,
                () -> refused(ApprovalRefusal.OWN_REQUEST, () -> new MyTurn(beans).approve(own.subject(), "Mine")));
        as(company.marketer, () -> assertThatThrownBy(() -> new MyTurn(beans).approve(own.subject(), "Fine"))
                .isInstanceOf(AccessDeniedException.class));
        as(
                company.brand,
                () -> refused(ApprovalRefusal.NOT_ASSIGNED, () -> new MyTurn(beans).approve(own.subject(), "Fine")));
        as(company.operations, () -> refused(ExceptionRefusal.NOT_YOURS, () -> exceptions.withdraw(own, "Not mine")));
        as(company.privacy, () -> new MyTurn(beans).decide(own.subject(), Outcome.DECLINED, "Do it properly"));
        as(
                company.legal,
                () -> refused(ApprovalRefusal.CLOSED, () -> new MyTurn(beans).approve(own.subject(), "After all")));
    }

    @Test
    void itIsOverAfterItsLastDayWhetherOrNotAnythingRan() {
        ExceptionId id = granted("PG-01", 30);
        endOn(id, today().minusDays(1));
        assertThat(inForce()).isEmpty();
        assertThat(get(id).state()).isEqualTo(ExceptionState.EXPIRED);
        endOn(id, today());
        assertThat(inForce()).containsExactly("X-1");
    }

    @Test
    void aRenewalIsAnotherRequestThatSomebodyElseDecides() {
        ExceptionId id = granted("PG-01", 5);
        ExceptionDraft terms = draft("anything", 60, company.operations);
        ExceptionId renewal = company.workspace.as(company.marketer, () -> exceptions.renew(id, terms));
        assertThat(get(renewal).reference()).isEqualTo("PG-01");
        assertThat(get(renewal).renews()).contains(id);
        assertThat(get(id).lastDay()).as("the one before ends when it ends").isEqualTo(today().plusDays(5));
        as(
                company.legal,
                () -> refused(
                        ApprovalRefusal.OWN_REQUEST, () -> new MyTurn(beans).approve(renewal.subject(), "Again")));
        as(company.privacy, () -> new MyTurn(beans).approve(renewal.subject(), "The migration is late"));
        assertThat(inForce()).containsExactly("X-2", "X-1");
        as(
                company.marketer,
                () -> refused(ExceptionRefusal.NOT_IN_THIS_STATE, () -> {
                    ExceptionId declined = exceptions.ask(draft("PG-02", 5, company.operations));
                    exceptions.renew(declined, terms);
                }));
    }

    @Test
    void theSameIsAskedForOnceAtATime() {
        ExceptionId id = ask("PG-01", 30);
        as(
                company.marketer,
                () -> refused(
                        ExceptionRefusal.ALREADY_ASKED, () -> exceptions.ask(draft("PG-01", 10, company.operations))));
        as(company.marketer, () -> exceptions.withdraw(id, "Not needed"));
        ask("PG-01", 30);
    }

    @Test
    void peopleAreWarnedTwiceBeforeItEndsAndToldOnceThatItDidHoweverOftenTheJobRuns() {
        ExceptionId id = granted("PG-01", 30);
        remind();
        assertThat(told(id)).isEmpty();
        endOn(id, today().plusDays(14));
        remind();
        remind();
        assertThat(told(id)).containsExactly("exception.expiring");
        endOn(id, today().plusDays(3));
        remind();
        remind();
        assertThat(told(id)).containsExactly("exception.expiring", "exception.expiring");
        endOn(id, today().minusDays(1));
        remind();
        remind();
        assertThat(told(id)).containsExactly("exception.expired", "exception.expiring", "exception.expiring");
    }

    @Test
    void itWaitsInTheInboxOfThoseOnlyWhoDecideOnExceptions() {
        ApprovalQueries approvals = beans.getBean(ApprovalQueries.class);
        ExceptionId id = ask("PG-01", 30);
        as(company.legal, () -> assertThat(approvals.inbox(Optional.empty(), 10).items())
                .extracting(Waiting::subject)
                .contains(id.subject()));
        for (PersonId other : List.of(company.brand, company.operations, company.marketer)) {
            as(other, () -> {
                assertThat(approvals.inbox(Optional.empty(), 10).items())
                        .extracting(Waiting::subject)
                        .doesNotContain(id.subject());
                assertThat(approvals
                                .see(approvals.history(id.subject()).getFirst().id())
                                .orElseThrow()
                                .turn())
                        .isEmpty();
            });
        }
        as(company.legal, () -> assertThat(approvals.stuckCount()).isZero());
    }

    @Test
    void whatReviewersReturnIsAskedForAgainAsTheNextVersionAndMeanwhileNotAnew() {
        ExceptionId id = ask("PG-01", 60);
        as(company.legal, () -> new MyTurn(beans).decide(id.subject(), Outcome.CHANGES_REQUESTED, "Not so long"));
        assertThat(get(id).state()).isEqualTo(ExceptionState.RETURNED);
        ExceptionDraft shorter = draft("ignored", 20, company.operations);
        as(
                company.marketer,
                () -> refused(
                        ExceptionRefusal.ALREADY_ASKED, () -> exceptions.ask(draft("PG-01", 20, company.operations))));
        as(company.operations, () -> refused(ExceptionRefusal.NOT_YOURS, () -> exceptions.askAgain(id, shorter)));
        as(company.marketer, () -> exceptions.askAgain(id, shorter));
        assertThat(get(id).version()).isEqualTo(2);
        assertThat(get(id).reference()).isEqualTo("PG-01");
        as(company.legal, () -> new MyTurn(beans).approve(id.subject(), ""));
        assertThat(get(id).lastDay()).isEqualTo(today().plusDays(20));
        assertThat(inForce()).containsExactly("X-1");
    }

    @Test
    void aWorkspaceAsksMorePeopleForWhatLastsLong() {
        WorkflowScope scope = WorkflowScope.find("exception").orElseThrow();
        PlannedStep privacy = new PlannedStep(
                Approver.role("privacy-reviewer"), Needed.ANY, false, Optional.of("request.days > 30"), List.of());
        as(company.workspace.person("Ada Admin", "administrator"), () -> {
            WorkflowService workflows = beans.getBean(WorkflowService.class);
            List<PlannedStep> steps =
                    List.of(workflows.current(scope).workflow().steps().getFirst(), privacy);
            workflows.save(scope, 0, new Workflow(true, true, 24, steps), "Long ones are looked at twice");
        });
        ExceptionId brief = granted("PG-01", 29);
        ExceptionId lasting = granted("PG-02", 30);
        assertThat(get(brief).state()).isEqualTo(ExceptionState.GRANTED);
        assertThat(get(lasting).state()).as("one more looks at it").isEqualTo(ExceptionState.REQUESTED);
        as(company.privacy, () -> new MyTurn(beans).approve(lasting.subject(), "Fine"));
        assertThat(get(lasting).decided().orElseThrow().by()).isEqualTo(company.privacy);
    }

    @Test
    void whatIsOverBeforeItIsDecidedIsNotGrantedAndWaitsOn() {
        ExceptionId id = ask("PG-01", 30);
        endOn(id, today().minusDays(1));
        as(
                company.legal,
                () -> refused(
                        ExceptionRefusal.LAST_DAY_INVALID, () -> new MyTurn(beans).approve(id.subject(), "Fine")));
        assertThat(get(id).state()).isEqualTo(ExceptionState.REQUESTED);
    }

    @Test
    void itCanBeEndedBeforeItsLastDay() {
        ExceptionId id = granted("PG-01", 30);
        as(company.cio, () -> exceptions.revoke(id, "The control works now"));
        assertThat(inForce()).isEmpty();
        assertThat(get(id).state()).isEqualTo(ExceptionState.REVOKED);
    }

    @Test
    void theListIsNarrowedDownAndPaged() {
        granted("PG-01", 5);
        ask("PG-02", 60);
        as(company.marketer, () -> {
            var first = queries.list(ExceptionFilter.all(), Optional.empty(), 1);
            assertThat(first.items()).extracting(ExceptionRequest::key).containsExactly("X-2");
            assertThat(queries.list(ExceptionFilter.all(), first.next(), 1).items())
                    .extracting(ExceptionRequest::key)
                    .containsExactly("X-1");
            assertThat(keys(new ExceptionFilter("", Set.of(), Set.of(), true, Optional.empty())))
                    .containsExactly("X-1");
            assertThat(keys(new ExceptionFilter("pg-02", Set.of(), Set.of(), false, Optional.of(useCase))))
                    .containsExactly("X-2");
            assertThat(keys(new ExceptionFilter(
                            "", Set.of(ExceptionState.REQUESTED), Set.of(), false, Optional.empty())))
                    .containsExactly("X-2");
        });
    }

    @Test
    void anotherWorkspaceNeitherSeesNorDecidesNorIsReminded() {
        ExceptionId id = ask("PG-01", 30);
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.legal, () -> {
            assertThat(queries.find(id)).isEmpty();
            refused(ApprovalRefusal.NOT_FOUND, () -> new MyTurn(beans).approve(id.subject(), "Ours"));
        });
        other.workspace.as(
                other.marketer,
                () -> refused(
                        ExceptionRefusal.NOT_FOUND,
                        () -> exceptions.askAgain(id, draft("PG-01", 30, other.operations))));
        as(company.legal, () -> new MyTurn(beans).approve(id.subject(), "Fine"));
        endOn(id, today().plusDays(1));
        acting.asJob(other.workspace.tenant(), "test", Set.of(), () -> {
            reminders.remind();
            return id;
        });
        assertThat(told(id)).isEmpty();
    }

    private void remind() {
        acting.asJob(company.workspace.tenant(), "test", Set.of(), () -> {
            reminders.remind();
            return useCase;
        });
    }

    private List<String> told(ExceptionId id) {
        return company.acts(id.subject()).stream()
                .filter(act -> act.startsWith("exception.expir"))
                .toList();
    }

    private ExceptionId granted(String reference, int days) {
        ExceptionId id = ask(reference, days);
        as(company.legal, () -> new MyTurn(beans).approve(id.subject(), "Fine for now"));
        return id;
    }

    private ExceptionId ask(String reference, int days) {
        return company.workspace.as(company.marketer, () -> exceptions.ask(draft(reference, days, company.operations)));
    }

    private ExceptionDraft draft(String reference, int days, PersonId owner) {
        return new ExceptionDraft(
                useCase,
                ExceptedKind.POLICY,
                reference,
                Optional.of(owner),
                "The tool cannot mask yet",
                "Every reply is read by a person",
                Optional.of(today().plusDays(days)));
    }

    private List<String> inForce() {
        return company.workspace.as(company.marketer, () -> queries.inForce(useCase)).stream()
                .map(ExceptionRequest::key)
                .toList();
    }

    private List<String> keys(ExceptionFilter filter) {
        return queries.list(filter, Optional.empty(), 10).items().stream()
                .map(ExceptionRequest::key)
                .toList();
    }

    private ExceptionRequest get(ExceptionId id) {
        return company.workspace.as(company.marketer, () -> queries.find(id).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    private void endOn(ExceptionId id, LocalDate day) {
        database.asSuperuser()
                .sql("update exception_request set last_day = ? where id = ?")
                .params(day, id.value())
                .update();
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
