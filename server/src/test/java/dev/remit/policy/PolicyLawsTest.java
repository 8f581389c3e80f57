package dev.remit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.PolicyDecision.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every combination of policies. */
class PolicyLawsTest {

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
            assertThat(after.obligations()).containsAll(before.obligations()).containsAll(more.obligations());
        }
    }

    @Property
    void nothingIsAllowedWithoutAPolicyThatSaysSoAndNoneThatObjects(@ForAll("verdicts") List<Verdict> verdicts) {
        boolean allowed = PolicyDecision.of(verdicts).effect() == Effect.ALLOW;
        assertThat(allowed)
                .isEqualTo(!verdicts.isEmpty() && verdicts.stream().allMatch(v -> v.effect() == Effect.ALLOW));
    }

    @Property
    void everyPolicyThatSpokeIsNamedAsAReason(@ForAll("verdicts") List<Verdict> verdicts) {
        assertThat(PolicyDecision.of(verdicts).reasons())
                .containsExactlyInAnyOrderElementsOf(
                        verdicts.stream().map(Verdict::reason).toList());
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
                        Arbitraries.of(Obligation.class).set())
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
