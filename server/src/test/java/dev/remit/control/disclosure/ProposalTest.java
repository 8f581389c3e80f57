package dev.remit.control.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.control.disclosure.DisclosureDraft.Medium;
import dev.remit.control.disclosure.DisclosureDraft.Nature;
import dev.remit.control.disclosure.DisclosureDraft.Trait;
import dev.remit.control.disclosure.Proposal.Ground;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Article 50 of the EU AI Act, paragraph by paragraph. */
class ProposalTest {

    @Test
    void whoeverTalksWithAnAiIsToldUnlessThatIsObvious() {
        assertThat(Proposal.of(Nature.INTERACTING, Medium.TEXT, Set.of()).grounds())
                .containsExactly(Ground.INTERACTS, Ground.SYNTHETIC);
        Proposal obvious = Proposal.of(Nature.INTERACTING, Medium.AUDIO, Set.of(Trait.OBVIOUS));
        assertThat(obvious.label()).isFalse();
        assertThat(obvious.grounds()).containsExactly(Ground.OBVIOUS, Ground.SYNTHETIC);
    }

    @Test
    void outputIsMarkedUnlessItIsOrdinaryEditing() {
        assertThat(Proposal.of(Nature.GENERATED, Medium.IMAGE, Set.of()))
                .isEqualTo(new Proposal(false, true, java.util.List.of(Ground.SYNTHETIC, Ground.NO_LABEL)));
        assertThat(Proposal.of(Nature.EDITED, Medium.TEXT, Set.of(Trait.MINOR_EDIT))
                        .mark())
                .isFalse();
        assertThat(Proposal.of(Nature.EDITED, Medium.TEXT, Set.of()).mark()).isTrue();
    }

    @Test
    void aDeepFakeIsLabelledHoweverItCameAbout() {
        for (Nature nature : Set.of(Nature.GENERATED, Nature.EDITED)) {
            Proposal proposal = Proposal.of(nature, Medium.VIDEO, Set.of(Trait.DEEP_FAKE, Trait.MINOR_EDIT));
            assertThat(proposal.label()).isTrue();
            assertThat(proposal.mark()).isTrue();
            assertThat(proposal.grounds()).contains(Ground.DEEP_FAKE);
        }
    }

    @Test
    void textOfPublicInterestIsLabelledUnlessSomebodyHoldsEditorialResponsibility() {
        assertThat(Proposal.of(Nature.GENERATED, Medium.TEXT, Set.of(Trait.PUBLIC_INTEREST))
                        .label())
                .isTrue();
        Proposal edited = Proposal.of(Nature.GENERATED, Medium.TEXT, Set.of(Trait.PUBLIC_INTEREST, Trait.EDITORIAL));
        assertThat(edited.label()).isFalse();
        assertThat(edited.grounds()).contains(Ground.EDITORIAL);
    }

    @Property
    void everyProposalSaysWhy(@ForAll Nature nature, @ForAll Medium medium, @ForAll Set<Trait> traits) {
        Proposal proposal = Proposal.of(nature, medium, traits);
        assertThat(proposal.grounds()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(proposal.label())
                .isEqualTo(proposal.grounds().stream()
                        .anyMatch(Set.of(Ground.INTERACTS, Ground.DEEP_FAKE, Ground.PUBLIC_TEXT)::contains));
    }
}
