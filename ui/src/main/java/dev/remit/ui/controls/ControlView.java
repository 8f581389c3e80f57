package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.control.ControlCounts;
import dev.remit.control.ControlEntry;
import dev.remit.control.ControlStatus;
import dev.remit.control.UseCaseOfControl;
import dev.remit.control.library.Control;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
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
import java.util.List;
import java.util.Optional;

/** One control: what it asks for and what it answers, and the use cases to which it applies, by where they stand. */
@Route(value = ControlsNavigation.PATH + "/:" + ControlView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_READ)
@PermitAll
@StyleSheet("context://css/controls.css")
@StyleSheet("context://css/lifecycle.css")
class ControlView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "control";

    private final transient ControlDesk desk;
    private final transient Ages ages;
    private String key = "";

    ControlView(ControlDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(KEY).orElseThrow(NotFoundException::new);
        Address address = Address.of(event.getLocation());
        ControlEntry entry = desk.queries().find(key).orElseThrow(NotFoundException::new);
        Control control = entry.control();
        boolean rows = address.first(ControlsNavigation.VIEW).isPresent();
        removeAll();
        removeClassName("rm-view-list");
        addClassName("rm-view");
        setClassName("rm-view-list", rows);
        add(
                new PageHeader(control.title())
                        .meta(
                                new Span(key),
                                new Span(Words.of(control.area())),
                                new Span(Words.text("controls.from-lane", InventoryWords.of(control.lane()))),
                                new Span(Words.of(entry.origin())))
                        .actions(ControlSwitch.acts(
                                entry, desk, () -> UI.getCurrent().refreshCurrentRoute(false))),
                tabs(address, entry.counts()));
        entry.off().ifPresent(off -> add(ControlSwitch.off(off, desk, ages)));
        if (rows) {
            add(grid(ControlWords.status(address)));
            return;
        }
        desk.lessons().ofControl(key).ifPresent(this::add);
        add(new ControlBody(control, desk.queries().frameworks()));
    }

    private TabLinks tabs(Address now, ControlCounts counts) {
        TabLinks tabs = new TabLinks(Words.text("controls.parts"));
        tab(tabs, Words.text("controls.about"), "", ControlsNavigation.control(key), now);
        tab(
                tabs,
                Words.text("controls.use-cases"),
                Numbers.exact(counts.applies()),
                ControlsNavigation.useCases(key),
                now);
        ControlWords.asked()
                .filter(status -> counts.of(status) > 0)
                .forEach(status -> tab(
                        tabs,
                        Words.of(status),
                        Numbers.exact(counts.of(status)),
                        ControlsNavigation.useCases(key, status),
                        now));
        return tabs;
    }

    private static void tab(TabLinks tabs, String words, String count, Address view, Address now) {
        tabs.tab(words, count, view, now.equals(view));
    }

    private Component grid(Optional<ControlStatus> status) {
        KeysetGrid<UseCaseOfControl> grid = new KeysetGrid<>(Words.text("controls.use-cases"), UseCaseOfControl::id);
        grid.name(Words.text("controls.use-case"), UseCaseOfControl::name, this::standing);
        grid.markup(Words.text("register.tier"), row -> InventoryWords.tier(row.tier()));
        grid.markup(Words.text("register.lane"), row -> row.lane()
                .map(lane -> Markup.span("rm-clip", InventoryWords.of(lane)))
                .orElseGet(UnknownChip::markup));
        grid.markup(Words.text("controls.status"), row -> ControlWords.status(row.status()))
                .setWidth("210px");
        grid.text(
                Words.text("controls.until"),
                row -> row.validUntil().map(ages::on).orElse(""));
        grid.text(Words.text("controls.why"), row -> Words.text(row.doubt() ? "controls.doubt" : "controls.certain"))
                .setWidth("180px");
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", standing(row).href(), row.name())
                        + Markup.wrap("", ControlWords.status(row.status()))));
        grid.empty(empty(status));
        grid.read((cursor, limit) -> desk.queries().useCases(key, status, cursor, limit));
        return grid;
    }

    private Address standing(UseCaseOfControl row) {
        return ControlsNavigation.ofUseCase(row.id()).with(ControlsNavigation.OPEN, key);
    }

    private EmptyState empty(Optional<ControlStatus> status) {
        return status.isEmpty()
                ? EmptyState.nothing(
                        Words.text("controls.applies-nowhere"), Words.text("controls.applies-nowhere.text"))
                : EmptyState.filtered(Words.text("controls.empty.use-cases"))
                        .without(Words.text("controls.all.use-cases"), ControlsNavigation.useCases(key));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("controls.nav"), ControlsNavigation.PATH), Crumb.here(key));
    }
}
