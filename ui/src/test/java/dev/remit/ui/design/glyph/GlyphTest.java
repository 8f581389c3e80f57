package dev.remit.ui.design.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphTest {

    @Test
    void theStripAlwaysNamesAllFiveInOrder() {
        CapabilityStrip strip = new CapabilityStrip(
                Map.of(Capability.CHANGE, BasisGlyph.OBSERVED, Capability.SEE, BasisGlyph.DECLARED));
        assertThat(strip.name())
                .isEqualTo("see: declared, infer: could not see, store: could not see, change: observed,"
                        + " trigger: could not see");
        assertThat(strip.markup()).contains("aria-label=\"see: declared,").contains("var(--rm-cap-see)");
    }

    @Test
    void whatCouldNotBeSeenIsHatchedAndNeverEmpty() {
        String unseen = new CapabilityStrip(Map.of()).markup();
        assertThat(unseen.split("rm-hatch-bg", -1)).hasSize(6);
        String checked = new CapabilityStrip(Map.of(Capability.SEE, BasisGlyph.CHECKED_NO)).markup();
        assertThat(checked).contains("var(--rm-line-strong)");
    }

    @ParameterizedTest
    @EnumSource
    void everyBasisOfTheApiHasItsGlyph(Basis basis) {
        assertThat(BasisGlyph.of(basis).markup()).contains("aria-label=\"" + Words.of(BasisGlyph.of(basis)) + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void aTierIsShapeAndWord(TierGlyph tier) {
        assertThat(tier.badge()).contains("<svg").contains(Words.of(tier));
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() {
        String attack = "<img src=x onerror=alert(1)>";
        assertThat(Avatar.person(attack)).doesNotContain("<img");
        assertThat(UnknownChip.markup(attack)).doesNotContain("<img");
        assertThat(Markup.link("x", "a\"onclick=\"b", attack))
                .doesNotContain("<img")
                .doesNotContain("\"onclick");
        assertThat(Marker.markup(attack)).doesNotContain("<img");
    }

    @Test
    void nobodyIsSaidAndHatched() {
        assertThat(Avatar.owner(Optional.empty())).contains("nobody").contains("rm-avatar-none");
        assertThat(Avatar.letters("Ines Maria Calvert")).isEqualTo("IC");
        assertThat(Avatar.letters("  Cher ")).isEqualTo("C");
    }
}
