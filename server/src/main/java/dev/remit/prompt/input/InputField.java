package dev.remit.prompt.input;

import java.util.List;
import java.util.Optional;

/**
 * One thing a prompt is filled with.
 *
 * @param name as the text names its place
 * @param title as people read it
 * @param help what to give; empty if the schema does not say
 * @param choices for {@link Kind#CHOICE}; else empty
 */
public record InputField(
        String name, String title, Optional<String> help, Kind kind, boolean required, List<String> choices) {

    public InputField {
        choices = List.copyOf(choices);
    }

    /** How it is asked for. */
    public enum Kind {
        WORDS,
        LONG_WORDS,
        CHOICE,
        NUMBER,
        YES_NO,
        DATE,
        /** Texts, one a line. */
        LIST,
        /** Whatever else a schema can ask for. */
        JSON
    }
}
