package dev.remit.prompt.api;

import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptVersion;
import dev.remit.prompt.input.JsonSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The version that may be used, as programs get it. The names are part of the API; never change one.
 *
 * @param models names in the catalogue, with which it may be used
 * @param expiresOn the last day on which it may be used, where the workspace is
 */
record PublishedPrompt(
        String key,
        int version,
        String name,
        String purpose,
        String channel,
        String function,
        List<String> models,
        String text,
        JsonNode inputSchema,
        String brandRules,
        String claimsRules,
        String expectedOutput,
        String quality,
        Optional<LocalDate> reviewOn,
        Optional<LocalDate> expiresOn) {

    static PublishedPrompt of(PromptVersion version, List<String> models) {
        Prompt prompt = version.content();
        return new PublishedPrompt(
                prompt.key(),
                version.number(),
                prompt.name(),
                prompt.purpose(),
                prompt.channel().code(),
                prompt.function().code(),
                models,
                prompt.wording().text(),
                JsonSchema.json(prompt.wording().inputSchema(), "inputSchema"),
                prompt.rules().brand(),
                prompt.rules().claims(),
                prompt.expectation().output(),
                prompt.expectation().quality(),
                prompt.term().reviewOn(),
                prompt.term().expiresOn());
    }
}
