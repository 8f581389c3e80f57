package dev.remit.scan.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.key.SameKeys.Same;
import dev.remit.scan.key.SameKeys.Writer;
import dev.remit.scan.key.SameKeys.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whose key it is that wrote what somebody else is set to write, and when nobody can say. */
class SameKeysTest {

    private static final UUID N8N = new UUID(1, 1);
    private static final UUID CRM = new UUID(1, 2);
    private static final Writer AGENT = new Writer(N8N, "workflow:1");
    private static final Writer OTHER = new Writer(N8N, "workflow:2");
    private static final Writer APP = new Writer(CRM, "app:1");
    private static final Writer SYNC = new Writer(CRM, "app:2");

    @Test
    void theFieldThatOnlyTheseTwoWriteMakesThemOneKeyHoweverItIsSpelt() {
        assertThat(SameKeys.of(
                        List.of(writes(AGENT, "ai_lead_score", "email", "leadStatus")),
                        List.of(
                                writes(APP, "ai_lead_score", "hs_lead_status"),
                                writes(SYNC, "email", "phone", "city"))))
                .containsExactly(new Same(AGENT, APP, Set.of("ai_lead_score", "hs_lead_status")));
    }

    @Test
    void aFieldThatOthersWriteTooProvesNothing() {
        assertThat(SameKeys.of(List.of(writes(AGENT, "email"), writes(OTHER, "email")), List.of(writes(APP, "email"))))
                .as("two workflows may hold the key")
                .isEmpty();
        assertThat(SameKeys.of(List.of(writes(AGENT, "email")), List.of(writes(APP, "email"), writes(SYNC, "email"))))
                .as("the key may be either app's")
                .isEmpty();
        assertThat(SameKeys.of(
                        List.of(writes(AGENT, "score")), List.of(new Writes(APP, CRM, "ACCOUNT", Set.of("score")))))
                .as("of another kind of object")
                .isEmpty();
    }

    @Test
    void whoWritesMostlySomethingElseIsSomebodyElse() {
        assertThat(SameKeys.of(List.of(writes(AGENT, "email")), List.of(writes(SYNC, "email", "phone", "city"))))
                .isEmpty();
        assertThat(SameKeys.of(List.of(writes(AGENT, "email")), List.of(writes(SYNC, "email", "phone"))))
                .as("one field more than declared may be older than the workflow")
                .hasSize(1);
    }

    @Test
    void whoseKeyIsOneOfTwoIsNotKnown() {
        assertThat(SameKeys.of(
                        List.of(writes(AGENT, "score", "segment")),
                        List.of(writes(APP, "score"), writes(SYNC, "segment"))))
                .as("a workflow with two keys")
                .isEmpty();
        assertThat(SameKeys.of(
                        List.of(writes(AGENT, "score"), writes(OTHER, "segment")),
                        List.of(writes(APP, "score", "segment"))))
                .as("two workflows with one key")
                .isEmpty();
    }

    /** Whatever is written: neither side has two counterparts, each pair shares what nobody else writes, and the order does not matter. */
    @Property(tries = 300)
    void nobodyHasTwoKeysToOneSystemAndNoKeyHasTwoHolders(@ForAll long seed) {
        Random random = new Random(seed);
        List<Writes> declared = some(random, Stream.of("a", "b", "c").map(p -> new Writer(N8N, p)));
        List<Writes> observed = some(random, Stream.of("x", "y", "z").map(p -> new Writer(CRM, p)));
        List<Same> same = SameKeys.of(declared, observed);
        assertThat(same).extracting(Same::holder).doesNotHaveDuplicates();
        assertThat(same).extracting(Same::key).doesNotHaveDuplicates();
        for (Same each : same) {
            assertThat(each.fields()).isNotEmpty().allSatisfy(field -> {
                assertThat(declared)
                        .filteredOn(w -> w.fields().contains(field))
                        .extracting(Writes::who)
                        .containsExactly(each.holder());
                assertThat(observed)
                        .filteredOn(w -> w.fields().contains(field))
                        .extracting(Writes::who)
                        .containsExactly(each.key());
            });
        }
        assertThat(SameKeys.of(declared.reversed(), observed.reversed())).containsExactlyInAnyOrderElementsOf(same);
    }

    private static List<Writes> some(Random random, Stream<Writer> who) {
        return who.map(w -> {
                    List<String> fields = new ArrayList<>();
                    Stream.of("f", "g", "h", "i")
                            .filter(f -> random.nextInt(3) == 0)
                            .forEach(fields::add);
                    return new Writes(w, CRM, "CONTACT", Set.copyOf(fields));
                })
                .toList();
    }

    private static Writes writes(Writer who, String... fields) {
        return new Writes(who, CRM, "CONTACT", Set.of(fields));
    }
}
