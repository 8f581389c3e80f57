package dev.remit.prompt.example;

import java.util.List;

/**
 * An output as it was recorded. With assertions it is a test. The names are stored; never change one.
 *
 * @param inputs what the prompt was filled with: a JSON object
 */
public record PromptExample(String name, String inputs, String output, List<Assertion> assertions) {

    public PromptExample {
        assertions = List.copyOf(assertions);
    }
}
