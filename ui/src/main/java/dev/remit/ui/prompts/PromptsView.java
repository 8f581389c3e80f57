package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Ownership;
import dev.remit.prompt.PromptFilter;
import dev.remit.prompt.PromptRow;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library: every prompt with what it is for, whether it may be used, and who answers for it. */
@Route(value = PromptsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.PROMPT_READ)
@PermitAll
@StyleSheet("context://css/prompts.css")
class PromptsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient PromptDesk desk;
    private final Ages ages;

    PromptsView(PromptDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        removeAll();
        add(
                new PageHeader(Words.text("prompts.title")).actions(actions()),
                PromptAddress.bar(address),
                grid(PromptAddress.filter(address), address));
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        actions.add(PromptFiles.export(desk));
        if (desk.writes()) {
            actions.add(Buttons.plain(Words.text("prompts.import"), e -> new ImportPromptsDialog(desk).open()));
            actions.add(Buttons.primaryLink(Words.text("prompts.new"), Address.of(PromptsNavigation.NEW)));
        }
        return actions.toArray(Component[]::new);
    }

    private KeysetGrid<Row> grid(PromptFilter filter, Address address) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("prompts.title"), row -> row.prompt().id());
        grid.name(
                Words.text("prompts.name"),
                row -> row.prompt().name(),
                row -> PromptsNavigation.prompt(row.prompt().key()));
        grid.text(Words.text("prompts.purpose"), row -> row.prompt().purpose())
                .setWidth("240px")
                .setFlexGrow(3);
        grid.text(Words.text("prompts.channel"), row -> Words.of(row.prompt().channel()));
        grid.text(
                Words.text("prompts.function"),
                row -> InventoryWords.of(row.prompt().function()));
        grid.markup(Words.text("prompts.state"), PromptsView::state).setWidth("150px");
        grid.markup(Words.text("prompts.accountable"), row -> Avatar.owner(row.accountable()))
                .setWidth("160px");
        grid.text(Words.text("prompts.next"), row -> next(row.prompt())).setWidth("140px");
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                PromptsNavigation.prompt(row.prompt().key()).href(),
                                row.prompt().name())
                        + Markup.wrap("", state(row))));
        grid.empty(empty(filter, address));
        grid.read((cursor, limit) -> read(filter, cursor, limit));
        return grid;
    }

    private static String state(Row row) {
        String waits = row.prompt().waiting() ? Markup.span("rm-caption", Words.text("prompts.waits-short")) : "";
        String star = row.prompt().favourite() ? Markup.span("rm-caption", Words.text("prompts.favourite-short")) : "";
        return Markup.wrap("rm-prompt-state", PromptWords.badge(row.prompt().state()) + waits + star);
    }

    private String next(PromptRow prompt) {
        return prompt.expiresOn()
                .map(day -> Words.text("prompts.until", ages.on(day)))
                .or(() -> prompt.reviewOn().map(day -> Words.text("prompts.review", ages.on(day))))
                .orElse("");
    }

    private Page<Row> read(PromptFilter filter, Optional<String> cursor, int limit) {
        Page<PromptRow> page = desk.queries().list(filter, cursor, limit);
        Map<SubjectRef, Ownership> owned = desk.who()
                .ownership()
                .of(page.items().stream().map(p -> p.id().ref()).toList());
        Map<PersonId, Person> people = desk.who()
                .people()
                .byId(owned.values().stream()
                        .flatMap(o -> o.accountable().stream())
                        .toList());
        return page.map(prompt -> new Row(
                prompt,
                Optional.ofNullable(owned.get(prompt.id().ref()))
                        .flatMap(Ownership::accountable)
                        .flatMap(id -> Optional.ofNullable(people.get(id)))
                        .map(Person::name)));
    }

    private EmptyState empty(PromptFilter filter, Address address) {
        if (!filter.equals(PromptFilter.NONE)) {
            return EmptyState.filtered(Words.text("prompts.empty.filtered"))
                    .without(Words.text("prompts.empty.all"), PromptAddress.all(address));
        }
        EmptyState state = EmptyState.firstTime(Words.text("prompts.empty"), Words.text("prompts.empty.text"));
        return desk.writes()
                ? state.way(
                        Icon.PROMPT,
                        Words.text("prompts.new"),
                        Words.text("prompts.empty.new"),
                        Buttons.link(Words.text("prompts.new"), Address.of(PromptsNavigation.NEW)))
                : state;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("prompts.nav")));
    }

    private record Row(PromptRow prompt, Optional<String> accountable) {}
}
