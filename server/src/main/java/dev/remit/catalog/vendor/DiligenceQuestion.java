package dev.remit.catalog.vendor;

import java.util.List;

/**
 * Something to be known about a vendor. {@link #key()} is stored; never change one.
 *
 * @param options what can be answered; empty: anything of the type
 * @param concern those that stand out
 * @param months how long an answer holds unless somebody says otherwise
 */
public record DiligenceQuestion(String key, Type type, List<String> options, List<String> concern, int months) {

    /** How it is answered. */
    public enum Type {
        CHOICE,
        TEXT,
        DATE
    }

    public DiligenceQuestion {
        options = List.copyOf(options);
        concern = List.copyOf(concern);
    }

    /** Whether this answer stands out. */
    public boolean concerning(String answer) {
        return concern.contains(answer);
    }
}
