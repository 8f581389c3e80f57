package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptState;
import dev.remit.prompt.PromptVersion;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What this person can do with a prompt as it stands. */
final class PromptActs {

    private final PromptEntry entry;
    private final Optional<PromptVersion> waiting;
    private final PromptDesk desk;
    private final Runnable changed;

    PromptActs(PromptEntry entry, Optional<PromptVersion> waiting, PromptDesk desk, Runnable changed) {
        this.entry = entry;
        this.waiting = waiting;
        this.desk = desk;
        this.changed = changed;
    }

    Component[] actions() {
        List<Component> actions = new ArrayList<>();
        boolean marked = desk.uses().queries().marked(entry.id());
        actions.add(Buttons.plain(Words.text(marked ? "prompts.unmark" : "prompts.mark"), e -> {
            desk.uses().service().mark(entry.id(), !marked);
            changed.run();
        }));
        if (entry.state() == PromptState.RETIRED) {
            return actions.toArray(Component[]::new);
        }
        if (desk.publishes() && waiting.isEmpty()) {
            actions.add(Buttons.danger(
                    Words.text("prompts.retire"),
                    e -> ask("retire", "prompts.retire", why -> desk.acts()
                            .publication()
                            .retire(entry.id(), why))));
        }
        if (desk.writes()) {
            actions.add(Buttons.link(Words.text("prompts.change"), PromptsNavigation.change(entry.key())));
        }
        return actions.toArray(Component[]::new);
    }

    /** For whoever may decide on what waits. Who wrote it reads that somebody else does. */
    Optional<ActionBar> bar() {
        return waiting.filter(v -> desk.publishes()).map(version -> {
            ActionBar bar = ActionBar.decide(Words.text("prompts.decide"))
                    .words(new Span(Words.text("prompts.decide.what", entry.key(), version.number())));
            if (version.writtenBy().equals(desk.user().person())) {
                return bar.actions(new Span(Words.text("prompts.decide.others")));
            }
            return desk.review(entry.id())
                    .map(page -> bar.actions(Buttons.primaryLink(Words.text("prompts.decide.review"), page)))
                    .orElse(bar);
        });
    }

    private void ask(String act, String verb, Consumer<String> doing) {
        new ReasonDialog(
                        Words.text("prompts." + act + ".title", entry.shown().name()),
                        Words.text("prompts." + act + ".consequence"),
                        Words.text(verb),
                        why -> {
                            doing.accept(why);
                            changed.run();
                        })
                .open();
    }
}
