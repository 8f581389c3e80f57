package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.Snapshot;
import dev.remit.approval.Waiting;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.questions.Facts;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.risk.Fact;
import dev.remit.risk.FiredRule;
import dev.remit.risk.RiskEngine;
import dev.remit.risk.RiskTier;
import dev.remit.risk.TierExplanation;
import dev.remit.risk.UseCaseFacts;
import dev.remit.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The law: whatever anybody does, in whatever order, nothing is approved without every decision its tier demands, each by
 * somebody who may, on exactly the facts that matter now. Worked out here from what was answered and shown, not from the hash the
 * product compares.
 */
@DatabaseTest
class DecisionLawTest {

    private static final int ACTS = 60;
    private static final AtomicInteger APPROVED_AGAIN = new AtomicInteger();

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    ApprovalQueries approvals;

    @Autowired
    OwnershipQueries ownership;

    @Autowired
    People people;

    @Autowired
    Questionnaire questionnaire;

    @Autowired
    Facts facts;

    @Autowired
    RiskEngine engine;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsApprovedWithoutEveryDecisionOnTheFactsThatMatterNow(long seed) {
        Company company = new InventoryFixture(beans).open();
        UseCaseId id = company.submitted("Reply drafting");
        RandomActs acts = new RandomActs(seed, company, id, beans);
        for (int i = 0; i < ACTS; i++) {
            acts.act();
            company.workspace.as(company.operations, () -> check(id, acts));
        }
    }

    @AfterAll
    static void theLawWasPutToTheTest() {
        assertThat(APPROVED_AGAIN.get()).as("approved after an earlier round").isGreaterThan(20);
    }

    private void check(UseCaseId id, RandomActs acts) {
        UseCase now = queries.get(id);
        List<Approval> history = approvals.history(id.ref());
        boolean open = history.getFirst().state() == Approval.State.OPEN;
        assertThat(now.state() == UseCaseState.SUBMITTED || (now.state() == UseCaseState.SUSPENDED && open))
                .as("somebody is asked exactly while it waits")
                .isEqualTo(open);
        if (open) {
            aStepWaitsForSomebodyOrIsKnownToWaitForNobody(history.getFirst(), acts);
        }
        if (now.state() == UseCaseState.APPROVED) {
            assertThat(history.stream().flatMap(a -> a.rounds().stream()
                            .map(r -> whyNot(now, a.requester(), r))
                            .flatMap(Optional::stream)))
                    .as("of all rounds, why none bears the approval")
                    .hasSizeLessThan(
                            history.stream().mapToInt(a -> a.rounds().size()).sum());
            APPROVED_AGAIN.addAndGet(history.getFirst().rounds().size() > 1 ? 1 : 0);
        }
    }

    private void aStepWaitsForSomebodyOrIsKnownToWaitForNobody(Approval approval, RandomActs acts) {
        boolean somebody = acts.reviewers().entrySet().stream()
                .filter(r -> !r.getValue().equals(Set.of("auditor")))
                .anyMatch(r -> approval.turnOf(r.getKey(), r.getValue()).isPresent());
        assertThat(approvals
                        .list(Waiting.Whose.NOBODYS, Waiting.Filter.NONE, Optional.empty(), 10)
                        .items())
                .extracting(Waiting::approval)
                .isEqualTo(somebody ? List.of() : List.of(approval.id()));
    }

    /** What is missing for this round to bear an approval of what the use case is now; empty if nothing is. */
    private Optional<String> whyNot(UseCase now, PersonId requester, Approval.Round round) {
        Snapshot shown = round.snapshot();
        UseCaseVersion decided =
                queries.version(now.id(), Integer.parseInt(shown.version())).orElseThrow();
        UseCaseVersion current = queries.version(now.id(), now.version()).orElseThrow();
        UseCaseFacts known = facts.of(current.answers());
        TierExplanation today = engine.assess(known);
        List<String> missing = new ArrayList<>();
        add(missing, "what was shown is no version", decided.sha256().equals(round.hash()));
        add(missing, "a decision", approvedByThoseWhoMay(requester, round));
        add(missing, "a step of the tier", roles(round).containsAll(demanded(today.tier(), known)));
        add(missing, "other material answers", material(decided).equals(material(current)));
        add(missing, "another tier", decided.tier().tier() == current.tier().tier());
        add(
                missing,
                "a higher tier today",
                today.tier().compareTo(RiskTier.valueOf(shown.tier().toUpperCase(java.util.Locale.ROOT))) <= 0);
        add(
                missing,
                "a rule nobody saw",
                rules(shown)
                        .containsAll(today.fired().stream().map(FiredRule::id).toList()));
        add(missing, "another accountable", accountable(shown).equals(accountable(now)));
        return missing.isEmpty() ? Optional.empty() : Optional.of(round.number() + ": " + missing);
    }

    private static void add(List<String> missing, String what, boolean there) {
        if (!there) {
            missing.add(what);
        }
    }

    private static boolean approvedByThoseWhoMay(PersonId requester, Approval.Round round) {
        Set<PersonId> by = new HashSet<>();
        for (ApprovalStep step : round.steps()) {
            Optional<Decision> decision = step.decision()
                    .filter(d -> d.outcome() == Outcome.APPROVED)
                    .filter(d -> d.hash().equals(round.hash()))
                    .filter(d -> !d.by().equals(requester) && !round.authors().contains(d.by()));
            if (decision.isEmpty() || (!by.add(decision.get().by()) && round.distinct())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> roles(Approval.Round round) {
        List<String> roles = new ArrayList<>(
                round.steps().stream().map(s -> s.role().orElse("accountable")).toList());
        if (Set.of("cmo", "cio").contains(roles.getLast())) {
            roles.set(roles.size() - 1, "accountable");
        }
        return roles;
    }

    private static Set<String> demanded(RiskTier tier, UseCaseFacts known) {
        Set<String> roles = new TreeSet<>(Set.of("accountable"));
        if (tier != RiskTier.MINIMAL) {
            roles.add("brand-reviewer");
        }
        if (tier == RiskTier.HIGH) {
            roles.addAll(Set.of("legal-reviewer", "security-reviewer"));
            if (known.of(Fact.DATA).stream().anyMatch(Set.of("personal", "sensitive")::contains)) {
                roles.add("privacy-reviewer");
            }
        }
        return roles;
    }

    private List<String> material(UseCaseVersion version) {
        return questionnaire.asked(version.answers()).stream()
                .filter(Question::material)
                .map(q -> q.key() + "=" + version.answers().get(q.key()))
                .toList();
    }

    private static List<String> rules(Snapshot shown) {
        return shown.reasons().stream().map(Snapshot.Reason::rule).toList();
    }

    private static String accountable(Snapshot shown) {
        return shown.standing().stream()
                .filter(s -> s.duty().equals("accountable"))
                .map(Snapshot.Standing::name)
                .findFirst()
                .orElse("nobody");
    }

    private String accountable(UseCase now) {
        return ownership
                .of(now.id().ref())
                .accountable()
                .flatMap(people::find)
                .map(Person::name)
                .orElse("nobody");
    }
}
