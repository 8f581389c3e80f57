package dev.remit.reports;

import static java.util.Objects.requireNonNull;

import dev.remit.reports.text.PlainText;
import java.util.List;
import java.util.Set;

/**
 * The access map on paper: a line per AI integration under its system, and what is known of each of the five capabilities.
 *
 * @param head whose, as of when
 * @param headline what it says, and what it was narrowed down by
 * @param systems in the order of the map
 */
public record AccessReport(ReportHead head, Headline headline, List<Place> systems) implements Report {

    /** See, infer, store, change, trigger: always all of them, in this order. */
    public static final int CAPABILITIES = 5;

    public AccessReport {
        requireNonNull(head);
        requireNonNull(headline);
        systems = List.copyOf(systems);
    }

    @Override
    public Set<Format> formats() {
        return Set.of(Format.PDF);
    }

    /**
     * The first words.
     *
     * @param finding the title, a sentence
     * @param summary what limits it; may be blank
     * @param filter what the map was narrowed down by, in a sentence; blank when it is whole
     */
    public record Headline(String finding, String summary, String filter) {
        public Headline {
            PlainText.required("finding", finding);
            requireNonNull(summary);
            requireNonNull(filter);
        }
    }

    /**
     * A system and its integrations.
     *
     * @param reading how and when it was read
     */
    public record Place(String name, String reading, List<Line> lines) {
        public Place {
            PlainText.required("name", name);
            requireNonNull(reading);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One integration.
     *
     * @param under what it is, and who answers for it
     * @param known what is known of each capability
     */
    public record Line(String name, String under, List<Known> known) {
        public Line {
            PlainText.required("name", name);
            requireNonNull(under);
            known = List.copyOf(known);
            if (known.size() != CAPABILITIES) {
                throw new IllegalArgumentException("An integration has five capabilities, not " + known.size() + ".");
            }
        }
    }

    /** What is known of one capability. */
    public sealed interface Known {

        /**
         * It can.
         *
         * @param what with which objects
         * @param how how delicate, how far, and how we know
         */
        record Can(String what, String how) implements Known {}

        /** It was checked, and it cannot. */
        record Cannot() implements Known {}

        /**
         * Nobody could see, which is not "no".
         *
         * @param why in a few words
         */
        record Unseen(String why) implements Known {}
    }
}
