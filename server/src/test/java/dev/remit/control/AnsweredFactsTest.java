package dev.remit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.DataClass;
import dev.remit.control.library.ControlLibraries;
import dev.remit.control.library.ControlLibrary;
import dev.remit.control.library.Judgement;
import dev.remit.control.own.KnownFacts;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.work.UseCaseAsKnown;
import dev.remit.risk.Fact;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every use case about which the intake form has asked all it asks. */
class AnsweredFactsTest {

    private static final ControlLibrary LIBRARY = ControlLibraries.shipped();

    @Property(tries = 500)
    void whoeverAnswersEverythingThatIsAskedLeavesNoDoubt(@ForAll Random random) {
        UseCaseAsKnown useCase = new UseCaseAsKnown(
                new UseCaseId(new UUID(1, 1)),
                UseCaseState.APPROVED,
                Optional.of(any(random, RiskTier.values())),
                Optional.of(any(random, Lane.values())),
                answered(random));
        assertThat(LIBRARY.judge(KnownFacts.of(useCase)))
                .noneMatch(judgement -> judgement.verdict() == Judgement.Verdict.DOUBT);
    }

    @Property(tries = 500)
    void oneAnswerLessNeverTakesAControlAway(@ForAll Random random) {
        UseCaseFacts all = answered(random);
        Fact dropped = any(random, Fact.values());
        assertThat(counting(all.with(dropped, List.of()))).containsAll(counting(all));
    }

    private static List<String> counting(UseCaseFacts facts) {
        UseCaseAsKnown useCase = new UseCaseAsKnown(
                new UseCaseId(new UUID(1, 1)),
                UseCaseState.APPROVED,
                Optional.of(RiskTier.HIGH),
                Optional.of(Lane.PRODUCTION),
                facts);
        return LIBRARY.judge(KnownFacts.of(useCase)).stream()
                .filter(Judgement::counts)
                .map(judgement -> judgement.control().key())
                .toList();
    }

    /** As the form asks: some questions only behind the answers that make them matter. */
    private static UseCaseFacts answered(Random random) {
        String audience = any(random, Fact.AUDIENCE);
        String autonomy = any(random, Fact.AUTONOMY);
        DataClass data = any(
                random,
                Arrays.stream(DataClass.values())
                        .filter(c -> c != DataClass.UNKNOWN)
                        .toArray(DataClass[]::new));
        UseCaseFacts facts = UseCaseFacts.none()
                .with(Fact.AUDIENCE, audience)
                .with(Fact.AUTONOMY, autonomy)
                .with(data);
        facts = some(facts, random, Fact.PRACTICES, Fact.DEPENDENCY);
        if (data != DataClass.PUBLIC) {
            facts = some(facts, random, Fact.VENDOR_TRAINING);
        }
        if (!audience.equals("internal")) {
            facts = some(facts, random, Fact.VULNERABLE, Fact.PUBLISHES, Fact.GENERATES_MEDIA, Fact.DISCLOSURE);
            facts = data == DataClass.PUBLIC ? facts : some(facts, random, Fact.PROFILING);
        }
        if (!autonomy.equals("draft")) {
            facts = some(facts, random, Fact.DECIDES, Fact.SPENDS);
            facts = facts.of(Fact.DECIDES).contains("nothing") ? facts : some(facts, random, Fact.LEGAL_EFFECT);
        }
        return autonomy.startsWith("act") ? some(facts, random, Fact.CHANGES, Fact.FALLBACK) : facts;
    }

    private static UseCaseFacts some(UseCaseFacts facts, Random random, Fact... asked) {
        UseCaseFacts more = facts;
        for (Fact fact : asked) {
            more = more.with(fact, any(random, fact));
        }
        return more;
    }

    private static String any(Random random, Fact fact) {
        return fact.scale().get(random.nextInt(fact.scale().size()));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
