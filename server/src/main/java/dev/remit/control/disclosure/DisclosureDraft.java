package dev.remit.control.disclosure;

import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody says of an asset or channel.
 *
 * @param name what people call it; one of its kind in the register
 * @param location an address or path; may be blank
 * @param useCase that it comes from
 * @param traits what else decides whether the Act asks for a label or a mark
 * @param label whether people are told
 * @param reason why, or why not
 * @param marking how machines can tell
 * @param proof where that can be seen; blank only without marking
 * @param reviewOn when it has to be looked at again
 */
public record DisclosureDraft(
        String name,
        Kind kind,
        String location,
        Optional<UseCaseId> useCase,
        Nature nature,
        Medium medium,
        Set<Trait> traits,
        boolean label,
        String reason,
        Marking marking,
        String proof,
        LocalDate reviewOn) {

    /** What it is. */
    public enum Kind implements Coded {
        /** One piece: a film, a picture, an article. */
        ASSET,
        /** A place where pieces appear or people write: a newsletter, a chat, a feed. */
        CHANNEL
    }

    /** What AI has to do with it. */
    public enum Nature implements Coded {
        GENERATED,
        EDITED,
        /** People write or speak with it. */
        INTERACTING
    }

    /** What people meet. */
    public enum Medium implements Coded {
        TEXT,
        IMAGE,
        AUDIO,
        VIDEO
    }

    /** What moves the answer. */
    public enum Trait implements Coded {
        /** Resembles people, places or events that there are, and would be taken for real. */
        DEEP_FAKE,
        /** Text that informs the public on matters of public interest. */
        PUBLIC_INTEREST,
        /** A person has reviewed the text, and somebody holds editorial responsibility. */
        EDITORIAL,
        /** AI assisted with ordinary editing and did not alter what it says in substance. */
        MINOR_EDIT,
        /** Anybody reasonably well informed sees that it is AI. */
        OBVIOUS
    }

    /** How machines can tell that AI made it. */
    public enum Marking implements Coded {
        NONE,
        /** Signed provenance data, such as C2PA. */
        CONTENT_CREDENTIALS,
        WATERMARK,
        METADATA,
        /** Kept by whoever made it, such as a fingerprint or a log. */
        RECORD
    }

    public DisclosureDraft {
        traits = Set.copyOf(traits);
    }

    /** What can be said of such a piece at all. */
    public static List<Trait> fitting(Nature nature, Medium medium) {
        return Stream.of(Trait.values())
                .filter(trait -> fits(trait, nature, medium))
                .toList();
    }

    private static boolean fits(Trait trait, Nature nature, Medium medium) {
        boolean talks = nature == Nature.INTERACTING;
        boolean text = medium == Medium.TEXT;
        return switch (trait) {
            case DEEP_FAKE -> !text && !talks;
            case PUBLIC_INTEREST, EDITORIAL -> text && !talks;
            case MINOR_EDIT -> nature == Nature.EDITED;
            case OBVIOUS -> talks;
        };
    }

    /** What Article 50 asks for. */
    public Proposal proposal() {
        return Proposal.of(nature, medium, traits);
    }
}
