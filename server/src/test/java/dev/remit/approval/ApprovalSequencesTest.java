package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval.State;
import dev.remit.approval.Decision.Outcome;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What holds after any sequence of commands by anybody, whichever of them are refused. */
@DatabaseTest
class ApprovalSequencesTest {

    private static final List<String> TIERS = List.of("minimal", "limited", "high", "prohibited");

    @Autowired
    AutowireCapableBeanFactory beans;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLawsHoldAfterAnySequenceOfCommands(long seed) {
        Random random = new Random(seed);
        ApprovalFixture here = beans.createBean(ApprovalFixture.class);
        List<PersonId> people = new ArrayList<>(
                List.of(here.requester, here.brand, here.legal, here.privacy, here.security, here.cmo, here.cio));
        people.add(here.workspace.person("Every Role", "brand-reviewer", "legal-reviewer", "security-reviewer"));
        UUID id = here.open(TIERS.get(random.nextInt(3)));
        for (int i = 0; i < 60; i++) {
            PersonId actor = people.get(random.nextInt(people.size()));
            try {
                act(random, here, id, actor);
            } catch (RefusedException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
            for (Approval approval : here.workspace.as(here.cio, () -> here.queries.history(here.subject))) {
                laws(approval);
            }
        }
    }

    private static void act(Random random, ApprovalFixture here, UUID id, PersonId actor) {
        List<Approval> history = here.workspace.as(here.cio, () -> here.queries.history(here.subject));
        UUID latest = history.getFirst().id();
        switch (random.nextInt(10)) {
            case 0 -> {
                PersonId by = random.nextBoolean() ? here.requester : here.cmo;
                here.workspace.as(by, () -> here.approvals.voidFor(request(random, here), "It changed"));
            }
            case 1 -> {
                PersonId by = random.nextBoolean() ? here.requester : here.cmo;
                here.workspace.as(by, () -> here.approvals.open(request(random, here)));
            }
            case 2 -> mayDecide(here, actor, () -> here.decide(latest, actor, Outcome.CHANGES_REQUESTED, "Change it"));
            case 3 -> {
                if (random.nextInt(4) == 0) {
                    here.workspace.as(here.requester, () -> here.approvals.withdraw(here.subject, "No more"));
                }
            }
            case 4 -> mayDecide(here, actor, () -> here.decide(latest, actor, Outcome.APPROVED, ""));
            default ->
                mayDecide(here, actor, () -> {
                    if (here.read(latest).current().isPresent()) {
                        here.approve(latest, actor);
                    }
                });
        }
    }

    /** The requester lacks the permission altogether, which other tests show. */
    private static void mayDecide(ApprovalFixture here, PersonId actor, Runnable act) {
        if (!actor.equals(here.requester)) {
            act.run();
        }
    }

    private static ApprovalRequest request(Random random, ApprovalFixture here) {
        return here.request(
                String.valueOf(random.nextInt(50)),
                TIERS.get(random.nextInt(TIERS.size())),
                "Autonomy " + random.nextInt(5));
    }

    private static void laws(Approval approval) {
        Approval.Round round = approval.round();
        boolean allApproved = round.steps().stream().allMatch(s -> s.decision()
                .filter(d -> d.outcome() == Outcome.APPROVED)
                .isPresent());
        assertThat(approval.state() == State.APPROVED)
                .as("approved exactly when every step is")
                .isEqualTo(allApproved);
        assertThat(!allApproved || round.approvable())
                .as("never approved what cannot be")
                .isTrue();
        for (Approval.Round r : approval.rounds()) {
            assertThat(r.snapshot().hash()).isEqualTo(r.hash());
            List<Decision> decisions =
                    r.steps().stream().flatMap(s -> s.decision().stream()).toList();
            assertThat(decisions).allSatisfy(d -> {
                assertThat(r.authors())
                        .as("nobody decides on what they asked for or put forward")
                        .doesNotContain(d.by())
                        .isNotEmpty();
                assertThat(d.by()).isNotEqualTo(approval.requester());
                assertThat(d.hash()).as("a decision is bound to what was shown").isEqualTo(r.hash());
            });
            assertThat(!r.distinct()
                            || new HashSet<>(decisions.stream()
                                                    .map(Decision::by)
                                                    .toList())
                                            .size()
                                    == decisions.size())
                    .as("each step another person where that is needed")
                    .isTrue();
            assertThat(r.steps()).allSatisfy(s -> assertThat(s.decision()
                                    .filter(d -> d.outcome() == Outcome.APPROVED)
                                    .isPresent()
                            && !s.openChecks().isEmpty())
                    .as("never approved with an open check")
                    .isFalse());
            assertThat(r == round
                            || r.voided().isPresent()
                            || decisions.stream().anyMatch(d -> d.outcome() == Outcome.CHANGES_REQUESTED))
                    .as("an earlier round ended visibly")
                    .isTrue();
        }
    }
}
