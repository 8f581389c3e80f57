package dev.remit.incident.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentQueries;
import dev.remit.incident.IncidentService;
import dev.remit.incident.IncidentTask;
import dev.remit.incident.IncidentTasks;
import dev.remit.incident.PostMortems;
import dev.remit.incident.lesson.LessonDraft;
import dev.remit.incident.lesson.LessonId;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.incident.lesson.LessonQueries;
import dev.remit.incident.lesson.LessonService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.ownership.Carried;
import dev.remit.ownership.HandOvers;
import dev.remit.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever leaves hands over the incidents they lead, the tasks that wait for them, and the lessons they were to see to. */
@DatabaseTest
class IncidentsHandedOverTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IncidentService incidents;

    @Autowired
    IncidentTasks tasks;

    @Autowired
    IncidentQueries queries;

    @Autowired
    HandOvers handOvers;

    private Company company;
    private IncidentId incident;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        incident = reported();
    }

    @Test
    void whatIsOpenGoesToTheOtherAndWhatIsDoneStays() {
        IncidentTask done = tasksOf().getFirst();
        company.workspace.as(company.operations, () -> {
            incidents.give(incident, company.cmo);
            tasks.give(done.id(), company.cmo);
            tasks.give(tasksOf().get(1).id(), company.cmo);
        });
        company.workspace.as(company.cmo, () -> tasks.done(done.id(), "Taken down"));
        assertThat(carried("incidents")).isEqualTo(2);

        handOver("incidents");

        assertThat(carried("incidents")).isZero();
        assertThat(get().owner()).contains(company.cio);
        assertThat(tasksOf().getFirst().assignee()).contains(company.cmo);
        assertThat(tasksOf().get(1).assignee()).contains(company.cio);
        assertThat(company.acts(incident.subject())).startsWith("incident.task-given", "incident.given");
    }

    @Test
    void lessonsGoWithTheirDays() {
        LocalDate due = LocalDate.now(beans.getBean(Clock.class)).plusDays(30);
        LessonId lesson = company.workspace.as(company.operations, () -> {
            beans.getBean(PostMortems.class).write(incident, "The prompt had no rule", List.of("No rule for refunds"));
            return beans.getBean(LessonService.class)
                    .write(
                            incident,
                            new LessonDraft(
                                    "Refunds are for people to promise",
                                    LessonKind.CONTROL,
                                    Optional.of("GV-02"),
                                    Optional.of(company.cmo),
                                    Optional.of(due)));
        });
        assertThat(carried("lessons")).isOne();

        handOver("lessons");

        assertThat(carried("lessons")).isZero();
        assertThat(company.workspace.as(
                        company.cio,
                        () -> beans.getBean(LessonQueries.class).find(lesson).orElseThrow()))
                .satisfies(given -> {
                    assertThat(given.owner()).isEqualTo(company.cio);
                    assertThat(given.due()).isEqualTo(due);
                });
        assertThat(company.acts(incident.subject())).startsWith("incident.lesson-given");
    }

    @Test
    void nothingOfAnotherWorkspaceIsCounted() {
        Company other = new InventoryFixture(beans).open();
        company.workspace.as(company.operations, () -> incidents.give(incident, company.cmo));
        assertThat(other.workspace.as(other.operations, () -> handOvers.carriedBy(company.cmo)))
                .isEmpty();
    }

    private IncidentId reported() {
        return company.workspace.as(
                company.marketer,
                () -> incidents.open(new IncidentDraft(
                        "wrong-claim", "Refunds promised", Optional.empty(), Optional.empty(), "A reply did")));
    }

    private Incident get() {
        return company.workspace.as(
                company.operations, () -> queries.find(incident).orElseThrow());
    }

    private List<IncidentTask> tasksOf() {
        return company.workspace.as(company.operations, () -> queries.tasks(incident));
    }

    private long carried(String what) {
        return company.workspace.as(company.operations, () -> handOvers.carriedBy(company.cmo)).stream()
                .filter(carried -> carried.what().equals(what))
                .mapToLong(Carried::count)
                .sum();
    }

    private void handOver(String what) {
        Map<String, PersonId> plan = Map.of(what, company.cio);
        company.workspace.as(company.operations, () -> handOvers.handOver(company.cmo, plan, "Leaves in June"));
    }
}
