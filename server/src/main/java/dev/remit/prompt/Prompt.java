package dev.remit.prompt;

import dev.remit.prompt.example.PromptExample;
import dev.remit.risk.MarketingFunction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A prompt as somebody wrote it. The names of the components are stored; never change one.
 *
 * @param key stable and short, for example {@code product-launch-email}; tools ask for it
 * @param name what it is called in lists
 * @param purpose what it is for, in a sentence or two
 * @param rules what must be kept to, in words; the prompt's own text has to say it to the model
 * @param models in the catalogue, with which it may be used
 * @param wording what is said to the model
 * @param expectation what comes back if it works
 * @param examples recorded outputs; those with assertions are the prompt's tests
 * @param term how long it is good for
 */
public record Prompt(
        String key,
        String name,
        String purpose,
        Channel channel,
        MarketingFunction function,
        Rules rules,
        Set<UUID> models,
        Wording wording,
        Expectation expectation,
        List<PromptExample> examples,
        Term term) {

    public Prompt {
        models = Set.copyOf(models);
        examples = List.copyOf(examples);
    }

    /**
     * What must be kept to.
     *
     * @param brand tone, names, spelling; empty if there is nothing to say
     * @param claims what may be claimed and what not; empty if there is nothing to say
     */
    public record Rules(String brand, String claims) {}

    /**
     * What is said to the model.
     *
     * @param text with places such as {@code {{product}}}
     * @param inputSchema the JSON Schema of what is filled in: an object, with a property for each place
     */
    public record Wording(String text, String inputSchema) {}

    /**
     * What comes back if it works.
     *
     * @param output its form
     * @param quality how a good one is told from a bad one
     */
    public record Expectation(String output, String quality) {}

    /**
     * How long it is good for.
     *
     * @param reviewOn when somebody looks at it again
     * @param expiresOn the last day on which it may be used
     */
    public record Term(Optional<LocalDate> reviewOn, Optional<LocalDate> expiresOn) {}
}
