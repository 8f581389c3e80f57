package dev.remit.ui.prompts;

import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptState;
import dev.remit.prompt.example.Assertion;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.util.stream.Collectors;

/** How prompts are written on screen. */
final class PromptWords {

    private PromptWords() {}

    static String badge(PromptState state) {
        Status status =
                switch (state) {
                    case DRAFT -> Status.INFO;
                    case PUBLISHED -> Status.OK;
                    case EXPIRED -> Status.LATE;
                    case RETIRED -> Status.BAD;
                };
        return status.markup(Words.of(state));
    }

    /** "published, version 3", and what waits or is being written besides. */
    static String standing(PromptEntry entry) {
        String standing = entry.published().isPresent()
                ? Words.text("prompts.published", entry.published().getAsInt())
                : Words.of(entry.state());
        if (entry.proposed().isPresent()) {
            standing += " · " + Words.text("prompts.proposed", entry.proposed().getAsInt());
        }
        return entry.draft().isPresent() && entry.published().isPresent()
                ? standing + " · " + Words.text("prompts.draft-besides")
                : standing;
    }

    static String assertion(Assertion assertion) {
        return Words.of(assertion.kind()) + " " + assertion.value();
    }

    static String models(Prompt prompt, PromptDesk desk) {
        return desk.catalog().modelsById(prompt.models()).values().stream()
                .map(CatalogWords::named)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
