package dev.remit.policy.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What holds for obligations, whoever asks for them and in whatever order. */
class ObligationLawsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Property
    void theOrderInWhichTheyUniteDoesNotMatter(@ForAll("obligations") List<Obligation> some, @ForAll Random random) {
        List<Obligation> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        assertThat(Obligation.unite(shuffled)).isEqualTo(Obligation.unite(some));
    }

    @Property
    void askingTwiceAsksForNothingMore(@ForAll("obligations") List<Obligation> some) {
        List<Obligation> twice = new ArrayList<>(some);
        twice.addAll(some);
        assertThat(Obligation.unite(twice)).isEqualTo(Obligation.unite(some));
    }

    @Property
    void unitingInPartsIsUnitingAtOnce(
            @ForAll("obligations") List<Obligation> some, @ForAll("obligations") List<Obligation> others) {
        List<Obligation> parts = new ArrayList<>(Obligation.unite(some));
        parts.addAll(Obligation.unite(others));
        List<Obligation> all = new ArrayList<>(some);
        all.addAll(others);
        assertThat(Obligation.unite(parts)).isEqualTo(Obligation.unite(all));
    }

    @Property
    void whatIsKeptKeepsEachOfThem(@ForAll("obligations") List<Obligation> some) {
        assertThat(some).allSatisfy(asked -> assertThat(Obligation.unite(some))
                .anySatisfy(kept -> assertThat(kept.kind() == asked.kind() ? kept.and(asked) : asked)
                        .isEqualTo(kept)));
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("obligations") List<Obligation> some) {
        ArrayNode array = JSON.createArrayNode();
        ObligationText.write(array, some);
        assertThat(ObligationText.read(array)).containsExactlyInAnyOrderElementsOf(Set.copyOf(some));
    }

    @Test
    void theLowerNumberTheCommonRegionAndEveryClassCount() {
        assertThat(Obligation.within(90).and(Obligation.within(30))).isEqualTo(Obligation.within(30));
        assertThat(of(ObligationKind.KEEP_REGION, "EU", "UK").and(of(ObligationKind.KEEP_REGION, "EU", "US")))
                .isEqualTo(of(ObligationKind.KEEP_REGION, "EU"));
        assertThat(of(ObligationKind.MASK, "personal").and(of(ObligationKind.MASK, "secret")))
                .isEqualTo(of(ObligationKind.MASK, "personal", "secret"));
        assertThat(of(ObligationKind.KEEP_REGION, "EU").and(of(ObligationKind.KEEP_REGION, "US")))
                .matches(Obligation::impossible);
    }

    @Test
    void whatIsNoParameterOfItIsNamed() {
        assertThatThrownBy(() -> read("[{obligation: keep-region, regions: [Europe]}]"))
                .hasMessage("keep-region cannot be Europe");
        assertThatThrownBy(() -> read("[{obligation: keep-region, days: 3}]")).hasMessage("keep-region has no days");
        assertThatThrownBy(() -> read("[{obligation: limit-retention, days: soon}]"))
                .hasMessage("limit-retention takes a whole number of days");
        assertThatThrownBy(() -> read("[{obligation: limit-retention, days: 0}]"))
                .hasMessage("limit-retention cannot be 0");
        assertThatThrownBy(() -> read("[{obligation: keep-region, regions: []}]"))
                .hasMessage("keep-region takes a list of regions");
        assertThatThrownBy(() -> read("[lgo]")).hasMessage("no obligation lgo");
    }

    @Provide
    Arbitrary<List<Obligation>> obligations() {
        return Arbitraries.oneOf(
                        Arbitraries.of(ObligationKind.class).map(ObligationKind::plain),
                        Arbitraries.integers()
                                .between(1, ObligationParameter.MOST_DAYS)
                                .map(Obligation::within),
                        words(ObligationKind.KEEP_REGION),
                        words(ObligationKind.MASK),
                        words(ObligationKind.DISCLOSE),
                        words(ObligationKind.LOG))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Obligation> words(ObligationKind kind) {
        return Arbitraries.of(kind.parameter().orElseThrow().words())
                .set()
                .ofMinSize(1)
                .map(words -> Obligation.of(kind, words));
    }

    private static Obligation of(ObligationKind kind, String... words) {
        return Obligation.of(kind, List.of(words));
    }

    private static List<Obligation> read(String yaml) {
        return ObligationText.read(YAMLMapper.shared().readTree(yaml));
    }
}
