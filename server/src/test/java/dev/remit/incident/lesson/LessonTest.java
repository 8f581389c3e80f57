package dev.remit.incident.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.Severity;
import dev.remit.findings.raising.FindingUpkeep;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentRefusal;
import dev.remit.incident.IncidentService;
import dev.remit.incident.PostMortems;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyRefusal;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A lesson ends as the version of a policy that another put in force, as a control that is asked for, or with a reason. */
@DatabaseTest
class LessonTest {

    private static final String KEY = "ZZ-01";

    @Autowired
    ApplicationContext beans;

    @Autowired
    LessonService lessons;

    @Autowired
    LessonQueries queries;

    @Autowired
    IncidentService incidents;

    @Autowired
    PostMortems postMortems;

    @Autowired
    PolicyService policies;

    @Autowired
    FindingUpkeep upkeep;

    @Autowired
    TestDatabase database;

    Company company;
    IncidentId incident;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        incident = company.workspace.as(
                company.marketer,
                () -> incidents.open(new IncidentDraft(
                        "wrong-claim", "Refunds promised", Optional.empty(), Optional.empty(), "A reply did")));
    }

    @Test
    void itIsWrittenDownBesideAPostMortemWithEverythingMissingNamedAtOnce() {
        LessonDraft nothing = new LessonDraft(
                " ", LessonKind.CONTROL, Optional.of("PG-01"), Optional.empty(), Optional.of(LocalDate.EPOCH));
        as(company.operations, () -> {
            refused(IncidentRefusal.REVIEW_MISSING, () -> lessons.write(incident, nothing));
            learnt();
            assertThatThrownBy(() -> lessons.write(incident, nothing))
                    .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                            .extracting(p -> p.field().orElseThrow())
                            .containsExactly("learnt", "target", "owner", "due"));
            lessons.write(incident, draft(LessonKind.CONTROL, "GV-02"));
            assertThat(queries.of(incident, Optional.empty(), 10).items())
                    .singleElement()
                    .satisfies(lesson -> {
                        assertThat(lesson.incidentKey()).isEqualTo("I-1");
                        assertThat(lesson.state()).isEqualTo(LessonState.OPEN);
                        assertThat(lesson.target()).contains("GV-02");
                    });
            assertThat(queries.ofControl("GV-02", Optional.empty(), 10).items()).hasSize(1);
            assertThat(queries.ofPolicy("GV-02", Optional.empty(), 10).items()).isEmpty();
        });
        assertThat(company.acts(incident.subject())).startsWith("incident.lesson-written", "incident.learnt");
    }

    @Test
    void itIsTakenUpByTheVersionThatSomebodyElsePutsInForce() {
        LessonId id = written(LessonKind.NEW_POLICY, "");
        as(company.legal, () -> assertThat(lessons.propose(id, refunds("No refunds"), "I-1: no rule for refunds"))
                .isEqualTo(1));
        assertThat(get(id).state()).isEqualTo(LessonState.PROPOSED);
        as(company.legal, () -> refused(LessonRefusal.PROPOSED_ALREADY, () -> lessons.decline(id, "Too much trouble")));
        as(company.cmo, () -> policies.publish(KEY, 1, "Agreed"));
        Lesson taken = get(id);
        assertThat(taken.state()).isEqualTo(LessonState.TAKEN);
        assertThat(taken.target()).contains(KEY);
        assertThat(taken.version()).hasValue(1);
        assertThat(taken.end().orElseThrow().by()).isEqualTo(company.cmo);
        assertThat(company.workspace.as(company.cio, () -> queries.ofPolicy(KEY, Optional.empty(), 10)
                        .items()))
                .containsExactly(taken);
        assertThat(company.acts(incident.subject()))
                .startsWith("incident.lesson-taken", "incident.lesson-proposed", "incident.lesson-written");
    }

    @Test
    void aRejectedVersionOpensItAgain() {
        LessonId id = written(LessonKind.NEW_POLICY, "");
        as(company.legal, () -> lessons.propose(id, refunds("No refunds"), "No rule for refunds"));
        as(company.cmo, () -> policies.reject(KEY, 1, "Too wide"));
        assertThat(get(id).state()).isEqualTo(LessonState.OPEN);
        assertThat(get(id).version()).isEmpty();
        assertThat(company.acts(incident.subject())).startsWith("incident.lesson-reopened");
        as(company.legal, () -> lessons.propose(id, refunds("No refunds by AI"), "Narrower"));
        as(company.cmo, () -> policies.publish(KEY, 2, "Agreed"));
        assertThat(get(id).version()).hasValue(2);
    }

    @Test
    void aLessonForOnePolicyIsNotAnsweredByAnotherNorByAVersionThatIsRefused() {
        as(company.legal, () -> policies.propose(refunds("No refunds"), "At first"));
        LessonId id = written(LessonKind.POLICY_VERSION, KEY);
        as(company.legal, () -> {
            refused(LessonRefusal.ANOTHER_POLICY, () -> lessons.propose(id, policy("ZZ-02", "No refunds"), "Mine"));
            refused(PolicyRefusal.ALREADY_PROPOSED, () -> lessons.propose(id, refunds("None at all"), "Now"));
            refused(LessonRefusal.NOT_FOR_A_CONTROL, () -> lessons.take(id, "By word of mouth"));
        });
        assertThat(get(id).state()).isEqualTo(LessonState.OPEN);
    }

    @Test
    void decliningNeedsAReasonAndEndsIt() {
        LessonId id = written(LessonKind.NEW_POLICY, "");
        as(company.legal, () -> {
            refused(IncidentRefusal.TEXT_MISSING, () -> lessons.decline(id, " "));
            lessons.decline(id, "PG-04 says so already");
            refused(LessonRefusal.SETTLED, () -> lessons.decline(id, "Again"));
            refused(LessonRefusal.SETTLED, () -> lessons.propose(id, refunds("No refunds"), "After all"));
        });
        assertThat(get(id).end().orElseThrow().reason()).contains("PG-04 says so already");
        assertThat(company.acts(incident.subject())).startsWith("incident.lesson-declined");
    }

    @Test
    void aControlIsTakenUpInWords() {
        LessonId id = written(LessonKind.CONTROL, "GV-02");
        as(company.legal, () -> {
            refused(LessonRefusal.NOT_FOR_A_POLICY, () -> lessons.propose(id, refunds("No refunds"), "Why"));
            lessons.take(id, "Asked for before each first use");
        });
        assertThat(get(id).state()).isEqualTo(LessonState.TAKEN);
    }

    @Test
    void whoWritesThePostMortemWritesItAndWhoProposesPoliciesTakesItUp() {
        LessonId id = written(LessonKind.CONTROL, "GV-02");
        as(
                company.marketer,
                () -> refused(
                        IncidentRefusal.NOT_YOURS, () -> lessons.write(incident, draft(LessonKind.CONTROL, "GV-02"))));
        as(company.cmo, () -> {
            assertThatThrownBy(() -> lessons.take(id, "Done")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lessons.decline(id, "No")).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void anotherWorkspaceSeesAndEndsNothingOfIt() {
        LessonId id = written(LessonKind.CONTROL, "GV-02");
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.operations, () -> {
            assertThat(queries.find(id)).isEmpty();
            assertThat(queries.of(incident, Optional.empty(), 10).items()).isEmpty();
            assertThat(queries.ofControl("GV-02", Optional.empty(), 10).items()).isEmpty();
            refused(LessonRefusal.NOT_FOUND, () -> lessons.decline(id, "Ours"));
            refused(IncidentRefusal.NOT_FOUND, () -> lessons.write(incident, draft(LessonKind.CONTROL, "GV-02")));
        });
    }

    @Test
    void pastItsDayItIsAFindingForItsOwnerUntilItIsSettled() {
        LessonId first = written(LessonKind.CONTROL, "GV-02");
        LessonId second = written(LessonKind.NEW_POLICY, "");
        upkeep.look();
        assertThat(unresolved()).isEmpty();
        database.asSuperuser()
                .sql("update incident_lesson set due_on = date '2020-01-01' where incident_id = ?")
                .param(incident.value())
                .update();
        upkeep.look();
        upkeep.look();
        assertThat(unresolved()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.LESSON_OVERDUE);
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.subject()).isEqualTo(incident.subject());
            assertThat(finding.place()).isEqualTo("I-1");
            assertThat(finding.owner()).contains(company.legal);
            assertThat(finding.details()).containsEntry("lessons", "2");
        });
        as(company.legal, () -> lessons.take(first, "Asked for"));
        assertThat(unresolved()).hasSize(1);
        as(company.legal, () -> lessons.decline(second, "The control is enough"));
        assertThat(unresolved()).isEmpty();
    }

    private LessonId written(LessonKind kind, String target) {
        return company.workspace.as(company.operations, () -> {
            learnt();
            return lessons.write(incident, draft(kind, target));
        });
    }

    private void learnt() {
        postMortems.write(incident, "The prompt had no rule for refunds", List.of("No rule for refunds"));
    }

    private LessonDraft draft(LessonKind kind, String target) {
        return new LessonDraft(
                "Refunds are for people to promise",
                kind,
                Optional.of(target),
                Optional.of(company.legal),
                Optional.of(LocalDate.now(beans.getBean(Clock.class)).plusDays(30)));
    }

    private static Policy refunds(String reason) {
        return policy(KEY, reason);
    }

    private static Policy policy(String key, String reason) {
        return new Policy(
                key,
                "Refunds",
                Effect.DENY,
                Set.of(Action.PUBLISH),
                "action.claim",
                reason,
                Set.of(),
                Set.of(),
                "I-1",
                List.of(
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_CLAIM, true), true),
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_CLAIM, false), false)));
    }

    private Lesson get(LessonId id) {
        return company.workspace.as(company.cio, () -> queries.find(id).orElseThrow());
    }

    private List<Finding> unresolved() {
        return company.workspace.as(company.operations, () -> beans.getBean(FindingQueries.class)
                .list(FindingFilter.unresolved(), Optional.empty(), 10)
                .items());
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
