package dev.remit.control.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.control.library.ControlLibraries;
import dev.remit.control.library.ControlLibrary;
import dev.remit.control.library.Judgement;
import dev.remit.control.library.RuledControl;
import dev.remit.identity.PersonId;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every workspace, whatever it has added and switched off. */
class WorkspaceLibraryTest {

    private static final ControlLibrary LIBRARY = ControlLibraries.shipped();
    private static final List<RuledControl> SHIPPED = LIBRARY.ruled();
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));

    @Property(tries = 200)
    void switchingOffTakesExactlyThoseAwayAndChangesNoOther(
            @ForAll("keys") Set<String> off, @ForAll("facts") PolicyFacts facts) {
        List<Judgement> all = library(Set.of()).judge(facts);
        assertThat(library(off).judge(facts))
                .isEqualTo(all.stream()
                        .filter(judgement -> !off.contains(judgement.control().key()))
                        .toList());
    }

    @Property(tries = 200)
    void anOwnControlAppliesExactlyWhenItsRuleSaysSo(
            @ForAll("words") String audience, @ForAll("facts") PolicyFacts facts) {
        OwnControlDraft draft = OwnControlDrafts.of("BRAND-01", "use_case.audience == \"" + audience + "\"");
        OwnControlRules rules = new OwnControlRules(LIBRARY);
        RuledControl ruled = new RuledControl(rules.whole(draft), LIBRARY.compile(draft.when()));
        Judgement judgement = ruled.judge(facts);
        Optional<Object> known = Optional.ofNullable(facts.values().get("use_case.audience"));
        assertThat(judgement.verdict())
                .isEqualTo(known.map(audience::equals)
                        .map(same -> same ? Judgement.Verdict.APPLIES : Judgement.Verdict.DOES_NOT_APPLY)
                        .orElse(Judgement.Verdict.DOUBT));
        assertThat(judgement.known())
                .isEqualTo(known.<Map<String, Object>>map(value -> Map.of("use_case.audience", value))
                        .orElse(Map.of()));
    }

    @Provide
    Arbitrary<Set<String>> keys() {
        return Arbitraries.of(SHIPPED.stream().map(one -> one.control().key()).toList())
                .set();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("internal", "customers", "regulated");
    }

    @Provide
    Arbitrary<PolicyFacts> facts() {
        return Arbitraries.of(
                        Stream.of("internal", "customers", "regulated", "").toList())
                .map(audience -> audience.isEmpty()
                        ? PolicyFacts.none()
                        : PolicyFacts.none().with(PolicyFact.USE_CASE_AUDIENCE, audience));
    }

    private static WorkspaceLibrary library(Set<String> off) {
        return new WorkspaceLibrary(
                "v1",
                SHIPPED.stream()
                        .map(ruled -> new WorkspaceControl(ruled, Optional.empty(), off(ruled, off)))
                        .toList());
    }

    private static Optional<Switched> off(RuledControl ruled, Set<String> off) {
        String key = ruled.control().key();
        return off.contains(key)
                ? Optional.of(new Switched(key, 1, true, "Elsewhere", SOMEBODY, Instant.EPOCH))
                : Optional.empty();
    }
}
