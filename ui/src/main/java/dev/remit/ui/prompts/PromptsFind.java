package dev.remit.ui.prompts;

import dev.remit.identity.Permission;
import dev.remit.prompt.PromptFilter;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.Found;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds prompts by words of whatever they say of themselves. */
@Component
class PromptsFind implements FindContribution {

    private final PromptDesk desk;

    PromptsFind(PromptDesk desk) {
        this.desk = desk;
    }

    @Override
    public String messageKey() {
        return "prompts.nav";
    }

    @Override
    public List<Found> find(String text, int limit) {
        if (!desk.user().may(Permission.PROMPT_READ)) {
            return List.of();
        }
        return desk.queries().list(PromptFilter.NONE.withText(text), Optional.empty(), limit).items().stream()
                .map(row ->
                        new Found(Icon.PROMPT, row.name(), Words.of(row.state()), PromptsNavigation.prompt(row.key())))
                .toList();
    }
}
