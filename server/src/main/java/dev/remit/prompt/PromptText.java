package dev.remit.prompt;

import dev.remit.shared.Folded;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Prompts as they are stored, and the words they are found by. */
final class PromptText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PromptText() {}

    static String json(Prompt prompt) {
        return JSON.writeValueAsString(prompt);
    }

    static Prompt read(String json) {
        return JSON.readValue(json, Prompt.class);
    }

    /** All that a prompt says of itself, folded. */
    static String searched(Prompt prompt) {
        return Stream.of(
                        prompt.key().replace('-', ' '),
                        prompt.name(),
                        prompt.purpose(),
                        prompt.channel().code(),
                        prompt.function().code().replace('-', ' '),
                        prompt.rules().brand(),
                        prompt.rules().claims(),
                        prompt.wording().text(),
                        prompt.expectation().output(),
                        prompt.expectation().quality())
                .map(Folded::text)
                .collect(Collectors.joining(" \n"));
    }
}
