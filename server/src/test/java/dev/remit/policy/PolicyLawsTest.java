package dev.remit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.PolicyDecision.Verdict;
import dev.remit.policy.fact.Exceptions.Excepted;
import dev.remit.policy.obligation.Obligation;
import dev.remit.policy.obligation.ObligationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every combination of policies. */
class PolicyLawsTest {

    private static final List<Obligation> OBLIGATIONS = List.of(
            ObligationKind.LOG.plain(),
            ObligationKind.KEEP_REGION.plain(),
            Obligation.of(ObligationKind.KEEP_REGION, Set.of("EU", "UK")),
            Obligation.of(ObligationKind.KEEP_REGION, Set.of("US")),
            Obligation.of(ObligationKind.MASK, Set.of("personal")),
            Obligation.of(ObligationKind.MASK, Set.of("secret")),
            Obligation.within(30),
            Obligation.within(90));

    @Property
    void theOrderOfPoliciesDoesNotMatter(@ForAll("verdicts") List<Verdict> verdicts, @ForAll Random random) {
        List<Verdict> shuffled = new ArrayList<>(verdicts);
        Collections.shuffle(shuffled, random);
        assertThat(PolicyDecision.of(shuffled)).isEqualTo(PolicyDecision.of(verdicts));
    }

    @Property
    void oneDenyOutweighsEverythingElse(@ForAll("verdicts") List<Verdict> verdicts) {
        PolicyDecision decision = PolicyDecision.of(plus(verdicts, verdict("X", Effect.DENY, Set.of(), Set.of())));
        assertThat(decision.effect()).isEqualTo(Effect.DENY);
        assertThat(decision.approvers()).isEmpty();
        assertThat(decision.obligations()).isEmpty();
    }

    @Property
    void onePolicyMoreNeverTakesAnApproverOrAnObligationAwayUnlessItDenies(
            @ForAll("verdicts") List<Verdict> verdicts, @ForAll("verdict") Verdict more) {
        PolicyDecision before = PolicyDecision.of(verdicts);
        PolicyDecision after = PolicyDecision.of(plus(verdicts, more));
        if (after.effect() != Effect.DENY) {
            assertThat(after.approvers()).containsAll(before.approvers()).containsAll(more.approvers());
            assertThat(Stream.concat(before.obligations().stream(), more.obligations().stream()))
                    .allSatisfy(asked -> assertThat(after.obligations())
                            .anySatisfy(kept -> assertThat(kept.kind() == asked.kind() ? kept.and(asked) : asked)
                                    .isEqualTo(kept)));
        }
    }

    @Property
    void nothingIsAllowedWithoutAPolicyThatSaysSoAndNoneThatObjects(@ForAll("verdicts") List<Verdict> verdicts) {
        PolicyDecision decision = PolicyDecision.of(verdicts);
        boolean possible =
                decision.reasons().stream().noneMatch(reason -> reason.policy().equals(PolicyDecision.OBLIGATIONS));
        assertThat(decision.effect() == Effect.ALLOW)
                .isEqualTo(
                        possible && !verdicts.isEmpty() && verdicts.stream().allMatch(v -> v.effect() == Effect.ALLOW));
    }

    @Property
    void everyPolicyThatSpokeIsNamedAsAReason(@ForAll("verdicts") List<Verdict> verdicts) {
        assertThat(PolicyDecision.of(verdicts).reasons().stream()
                        .filter(reason -> !reason.policy().equals(PolicyDecision.OBLIGATIONS)))
                .containsExactlyInAnyOrderElementsOf(
                        verdicts.stream().map(Verdict::reason).toList());
    }

    @Property
    void whatNobodyCanKeepIsDeniedAndSaysWhoAskedForIt(@ForAll("verdicts") List<Verdict> verdicts) {
        PolicyDecision decision = PolicyDecision.of(verdicts);
        assertThat(decision.obligations()).noneMatch(Obligation::impossible);
        decision.reasons().stream()
                .filter(reason -> reason.policy().equals(PolicyDecision.OBLIGATIONS))
                .forEach(reason -> {
                    assertThat(decision.effect()).isEqualTo(Effect.DENY);
                    assertThat(reason.text()).contains("keep-region", "EU", "US");
                });
    }

    @Property
    void aPolicyThatNeedNotBeKeptIsNamedAndChangesNothing(
            @ForAll("verdicts") List<Verdict> verdicts, @ForAll("verdict") Verdict excepted) {
        Excepted exception = new Excepted(excepted.reason().policy(), "X-1", LocalDate.of(2026, 12, 1));
        PolicyReason reason = excepted.reason().excepted(Optional.of(exception));
        PolicyDecision without = PolicyDecision.of(verdicts);
        PolicyDecision with =
                PolicyDecision.of(plus(verdicts, new Verdict(reason, excepted.approvers(), excepted.obligations())));
        assertThat(with.reasons()).contains(reason);
        if (excepted.effect() != Effect.ALLOW) {
            assertThat(with.effect()).isEqualTo(without.effect());
            assertThat(with.approvers()).isEqualTo(without.approvers());
            assertThat(with.obligations()).isEqualTo(without.obligations());
            assertThat(with.reasons().getLast().exception()).contains(exception);
        }
    }

    @Provide
    Arbitrary<List<Verdict>> verdicts() {
        return verdict().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Verdict> verdict() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.of(Effect.class),
                        Arbitraries.of("legal", "brand", "cmo").set().ofMinSize(1),
                        Arbitraries.of(OBLIGATIONS).set())
                .as(PolicyLawsTest::verdict);
    }

    private static Verdict verdict(String id, Effect effect, Set<String> approvers, Set<Obligation> obligations) {
        return new Verdict(
                new PolicyReason(id, 1, effect, "because of " + id, List.of(), false),
                effect == Effect.NEEDS_APPROVAL ? approvers : Set.of(),
                effect == Effect.DENY ? Set.of() : obligations);
    }

    private static List<Verdict> plus(List<Verdict> some, Verdict one) {
        List<Verdict> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
