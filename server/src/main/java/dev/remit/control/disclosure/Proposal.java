package dev.remit.control.disclosure;

import dev.remit.control.disclosure.DisclosureDraft.Medium;
import dev.remit.control.disclosure.DisclosureDraft.Nature;
import dev.remit.control.disclosure.DisclosureDraft.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Article 50 of the EU AI Act asks for, by its paragraphs; a proposal, which a person follows or does not.
 *
 * @param label people have to be told
 * @param mark machines have to be able to tell
 * @param grounds why, or why not; never empty
 */
public record Proposal(boolean label, boolean mark, List<Ground> grounds) {

    /** A paragraph and what it says of this case. */
    public enum Ground {
        /** (1): people interact with it, and are told. */
        INTERACTS,
        /** (1): they see that anyway. */
        OBVIOUS,
        /** (2): output of AI is marked. */
        SYNTHETIC,
        /** (2): ordinary editing is not. */
        MINOR_EDIT,
        /** (4): a deep fake is disclosed. */
        DEEP_FAKE,
        /** (4): text on matters of public interest is disclosed. */
        PUBLIC_TEXT,
        /** (4): unless a person holds editorial responsibility for it. */
        EDITORIAL,
        /** No paragraph asks for a label. */
        NO_LABEL
    }

    public Proposal {
        grounds = List.copyOf(grounds);
    }

    /** Before there is a draft: as somebody fills the form in. */
    public static Proposal of(Nature nature, Medium medium, Set<Trait> traits) {
        List<Ground> grounds = new ArrayList<>();
        boolean label = interaction(nature, traits, grounds);
        label |= fake(nature, medium, traits, grounds);
        label |= publicText(nature, medium, traits, grounds);
        boolean mark = mark(nature, traits, grounds);
        if (!label && grounds.stream().noneMatch(g -> g == Ground.OBVIOUS || g == Ground.EDITORIAL)) {
            grounds.add(Ground.NO_LABEL);
        }
        return new Proposal(label, mark, grounds);
    }

    private static boolean interaction(Nature nature, Set<Trait> traits, List<Ground> grounds) {
        if (nature != Nature.INTERACTING) {
            return false;
        }
        boolean obvious = traits.contains(Trait.OBVIOUS);
        grounds.add(obvious ? Ground.OBVIOUS : Ground.INTERACTS);
        return !obvious;
    }

    private static boolean fake(Nature nature, Medium medium, Set<Trait> traits, List<Ground> grounds) {
        boolean fake = traits.contains(Trait.DEEP_FAKE) && medium != Medium.TEXT && nature != Nature.INTERACTING;
        if (fake) {
            grounds.add(Ground.DEEP_FAKE);
        }
        return fake;
    }

    private static boolean publicText(Nature nature, Medium medium, Set<Trait> traits, List<Ground> grounds) {
        if (!traits.contains(Trait.PUBLIC_INTEREST) || medium != Medium.TEXT || nature == Nature.INTERACTING) {
            return false;
        }
        boolean editorial = traits.contains(Trait.EDITORIAL);
        grounds.add(editorial ? Ground.EDITORIAL : Ground.PUBLIC_TEXT);
        return !editorial;
    }

    /** What a conversation puts out is made by AI, too. A deep fake is never ordinary editing. */
    private static boolean mark(Nature nature, Set<Trait> traits, List<Ground> grounds) {
        boolean minor =
                nature == Nature.EDITED && traits.contains(Trait.MINOR_EDIT) && !traits.contains(Trait.DEEP_FAKE);
        grounds.add(minor ? Ground.MINOR_EDIT : Ground.SYNTHETIC);
        return !minor;
    }
}
