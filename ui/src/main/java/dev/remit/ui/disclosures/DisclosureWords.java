package dev.remit.ui.disclosures;

import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.Proposal;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.util.stream.Collectors;

/** How disclosures are written on screen. */
final class DisclosureWords {

    private DisclosureWords() {}

    /** "Generated video". */
    static String what(DisclosureDraft said) {
        return of(said.nature()) + " · " + of(said.medium());
    }

    static String of(DisclosureDraft.Nature nature) {
        return Words.text("disclosures.nature." + nature.name());
    }

    static String of(DisclosureDraft.Medium medium) {
        return Words.text("disclosures.medium." + medium.name());
    }

    static String of(DisclosureDraft.Kind kind) {
        return Words.text("disclosures.kind." + kind.name());
    }

    static String of(DisclosureDraft.Trait trait) {
        return Words.text("disclosures.trait." + trait.name());
    }

    static String of(DisclosureDraft.Marking marking) {
        return Words.text("disclosures.marking." + marking.name());
    }

    static String of(Disclosure.State state) {
        return Words.text("disclosures.state." + state.name());
    }

    static String label(boolean label) {
        return Words.text(label ? "disclosures.label.yes" : "disclosures.label.no");
    }

    static String state(Disclosure.State state) {
        return switch (state) {
            case APPROVED -> Status.OK.markup(of(state));
            case WAITING -> Status.INFO.markup(of(state));
            case RETURNED, ENDED -> Status.WARN.markup(of(state));
        };
    }

    /** Whether people are told, and whether that is what Article 50 was taken to ask for. */
    static String decision(DisclosureDraft said) {
        String words = label(said.label());
        return said.label() == said.proposal().label() ? words : words + ", " + Words.text("disclosures.differs");
    }

    static String marking(DisclosureDraft said) {
        boolean open = said.proposal().mark() && said.marking() == DisclosureDraft.Marking.NONE;
        return open ? Words.text("disclosures.marking.open") : of(said.marking());
    }

    static String traits(DisclosureDraft said) {
        return said.traits().stream().sorted().map(DisclosureWords::of).collect(Collectors.joining("; "));
    }

    static String proposal(Proposal proposal) {
        return Words.text(
                proposal.label()
                        ? proposal.mark() ? "disclosures.proposal.both" : "disclosures.proposal.label"
                        : proposal.mark() ? "disclosures.proposal.mark" : "disclosures.proposal.neither");
    }
}
