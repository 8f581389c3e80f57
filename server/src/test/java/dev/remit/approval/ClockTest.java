package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.clock.CalendarRefusal;
import dev.remit.approval.clock.CalendarService;
import dev.remit.approval.clock.Escalations;
import dev.remit.approval.clock.WorkCalendar;
import dev.remit.approval.event.Asked;
import dev.remit.approval.event.Escalated;
import dev.remit.approval.event.Reminded;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders and escalations; time is moved by moving the deadlines. */
@DatabaseTest
@RecordApplicationEvents
class ClockTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Escalations escalations;

    @Autowired
    Reassignments reassignments;

    @Autowired
    Memberships memberships;

    @Autowired
    CalendarService calendars;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    ApprovalFixture here;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void whoeverCanDecideIsAskedWhenItsTheirTurnAndRemindedOnceBeforeItIsDue() {
        UUID id = here.open("high");
        assertThat(events.stream(Asked.class)).singleElement().satisfies(asked -> assertThat(asked.people())
                .containsExactly(here.brand));
        assertThat(remind()).as("it is early").isZero();
        passed("remind_at");
        assertThat(remind()).isOne();
        assertThat(remind()).as("once").isZero();
        assertThat(events.stream(Reminded.class)).singleElement().satisfies(reminded -> {
            assertThat(reminded.approval()).isEqualTo(id);
            assertThat(reminded.people()).containsExactly(here.brand);
        });
        assertThat(evidence()).contains("approval.reminded");
    }

    @Test
    void whoeverTakesAStepOverIsRemindedOfItThoughTheOneBeforeThemWas() {
        UUID id = here.open("high");
        passed("remind_at");
        assertThat(remind()).isOne();
        PersonId admin = here.workspace.person("Ada Admin", "administrator");
        PersonId operations = here.workspace.person("Priya Anand", "marketing-operations");
        here.workspace.as(admin, () -> memberships.end(here.brand, "Left"));
        UUID step = here.read(id).current().orElseThrow().id();
        here.workspace.as(operations, () -> reassignments.give(id, step, here.cio, "Nobody in brand before May"));
        assertThat(remind()).isOne();
        assertThat(events.stream(Reminded.class)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .people())
                .containsExactly(here.cio);
    }

    @Test
    void whatIsLateIsToldOnceToWhoeverAnswersForItUnlessTheyAreToDecide() {
        UUID id = here.open("high");
        assertThat(escalated(id)).isEmpty();
        passed("escalate_at");
        assertThat(escalate()).isOne();
        assertThat(escalate()).isZero();
        assertThat(escalated(id).flatMap(ApprovalStep.Escalation::to)).contains(here.cmo);
        assertThat(events.stream(Escalated.class)).singleElement().satisfies(late -> assertThat(late.to())
                .contains(here.cmo));
        assertThat(evidence()).contains("approval.escalated");

        ApprovalFixture minimal = beans.createBean(ApprovalFixture.class);
        here = minimal;
        here.open("minimal");
        passed("escalate_at");
        escalate();
        assertThat(events.stream(Escalated.class)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .to())
                .as("the accountable is to decide, so the operational owner hears of it")
                .contains(here.requester);
    }

    @Test
    void whatIsDecidedWithdrawnOrVoidIsNeitherRemindedOfNorLate() {
        UUID id = here.open("minimal");
        passed("remind_at");
        passed("escalate_at");
        here.approve(id, here.cmo);
        assertThat(remind() + escalate()).isZero();
    }

    @Test
    void aRoundThatFailsLeavesEverythingToTheNext() {
        here.open("high");
        passed("remind_at");
        assertThatThrownBy(() -> job(() -> transaction.execute(status -> {
                    escalations.remind();
                    throw new IllegalStateException("the node died");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(evidence()).doesNotContain("approval.reminded");
        assertThat(remind()).isOne();
    }

    @Test
    void anotherWorkspaceRemindsOfNothingHere() {
        here.open("high");
        passed("remind_at");
        Workspace other = workspaces.open();
        assertThat(other.<Integer>asJob(
                        () -> escalations.remind(), Permission.USE_CASE_READ, Permission.USE_CASE_MANAGE))
                .isZero();
        assertThat(remind()).isOne();
    }

    @Test
    void theCalendarIsTheWorkspacesOwnAndOnlyAnAdministratorSetsIt() {
        PersonId admin = here.workspace.person("Ada Admin", "administrator");
        WorkCalendar six = new WorkCalendar(
                Set.of(DayOfWeek.values()),
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                Set.of(LocalDate.of(2027, 1, 1)),
                2,
                0);
        here.workspace.as(admin, () -> calendars.save(six));
        assertThat(here.workspace.as(here.brand, calendars::calendar)).isEqualTo(six);
        assertThatThrownBy(() -> here.workspace.as(here.brand, () -> calendars.save(six)))
                .isInstanceOf(AccessDeniedException.class);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Stranger", "administrator");
        assertThat(other.as(stranger, calendars::calendar)).isEqualTo(WorkCalendar.STANDARD);
        WorkCalendar never = new WorkCalendar(Set.of(), LocalTime.NOON, LocalTime.NOON, Set.of(), 99, -1);
        assertThatThrownBy(() -> here.workspace.as(admin, () -> calendars.save(never)))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.refusal())
                        .containsExactly(
                                CalendarRefusal.DAYS_MISSING,
                                CalendarRefusal.HOURS_WRONG,
                                CalendarRefusal.REMIND_OUT_OF_RANGE,
                                CalendarRefusal.ESCALATE_OUT_OF_RANGE));
    }

    /** As whoever opens the decision reads it. */
    private Optional<ApprovalStep.Escalation> escalated(UUID id) {
        return here.workspace
                .as(here.cmo, () -> here.queries.find(id).orElseThrow())
                .round()
                .steps()
                .getFirst()
                .escalated();
    }

    private int remind() {
        return job(escalations::remind);
    }

    private int escalate() {
        return job(escalations::escalate);
    }

    private <T> T job(java.util.function.Supplier<T> work) {
        return here.workspace.asJob(work, Permission.USE_CASE_READ, Permission.USE_CASE_MANAGE);
    }

    /** As if time had gone by. */
    private void passed(String deadline) {
        database.asSuperuser()
                .sql("update approval_step set " + deadline + " = now() - interval '1 minute' where tenant_id = ? and "
                        + deadline + " is not null")
                .param(here.workspace.tenant().value())
                .update();
    }

    private String evidence() {
        return here.workspace
                .as(here.cio, () -> ledger.timeline(here.subject, Optional.empty(), 50))
                .items()
                .toString();
    }
}
