package dev.remit.ui.prompts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.inventory.UseCaseId;
import dev.remit.prompt.use.PromptUseQueries;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The prompts a use case works with, for its page. */
@Component
public class UseCasePrompts {

    private static final int MOST = 100;

    private final PromptUseQueries queries;

    UseCasePrompts(PromptUseQueries queries) {
        this.queries = queries;
    }

    public Section of(UseCaseId useCase) {
        List<PromptUseQueries.Used> used = queries.prompts(useCase, MOST);
        if (used.isEmpty()) {
            return new Section(
                    Words.text("prompts.used"),
                    EmptyState.nothing(Words.text("prompts.used.none"), Words.text("prompts.used.none.text")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-rows");
        used.forEach(prompt -> list.add(new ListItem(
                Texts.link(prompt.name(), PromptsNavigation.prompt(prompt.key())),
                new Span(Words.of(prompt.state())))));
        return new Section(Words.text("prompts.used"), list);
    }
}
