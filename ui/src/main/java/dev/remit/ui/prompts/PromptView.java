package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptVersion;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.ModelRetirement;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.SideBySide;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** One prompt: what it says, tried out, its versions, what works with it, who stands for it, and what was done. */
@Route(value = PromptsNavigation.PATH + "/:" + PromptView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.PROMPT_READ)
@PermitAll
@StyleSheet("context://css/policies.css")
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/prompts.css")
@StyleSheet("context://css/decisions.css")
class PromptView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "prompt";
    private static final String TAB = "tab";
    private static final List<String> TABS = List.of("text", "try", "versions", "use", "owners", "history");
    private static final int TIMELINE = 20;

    private final transient PromptDesk desk;
    private final transient UsePanel.Register register;
    private final transient OwnershipPanels ownership;
    private final transient Ages ages;
    private Address address = PromptsNavigation.prompts();
    private String key = "";

    PromptView(PromptDesk desk, UsePanel.Register register, OwnershipPanels ownership, Ages ages) {
        this.desk = desk;
        this.register = register;
        this.ownership = ownership;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(KEY).orElseThrow(NotFoundException::new);
        address = Address.of(event.getLocation());
        show();
    }

    private void show() {
        PromptEntry entry = desk.queries().find(key).orElseThrow(NotFoundException::new);
        Optional<PromptVersion> waiting = desk.queries().waiting(entry.id());
        PromptActs acts = new PromptActs(entry, waiting, desk, this::show);
        String tab = address.first(TAB).filter(TABS::contains).orElse(TABS.getFirst());
        removeAll();
        add(new PageHeader(entry.shown().name())
                .meta(new Span(key), new Glyph(PromptWords.badge(entry.state())), new Span(PromptWords.standing(entry)))
                .actions(acts.actions()));
        ModelRetirement.of(desk.catalog().modelsById(entry.shown().models()).values(), ages)
                .ifPresent(this::add);
        waiting.ifPresent(version -> add(waits(version, entry)));
        add(tabs(tab), content(entry, tab));
        acts.bar().ifPresent(this::add);
    }

    private TabLinks tabs(String current) {
        TabLinks tabs = new TabLinks(Words.text("prompts.tabs"));
        Address page = PromptsNavigation.prompt(key);
        TABS.forEach(tab -> tabs.tab(Words.text("prompts.tab." + tab), "", page.with(TAB, tab), tab.equals(current)));
        return tabs;
    }

    private Component content(PromptEntry entry, String tab) {
        return switch (tab) {
            case "try" -> new TryPanel(entry.shown());
            case "versions" -> new VersionsPanel(entry, address, desk, ages, this::show);
            case "use" -> new UsePanel(entry.id(), desk, register);
            case "owners" -> ownership.toName(entry.id().ref(), () -> {});
            case "history" ->
                new Timeline(ages, cursor -> desk.ledger().timeline(entry.id().ref(), cursor, TIMELINE));
            default -> new PromptBody(entry.shown(), desk, ages);
        };
    }

    /** What would change, said before anybody publishes it. */
    private Component waits(PromptVersion version, PromptEntry entry) {
        Div body = new Div(Texts.body(version.comment()));
        if (entry.published().isPresent()) {
            body.add(new SideBySide(
                    desk.acts().exports().file(entry.shown()),
                    Words.text("prompts.version", entry.published().getAsInt()),
                    desk.acts().exports().file(version.content()),
                    Words.text("prompts.version", version.number())));
        }
        return new Callout(
                Callout.Kind.INFO,
                Words.text(
                        "prompts.waits",
                        version.number(),
                        desk.name(version.writtenBy()),
                        ages.at(version.writtenAt())),
                body);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("prompts.nav"), PromptsNavigation.PATH), Crumb.here(key));
    }
}
