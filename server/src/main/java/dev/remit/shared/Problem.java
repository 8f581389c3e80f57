package dev.remit.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong with what was asked.
 *
 * @param field the name of the field it is about, as the form and the API call it; empty if it is about the whole
 * @param refusal what is wrong
 * @param args values for the placeholders of the refusal's message
 */
public record Problem(Optional<String> field, Refusal refusal, List<Object> args) {

    /** Between the key and each argument of a kept problem; no person types it. */
    public static final String SEPARATOR = "\u001f";

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(Refusal refusal, Object... args) {
        return new Problem(Optional.empty(), refusal, List.of(args));
    }

    /**
     * Text to be kept where words are told later, to whoever reads it then: the message's key and its arguments. The console
     * tells it in words.
     */
    public String kept() {
        return Stream.concat(Stream.of(refusal.key()), args.stream().map(String::valueOf))
                .collect(Collectors.joining(SEPARATOR));
    }

    public static Problem at(String field, Refusal refusal, Object... args) {
        return new Problem(Optional.of(field), refusal, List.of(args));
    }
}
