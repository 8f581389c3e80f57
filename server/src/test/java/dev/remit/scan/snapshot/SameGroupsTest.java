package dev.remit.scan.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.access.IntegrationDetail.SameBy;
import dev.remit.scan.snapshot.SameGroups.App;
import dev.remit.scan.snapshot.SameGroups.HeldKey;
import dev.remit.scan.snapshot.SameGroups.Pair;
import dev.remit.scan.snapshot.SameGroups.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** When what two connections see is one, and when it is not. */
class SameGroupsTest {

    private static final String LONG_ID = "e0476654-c1d5-430b-ab80-70cbd947616a";
    private static final UUID IDP = new UUID(1, 1);
    private static final UUID CRM = new UUID(1, 2);

    @Test
    void theSameClientIdMakesOneWhateverTheyAreCalled() {
        App client = app(1, IDP, Set.of(LONG_ID), "");
        App seen = app(2, CRM, Set.of(LONG_ID), "");
        assertThat(of(List.of(seen, client), Set.of()))
                .isEqualTo(Map.of(seen.id(), new Part(client.id(), SameBy.CLIENT_ID, LONG_ID)));
    }

    @Test
    void aClientIdThatTwoPeopleMayHaveMadeUpProvesNothing() {
        assertThat(of(List.of(app(1, IDP, Set.of("chatgpt"), ""), app(2, CRM, Set.of("chatgpt"), "")), Set.of()))
                .isEmpty();
    }

    @Test
    void theOnlyOneOfAProductInEachIsOneIfItSignsInThroughOneOfThem() {
        App client = app(1, IDP, Set.of("chatgpt"), "openai");
        App seen = app(2, CRM, Set.of(), "openai");
        assertThat(of(List.of(client, seen), Set.of()))
                .isEqualTo(Map.of(seen.id(), new Part(client.id(), SameBy.PRODUCT, "openai")));
        assertThat(of(List.of(app(1, IDP, Set.of(), "openai"), seen), Set.of()))
                .as("two apps of one maker in two systems")
                .isEmpty();
    }

    @Test
    void ofTwoOfOneProductNobodyKnowsWhichIsMeant() {
        assertThat(of(
                        List.of(
                                app(1, IDP, Set.of("one"), "openai"),
                                app(2, CRM, Set.of(), "openai"),
                                app(3, CRM, Set.of(), "openai")),
                        Set.of()))
                .isEmpty();
    }

    @Test
    void whatPeopleSaidCountsMore() {
        App client = app(1, IDP, Set.of(LONG_ID), "openai");
        App seen = app(2, CRM, Set.of(LONG_ID), "openai");
        assertThat(of(List.of(client, seen), Set.of(Pair.of(seen.id(), client.id()))))
                .as("they are two")
                .isEmpty();
        assertThat(of(List.of(linked(client, 7), linked(seen, 8)), Set.of()))
                .as("they belong to different use cases")
                .isEmpty();
        assertThat(of(List.of(client, linked(seen, 8)), Set.of()))
                .as("whose use case is known leads")
                .containsOnlyKeys(client.id());
    }

    @Test
    void whoHoldsAKeyAndTheAppItBelongsToAreOneAndTheHolderLeads() {
        App workflow = app(2, IDP, Set.of(), "openai");
        App app = app(1, CRM, Set.of(), "");
        HeldKey key = new HeldKey(workflow.id(), app.id(), "ai_lead_score");
        assertThat(SameGroups.of(List.of(app, workflow), Set.of(), List.of(key)))
                .isEqualTo(Map.of(app.id(), new Part(workflow.id(), SameBy.KEY, "ai_lead_score")));
        assertThat(SameGroups.of(List.of(app, workflow), Set.of(Pair.of(app.id(), workflow.id())), List.of(key)))
                .as("somebody said that they are two")
                .isEmpty();
        assertThat(SameGroups.of(List.of(workflow), Set.of(), List.of(key)))
                .as("the app is not there any more")
                .isEmpty();
    }

    /** Whatever there is: no row holds two of one connection or two that were said to be two, and the order does not matter. */
    @Property(tries = 300)
    void aRowIsSoundAndAlwaysTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<App> apps = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            apps.add(app(
                    n,
                    new UUID(1, random.nextInt(4)),
                    random.nextBoolean() ? Set.of(LONG_ID + random.nextInt(3)) : Set.of(),
                    random.nextBoolean() ? "product" + random.nextInt(3) : ""));
        }
        Set<Pair> split = Set.of(Pair.of(new UUID(0, 1), new UUID(0, 1 + random.nextInt(7))));
        List<HeldKey> keys = List.of(
                new HeldKey(new UUID(0, 1 + random.nextInt(8)), new UUID(0, 1 + random.nextInt(8)), "score"),
                new HeldKey(new UUID(0, 1 + random.nextInt(8)), new UUID(0, 1 + random.nextInt(8)), "segment"));
        Map<UUID, Part> parts = SameGroups.of(apps, split, keys);
        for (App a : apps) {
            for (App b : apps) {
                if (!a.equals(b) && lead(parts, a).equals(lead(parts, b))) {
                    assertThat(a.connection()).isNotEqualTo(b.connection());
                    assertThat(split).doesNotContain(Pair.of(a.id(), b.id()));
                }
            }
        }
        parts.values().forEach(part -> assertThat(parts).doesNotContainKey(part.lead()));
        assertThat(SameGroups.of(apps.reversed(), split, keys)).isEqualTo(parts);
    }

    private static Map<UUID, Part> of(List<App> apps, Set<Pair> split) {
        return SameGroups.of(apps, split, List.of());
    }

    private static UUID lead(Map<UUID, Part> parts, App app) {
        return Optional.ofNullable(parts.get(app.id())).map(Part::lead).orElse(app.id());
    }

    private static App app(int n, UUID connection, Set<String> clientIds, String product) {
        return new App(
                new UUID(0, n),
                connection,
                clientIds,
                Optional.of(product).filter(p -> !p.isEmpty()),
                !product.isEmpty(),
                !clientIds.isEmpty(),
                Optional.empty(),
                Instant.EPOCH.plusSeconds(n));
    }

    private static App linked(App app, int useCase) {
        return new App(
                app.id(),
                app.connection(),
                app.clientIds(),
                app.product(),
                app.recognised(),
                app.signsIn(),
                Optional.of(new UUID(9, useCase)),
                app.firstSeen());
    }
}
