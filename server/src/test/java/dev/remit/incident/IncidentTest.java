package dev.remit.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.findings.Finding;
import dev.remit.findings.FindingId;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** From the report to what was learnt, by whom, and not past what is still to be done. */
@DatabaseTest
class IncidentTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IncidentService incidents;

    @Autowired
    IncidentTasks tasks;

    @Autowired
    PostMortems postMortems;

    @Autowired
    IncidentQueries queries;

    @Autowired
    KillSwitchService killSwitch;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
    }

    @Test
    void whoeverSeesItReportsItAndTheAccountableOneLeadsItByThePlaybook() {
        IncidentId id = report("Refunds promised", Optional.of(useCase.ref()));
        Incident incident = get(id);
        assertThat(incident.key()).isEqualTo("I-1");
        assertThat(incident.owner()).contains(company.cmo);
        assertThat(incident.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(incident.about().orElseThrow().name()).isEqualTo("Reply drafting");
        List<IncidentTask> all = tasksOf(id);
        assertThat(all).hasSize(6).allMatch(t -> t.assignee().equals(Optional.of(company.cmo)));
        assertThat(all.getFirst().due()).isEqualTo(incident.openedAt().plus(Duration.ofHours(1)));
        assertThat(story(id)).containsExactly("A reply promised a refund");
        assertThat(company.acts(id.subject())).containsExactly("incident.opened");
        assertThat(company.acts(useCase.ref())).startsWith("incident.opened-about");
    }

    @Test
    void everythingMissingInAReportIsNamedAtOnce() {
        IncidentDraft draft = new IncidentDraft("nonsense", " ", Optional.empty(), Optional.of(useCase.ref()), "");
        as(company.marketer, () -> assertThatThrownBy(() -> incidents.open(draft))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("playbook", "title", "happened")));
    }

    @Test
    void theKillSwitchOpensOneAndItsLiftIsInTheStory() {
        UUID stop = company.workspace.as(company.security, () -> killSwitch.stop(useCase.ref(), "It promises refunds"));
        Incident incident =
                company.workspace.as(company.cio, () -> queries.ofStop(stop).orElseThrow());
        assertThat(incident.title()).isEqualTo("Reply drafting was stopped");
        assertThat(incident.severity()).isEqualTo(Severity.HIGH);
        assertThat(incident.owner()).contains(company.cmo);
        as(company.security, () -> killSwitch.askToLift(stop, "Mended"));
        as(company.cio, () -> killSwitch.confirmLift(stop, "Seen the test"));
        assertThat(story(incident.id())).containsExactly("It promises refunds", "The stop was lifted: Seen the test");
    }

    @Test
    void itIsClosedOnlyWithEveryTaskDoneAndWhatWasLearntWrittenDown() {
        IncidentId id = report("Refunds promised", Optional.of(useCase.ref()));
        as(company.operations, () -> {
            incidents.move(id, IncidentState.CONTAINED, "The replies are off");
            assertThatThrownBy(() -> incidents.move(id, IncidentState.CLOSED, "Enough"))
                    .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                            .extracting(p -> (Object) p.refusal())
                            .containsExactly(IncidentRefusal.TASKS_OPEN, IncidentRefusal.REVIEW_MISSING));
            tasksOf(id).forEach(task -> tasks.done(task.id(), "Done"));
            postMortems.write(id, "The prompt had no rule for refunds", List.of("No rule for refunds", " "));
            incidents.move(id, IncidentState.CLOSED, "Learnt");
        });
        assertThat(get(id).state()).isEqualTo(IncidentState.CLOSED);
        assertThat(get(id).ended()).isPresent();
        as(company.operations, () -> incidents.move(id, IncidentState.OPEN, "It happened again"));
        assertThat(get(id).ended()).isEmpty();
    }

    @Test
    void aCauseBecomesOneFinding() {
        IncidentId id = report("Refunds promised", Optional.of(useCase.ref()));
        as(company.operations, () -> {
            postMortems.write(id, "The prompt had no rule for refunds", List.of("No rule for refunds"));
            refused(IncidentRefusal.CAUSE_UNKNOWN, () -> postMortems.raiseFinding(id, "Bad luck"));
            FindingId finding = postMortems.raiseFinding(id, "No rule for refunds");
            assertThat(postMortems.raiseFinding(id, "No rule for refunds")).isEqualTo(finding);
            Finding raised = beans.getBean(FindingQueries.class).find(finding).orElseThrow();
            assertThat(raised.kind()).isEqualTo(FindingKind.INCIDENT_CAUSE);
            assertThat(raised.place()).isEqualTo("I-1");
            assertThat(raised.subject()).isEqualTo(id.subject());
        });
    }

    @Test
    void theStoryIsToldInTheOrderInWhichItHappenedAndNotAheadOfTime() {
        IncidentId id = report("Refunds promised", Optional.empty());
        Instant earlier = get(id).openedAt().minus(Duration.ofHours(3));
        as(company.operations, () -> {
            incidents.note(id, earlier, "The prompt was changed");
            refused(
                    IncidentRefusal.IN_THE_FUTURE,
                    () -> incidents.note(id, Instant.now().plusSeconds(3600), "It will be mended"));
        });
        assertThat(story(id)).containsExactly("The prompt was changed", "A reply promised a refund");
    }

    @Test
    void whoNeitherLeadsItNorManagesIncidentsChangesNothingAndAnAssigneeDoesTheirTaskOnly() {
        IncidentId id = report("Refunds promised", Optional.empty());
        List<IncidentTask> all = tasksOf(id);
        as(company.operations, () -> tasks.give(all.getFirst().id(), company.marketer));
        as(company.marketer, () -> {
            tasks.done(all.getFirst().id(), "Taken down");
            refused(IncidentRefusal.NOT_YOURS, () -> tasks.done(all.get(1).id(), "Kept"));
            refused(IncidentRefusal.NOT_YOURS, () -> incidents.note(id, Instant.EPOCH, "Something"));
            refused(IncidentRefusal.NOT_YOURS, () -> postMortems.write(id, "All", List.of("Me")));
            assertThatThrownBy(() -> incidents.move(id, IncidentState.CLOSED, "Enough"))
                    .isInstanceOf(AccessDeniedException.class);
        });
        as(company.operations, () -> {
            refused(IncidentRefusal.TASK_DONE, () -> tasks.done(all.getFirst().id(), "Again"));
            incidents.give(id, company.marketer);
        });
        as(company.marketer, () -> postMortems.write(id, "All", List.of("No rule")));
    }

    @Test
    void theGravestComeFirstAndWordsStatesAndSubjectsNarrowThemDown() {
        report("Refunds promised", Optional.of(useCase.ref()));
        IncidentId grave = report("Refunds and prices promised", Optional.empty());
        as(company.operations, () -> incidents.rate(grave, Severity.HIGH, "Thousands saw it"));
        as(company.cio, () -> {
            var first = queries.list(IncidentFilter.all(), Optional.empty(), 1);
            assertThat(first.items()).extracting(Incident::key).containsExactly("I-2");
            assertThat(queries.list(IncidentFilter.all(), first.next(), 1).items())
                    .extracting(Incident::key)
                    .containsExactly("I-1");
            assertThat(keys(new IncidentFilter(
                            "pric", Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty())))
                    .containsExactly("I-2");
            assertThat(keys(IncidentFilter.unclosed().about(useCase.ref()))).containsExactly("I-1");
            assertThat(queries.count(IncidentFilter.all())).hasValue(2);
            assertThat(keys(new IncidentFilter(
                            "", Set.of(IncidentState.CLOSED), Set.of(), Set.of(), Optional.empty(), Optional.empty())))
                    .isEmpty();
        });
    }

    @Test
    void anotherWorkspaceSeesAndOpensNothingOfIt() {
        IncidentId id = report("Refunds promised", Optional.of(useCase.ref()));
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.cio, () -> {
            assertThat(queries.find(id)).isEmpty();
            assertThat(keys(IncidentFilter.all())).isEmpty();
            refused(IncidentRefusal.NOT_FOUND, () -> incidents.move(id, IncidentState.CLOSED, "Ours"));
            refused(
                    IncidentRefusal.SUBJECT_GONE,
                    () -> incidents.open(new IncidentDraft(
                            "wrong-claim", "Theirs", Optional.empty(), Optional.of(useCase.ref()), "Known")));
        });
    }

    private List<String> keys(IncidentFilter filter) {
        return queries.list(filter, Optional.empty(), 10).items().stream()
                .map(Incident::key)
                .toList();
    }

    private IncidentId report(String title, Optional<SubjectRef> about) {
        return company.workspace.as(
                company.marketer,
                () -> incidents.open(
                        new IncidentDraft("wrong-claim", title, Optional.empty(), about, "A reply promised a refund")));
    }

    private Incident get(IncidentId id) {
        return company.workspace.as(company.cio, () -> queries.find(id).orElseThrow());
    }

    private List<IncidentTask> tasksOf(IncidentId id) {
        return company.workspace.as(company.cio, () -> queries.tasks(id));
    }

    private List<String> story(IncidentId id) {
        return company.workspace.as(company.cio, () -> queries.story(id)).stream()
                .map(IncidentNote::text)
                .toList();
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
