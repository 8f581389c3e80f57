package dev.remit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;

/** Says in which workspace one works; a menu if there are several. Switching loads the page anew, as somebody else's. */
final class WorkspaceSwitcher extends Div {

    WorkspaceSwitcher(List<Workspaces.Choice> choices) {
        addClassName("rm-workspace");
        choices.stream().filter(Workspaces.Choice::current).findFirst().ifPresent(current -> {
            if (choices.size() == 1) {
                add(badge(current.name()));
            } else {
                add(menu(current, choices));
            }
        });
    }

    private MenuButton menu(Workspaces.Choice current, List<Workspaces.Choice> choices) {
        PostForm form = new PostForm("workspace");
        add(form);
        MenuButton menu = new MenuButton(Words.text("shell.workspace", current.name()), badge(current.name()));
        for (Workspaces.Choice choice : choices) {
            menu.choice(choice.name(), choice.current(), () -> form.submit(Map.of("workspace", choice.id())));
        }
        return menu;
    }

    private static Span badge(String name) {
        Span initial = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        initial.addClassName("rm-workspace-initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(name);
        words.addClassName("rm-workspace-name");
        Span badge = new Span(initial, words, Icon.DOWN.glyph());
        badge.addClassName("rm-workspace-badge");
        return badge;
    }
}
