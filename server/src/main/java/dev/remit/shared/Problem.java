package dev.remit.shared;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with what was asked.
 *
 * @param field the name of the field it is about, as the form and the API call it; empty if it is about the whole
 * @param refusal what is wrong
 * @param args values for the placeholders of the refusal's message
 */
public record Problem(Optional<String> field, Refusal refusal, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(Refusal refusal, Object... args) {
        return new Problem(Optional.empty(), refusal, List.of(args));
    }

    public static Problem at(String field, Refusal refusal, Object... args) {
        return new Problem(Optional.of(field), refusal, List.of(args));
    }
}
