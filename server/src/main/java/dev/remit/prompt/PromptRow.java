package dev.remit.prompt;

import dev.remit.risk.MarketingFunction;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A prompt in a list.
 *
 * @param waiting whether a version waits for somebody to publish or reject it
 * @param expiresOn the last day of the published version
 * @param favourite whether the person who asks marked it
 * @param rank before its name: less is listed earlier, as it is more what was searched for
 */
public record PromptRow(
        PromptId id,
        String key,
        String name,
        String purpose,
        Channel channel,
        MarketingFunction function,
        PromptState state,
        boolean waiting,
        Optional<LocalDate> reviewOn,
        Optional<LocalDate> expiresOn,
        boolean favourite,
        int rank) {}
