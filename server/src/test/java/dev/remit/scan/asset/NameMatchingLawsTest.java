package dev.remit.scan.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.shared.Folded;
import dev.remit.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which names a field that scans name is taken for one of an asset, and an object is suggested for it. */
class NameMatchingLawsTest {

    private static final String PREFIX = "hs_";
    private static final int TRIES = 60;

    private static JdbcClient database;

    @BeforeContainer
    static void connect() {
        database = TestDatabase.fresh().asApp();
    }

    @Property(tries = TRIES)
    void oneNameInEveryStyleOfWritingIsOneField(@ForAll("words") List<String> words) {
        Assume.that(!words.getFirst().equals("hs"));
        String joined = String.join("", words);
        assertThat(keys(
                        String.join("_", words),
                        String.join("-", words),
                        String.join(" ", words).toUpperCase(Locale.ROOT),
                        "  " + String.join(" . ", words) + "!",
                        camel(words)))
                .hasSize(5)
                .containsOnly(joined);
    }

    @Property(tries = TRIES)
    void namesOfOtherLettersAreOtherFields(@ForAll("words") List<String> one, @ForAll("words") List<String> other) {
        Assume.that(!one.getFirst().equals("hs") && !other.getFirst().equals("hs"));
        boolean same = String.join("", one).equals(String.join("", other));
        List<String> keys = keys(String.join("_", one), String.join("_", other));
        assertThat(keys.getFirst().equals(keys.getLast())).isEqualTo(same);
    }

    @Property(tries = TRIES)
    void thePrefixOfOneSystemDoesNotMakeAnotherField(@ForAll("words") List<String> words) {
        Assume.that(!words.getFirst().equals("hs"));
        String name = String.join("_", words);
        List<String> keys = keys(PREFIX + name, name);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }

    @Property(tries = TRIES)
    void whateverIsWrittenIsMatchedAsItselfOrAsNothing(@ForAll String name) {
        Assume.that(name.indexOf('\0') < 0);
        List<String> once = keys(name);
        assertThat(once.isEmpty() ? once : keys(once.getFirst())).isEqualTo(once);
        if (!name.startsWith(PREFIX) && name.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
            assertThat(once).as("letters are never lost").isNotEmpty();
        }
    }

    @Property
    void anAssetInThePluralSpeaksForAnObjectInTheSingularAndTheOtherWayRound(@ForAll("nouns") String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        Assume.that(!Folded.topics(noun).isEmpty());
        assertThat(List.of(noun, plural)).allSatisfy(name -> assertThat(AssetWords.of(name))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(List.of(noun, plural)).allMatch(object -> object.contains(word))));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Regular ones; a shorter word is left as it is. */
    @Provide
    Arbitrary<String> nouns() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(5)
                .ofMaxLength(12)
                .filter(noun -> !noun.endsWith("s"));
    }

    private static String camel(List<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Of each name that has one, in their order. */
    private static List<String> keys(String... names) {
        return database.sql("""
                        select key from unnest(?::text[]) with ordinality as n(name, place), remit_field_key(name) as key
                         where key is not null order by place""").param(names).query(String.class).list();
    }
}
