package dev.remit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Capability;
import dev.remit.ui.design.glyph.TierGlyph;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void argumentsAreFilledInAndEnumsAreSaidInWords() {
        assertThat(Words.text("find.title", TierGlyph.HIGH)).isEqualTo("Found for “High”");
        assertThat(Words.of(Capability.SEE)).isEqualTo("see");
    }

    @Test
    void oneAndManyAreDifferentSentences() {
        assertThat(Words.text("design.form.problems", 1)).isEqualTo("One thing is missing or wrong");
        assertThat(Words.text("design.form.problems", 3)).isEqualTo("3 things are missing or wrong");
    }

    @Test
    void aMissingKeyShowsItself() {
        assertThat(Words.find("no.such.key")).isEmpty();
        assertThat(Words.text("no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void anApostropheIsAnApostrophe() {
        assertThat(Words.text("trouble.failure.text", "4711"))
                .contains("your administrator")
                .contains("4711");
        assertThat(Words.text("keys.primary")).isEqualTo("The page's main act");
    }
}
