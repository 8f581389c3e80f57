package dev.remit.incident.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.OverdueLessons;
import dev.remit.findings.raising.FindingUpkeep;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentRefusal;
import dev.remit.incident.IncidentService;
import dev.remit.incident.PostMortems;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.shared.Page;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees to a lesson, and by when, changes for a reason, on the record; and however many there are, none is left out. */
@DatabaseTest
class LessonChargeTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    LessonService lessons;

    @Autowired
    LessonQueries queries;

    @Autowired
    OverdueLessons overdue;

    @Autowired
    FindingUpkeep upkeep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    Company company;
    LocalDate today;
    IncidentId incident;
    LessonId id;

    @BeforeEach
    void write() {
        company = new InventoryFixture(beans).open();
        today = LocalDate.now(beans.getBean(Clock.class));
        incident = reviewed();
        id = written(incident);
    }

    @Test
    void anotherOwnerAndDayStandInTheRecordWithTheReasonAndWhatWasBefore() {
        as(
                company.operations,
                () -> lessons.give(id, charge(company.brand, today.plusDays(60), " She wrote the rule ")));
        Lesson lesson = get();
        assertThat(lesson.owner()).isEqualTo(company.brand);
        assertThat(lesson.due()).isEqualTo(today.plusDays(60));
        assertThat(lesson.state()).isEqualTo(LessonState.OPEN);
        assertThat(company.workspace.as(company.cio, () -> beans.getBean(LedgerQueries.class)
                        .timeline(incident.subject(), Optional.empty(), 1)
                        .items()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().name()).isEqualTo("incident.lesson-given");
                    assertThat(entry.reason()).contains("She wrote the rule");
                    assertThat(entry.act().details())
                            .containsEntry("owner", company.brand.toString())
                            .containsEntry("owner_before", company.legal.toString())
                            .containsEntry("due", today.plusDays(60).toString())
                            .containsEntry("due_before", today.plusDays(30).toString());
                });
    }

    @Test
    void everythingMissingIsNamedAtOnceAndNothingChanges() {
        as(company.operations, () -> {
            assertThatThrownBy(() ->
                            lessons.give(id, new LessonCharge(Optional.empty(), Optional.of(LocalDate.EPOCH), " ")))
                    .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                            .extracting(p -> p.field().orElseThrow())
                            .containsExactly("owner", "due", "reason"));
            refused(
                    LessonRefusal.NOTHING_CHANGED,
                    () -> lessons.give(id, charge(company.legal, today.plusDays(30), "To be sure")));
            refused(
                    IncidentRefusal.TEXT_TOO_LONG,
                    () -> lessons.give(id, charge(company.brand, today, "x".repeat(LessonService.LONGEST + 1))));
        });
        assertThat(get().owner()).isEqualTo(company.legal);
    }

    @Test
    void onlyWhoLeadsTheIncidentOrManagesIncidentsChangesIt() {
        as(
                company.marketer,
                () -> refused(
                        IncidentRefusal.NOT_YOURS,
                        () -> lessons.give(id, charge(company.legal, today.plusDays(300), "Too much to do"))));
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(
                other.operations,
                () -> refused(LessonRefusal.NOT_FOUND, () -> lessons.give(id, charge(other.legal, today, "Ours"))));
        as(company.legal, () -> lessons.take(id, "Asked for before each first use"));
        as(
                company.operations,
                () -> refused(LessonRefusal.SETTLED, () -> lessons.give(id, charge(company.brand, today, "Late"))));
    }

    @Test
    void whatIsLateIsHandedOverWithItsFindingAndALaterDayEndsTheFinding() {
        LocalDate past = late();
        upkeep.look();
        assertThat(unresolved()).singleElement().satisfies(finding -> assertThat(finding.owner())
                .contains(company.legal));
        as(company.operations, () -> lessons.give(id, charge(company.brand, past, "Legal has no time")));
        assertThat(unresolved()).singleElement().satisfies(finding -> assertThat(finding.owner())
                .contains(company.brand));
        as(company.operations, () -> lessons.give(id, charge(company.brand, today.plusDays(7), "A week more")));
        assertThat(unresolved()).isEmpty();
    }

    @Test
    void manyLessonsAreReadAPageAtATimeAndCounted() {
        List<LessonId> all = new ArrayList<>(List.of(id));
        for (int n = 0; n < 6; n++) {
            all.add(company.workspace.as(company.operations, () -> lessons.write(incident, draft())));
        }
        as(company.legal, () -> lessons.decline(id, "Said elsewhere"));
        as(company.cio, () -> {
            assertThat(read(cursor -> queries.of(incident, cursor, 3))).isEqualTo(all);
            assertThat(read(cursor -> queries.ofControl("GV-02", cursor, 3))).isEqualTo(all.reversed());
            assertThat(queries.counts(incident)).isEqualTo(new LessonCounts(7, 1));
        });
    }

    @Test
    void theRoundOverWhatIsLateGoesByPagesOfIncidents() {
        late();
        IncidentId second = reviewed();
        written(second);
        IncidentId third = reviewed();
        written(third);
        late();
        company.workspace.as(
                company.cio,
                () -> transaction.executeWithoutResult(status -> {
                    Page<OverdueLessons.Overdue> first = overdue.on(today, Optional.empty(), 2);
                    assertThat(first.items())
                            .extracting(OverdueLessons.Overdue::incident)
                            .containsExactly(incident.subject(), second.subject());
                    assertThat(overdue.on(today, first.next(), 2).items())
                            .extracting(OverdueLessons.Overdue::incident)
                            .containsExactly(third.subject());
                    assertThat(overdue.of(second.subject(), today)).isPresent();
                }));
    }

    /** Whose day is past now, whatever it was. */
    private LocalDate late() {
        database.asSuperuser()
                .sql("update incident_lesson set due_on = date '2020-01-01' where tenant_id = ?")
                .param(company.workspace.tenant().value())
                .update();
        return LocalDate.of(2020, 1, 1);
    }

    private IncidentId reviewed() {
        IncidentId opened = company.workspace.as(company.marketer, () -> beans.getBean(IncidentService.class)
                .open(new IncidentDraft(
                        "wrong-claim", "Refunds promised", Optional.empty(), Optional.empty(), "A reply did")));
        as(company.operations, () -> beans.getBean(PostMortems.class)
                .write(opened, "The prompt had no rule for refunds", List.of("No rule for refunds")));
        return opened;
    }

    private LessonId written(IncidentId of) {
        return company.workspace.as(company.operations, () -> lessons.write(of, draft()));
    }

    private LessonDraft draft() {
        return new LessonDraft(
                "Refunds are for people to promise",
                LessonKind.CONTROL,
                Optional.of("GV-02"),
                Optional.of(company.legal),
                Optional.of(today.plusDays(30)));
    }

    private static LessonCharge charge(PersonId owner, LocalDate due, String reason) {
        return new LessonCharge(Optional.of(owner), Optional.of(due), reason);
    }

    private static List<LessonId> read(Function<Optional<String>, Page<Lesson>> pages) {
        List<LessonId> read = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<Lesson> page = pages.apply(next);
            page.items().forEach(lesson -> read.add(lesson.id()));
            next = page.next();
        } while (next.isPresent());
        return read;
    }

    private Lesson get() {
        return company.workspace.as(company.cio, () -> queries.find(id).orElseThrow());
    }

    private List<Finding> unresolved() {
        return company.workspace.as(
                company.operations,
                () ->
                        beans
                                .getBean(FindingQueries.class)
                                .list(FindingFilter.unresolved(), Optional.empty(), 10)
                                .items()
                                .stream()
                                .filter(finding -> finding.kind() == FindingKind.LESSON_OVERDUE)
                                .toList());
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
