package dev.remit.ui.disclosures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.DisclosureFilter;
import dev.remit.control.disclosure.DisclosureQueries;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The disclosure register: every asset and channel with what AI has to do with it and whether people are told. */
@Route(value = DisclosuresNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_READ)
@PermitAll
@StyleSheet("context://css/controls.css")
class DisclosuresView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient DisclosureDesk desk;
    private final transient DisclosureFiles files;
    private final transient Ages ages;

    DisclosuresView(DisclosureDesk desk, DisclosureFiles files, Ages ages) {
        this.desk = desk;
        this.files = files;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        DisclosureFilter filter = DisclosureAddress.filter(address);
        removeAll();
        add(
                new PageHeader(Words.text("disclosures.title")).actions(actions(filter)),
                filters(address, filter),
                grid(filter));
    }

    private Component[] actions(DisclosureFilter filter) {
        List<Component> actions = new ArrayList<>();
        actions.add(files.exportMenu(filter));
        if (desk.writes()) {
            actions.add(Buttons.plain(
                    Words.text("disclosures.import"), e -> files.importDialog().open()));
            actions.add(Buttons.primaryLink(Words.text("disclosures.new"), Address.of(DisclosuresNavigation.NEW)));
        }
        return actions.toArray(Component[]::new);
    }

    private FilterBar filters(Address address, DisclosureFilter filter) {
        FilterBar bar = new FilterBar(address)
                .search(DisclosuresNavigation.TEXT, Words.text("disclosures.search"))
                .choice(
                        DisclosuresNavigation.NATURE,
                        Words.text("disclosures.nature"),
                        InventoryWords.choices(DisclosureDraft.Nature.values(), DisclosureWords::of))
                .choice(
                        DisclosuresNavigation.LABEL,
                        Words.text("disclosures.label"),
                        Map.of("yes", DisclosureWords.label(true), "no", DisclosureWords.label(false)))
                .choice(
                        DisclosuresNavigation.STATE,
                        Words.text("disclosures.state"),
                        InventoryWords.choices(Disclosure.State.values(), DisclosureWords::of))
                .toggle(DisclosuresNavigation.DUE, Words.text("disclosures.due"))
                .matching(matching(filter));
        if (filter.useCase().isPresent()) {
            bar.set(DisclosuresNavigation.USE_CASE, Words.text("disclosures.of-use-case"));
        }
        return bar;
    }

    private String matching(DisclosureFilter filter) {
        OptionalLong count = desk.queries().count(filter);
        return count.isPresent()
                ? Words.text("disclosures.matching", count.getAsLong())
                : Words.text("disclosures.matching-many", Numbers.exact(DisclosureQueries.COUNT_CAP));
    }

    private KeysetGrid<Disclosure> grid(DisclosureFilter filter) {
        KeysetGrid<Disclosure> grid = new KeysetGrid<>(Words.text("disclosures.nav"), Disclosure::id);
        grid.name(
                Words.text("disclosures.name"),
                row -> row.said().name(),
                row -> DisclosuresNavigation.disclosure(row.id()));
        grid.text(
                Words.text("disclosures.kind"),
                row -> DisclosureWords.of(row.said().kind()));
        grid.text(Words.text("disclosures.nature"), row -> DisclosureWords.what(row.said()))
                .setWidth("180px");
        grid.text(Words.text("disclosures.label"), row -> DisclosureWords.decision(row.said()))
                .setWidth("180px");
        grid.text(Words.text("disclosures.marking"), row -> DisclosureWords.marking(row.said()));
        grid.markup(Words.text("disclosures.state"), row -> DisclosureWords.state(row.state()));
        grid.text(Words.text("disclosures.review"), row -> ages.on(row.said().reviewOn()));
        grid.text(Words.text("disclosures.use-case"), row -> row.useCaseName().orElse(""))
                .setWidth("160px");
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                DisclosuresNavigation.disclosure(row.id()).href(),
                                row.said().name())
                        + Markup.wrap("", DisclosureWords.state(row.state()))));
        grid.empty(empty(filter));
        grid.read((cursor, limit) -> desk.queries().list(filter, cursor, limit));
        return grid;
    }

    private EmptyState empty(DisclosureFilter filter) {
        if (!filter.equals(DisclosureFilter.all())) {
            return EmptyState.filtered(Words.text("disclosures.empty.filtered"))
                    .without(Words.text("disclosures.all"), DisclosuresNavigation.disclosures());
        }
        EmptyState state = EmptyState.nothing(Words.text("disclosures.empty"), Words.text("disclosures.empty.text"));
        return desk.writes()
                ? state.way(
                        Icon.PLUS,
                        Words.text("disclosures.new"),
                        Words.text("disclosures.new.text"),
                        Buttons.link(Words.text("disclosures.new"), Address.of(DisclosuresNavigation.NEW)))
                : state;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("disclosures.nav")));
    }
}
