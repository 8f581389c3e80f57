package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.control.ControlCounts;
import dev.remit.control.ControlEntry;
import dev.remit.control.ControlFilter;
import dev.remit.control.ControlOrigin;
import dev.remit.identity.Permission;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The control library: what each control asks for, to how many use cases it applies, and how many have shown it. */
@Route(value = ControlsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_READ)
@PermitAll
@StyleSheet("context://css/controls.css")
class ControlsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ControlDesk desk;
    private final transient ControlFiles files;

    ControlsView(ControlDesk desk, ControlFiles files) {
        this.desk = desk;
        this.files = files;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        ControlFilter filter = ControlFilters.of(address);
        List<ControlEntry> entries = desk.queries().library(filter);
        removeAll();
        add(
                new PageHeader(sentence(entries)).actions(actions(filter)),
                ControlFilters.bar(address, desk.queries().frameworks(), entries.size()),
                grid(entries));
    }

    private Component[] actions(ControlFilter filter) {
        List<Component> actions = new ArrayList<>(List.of(
                files.export(filter),
                Buttons.link(Words.text("controls.coverage"), Address.of(ControlsNavigation.COVERAGE))));
        if (desk.manages()) {
            actions.add(Buttons.primaryLink(Words.text("controls.new"), Address.of(ControlsNavigation.NEW)));
        }
        return actions.toArray(Component[]::new);
    }

    private static String sentence(List<ControlEntry> entries) {
        ControlCounts sum = ControlWords.sum(entries);
        return sum.applies() == 0
                ? Words.text("controls.sentence.nowhere", entries.size())
                : Words.text(
                        "controls.sentence", entries.size(), Numbers.exact(sum.shown()), Numbers.exact(sum.applies()));
    }

    private KeysetGrid<ControlEntry> grid(List<ControlEntry> entries) {
        KeysetGrid<ControlEntry> grid = new KeysetGrid<>(
                Words.text("controls.nav"), entry -> entry.control().key());
        grid.name(
                        Words.text("controls.control"),
                        entry -> ControlWords.name(entry.control()),
                        entry -> ControlsNavigation.control(entry.control().key()))
                .setWidth("320px");
        grid.text(Words.text("controls.area"), entry -> Words.of(entry.control().area()));
        grid.text(Words.text("controls.evidence"), entry -> ControlWords.evidence(entry.control()))
                .setWidth("180px");
        grid.text(
                Words.text("controls.lane"),
                entry -> InventoryWords.of(entry.control().lane()));
        grid.number(Words.text("controls.shown"), ControlsView::shown);
        grid.number(
                Words.text("controls.in-doubt"),
                entry -> Markup.span("", Numbers.exact(entry.counts().doubtful())));
        grid.narrow(entry -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                ControlsNavigation.control(entry.control().key())
                                        .href(),
                                ControlWords.name(entry.control()))
                        + (entry.off().isPresent() ? shown(entry) : Markup.span("", ControlWords.of(entry.counts())))));
        grid.empty(EmptyState.filtered(Words.text("controls.empty"))
                .without(Words.text("controls.all"), ControlsNavigation.controls()));
        grid.read((cursor, limit) -> new Page<>(entries, Optional.empty()));
        return grid;
    }

    private static String shown(ControlEntry entry) {
        if (entry.off().isPresent()) {
            return Markup.span("rm-warn", Words.of(ControlOrigin.OFF));
        }
        return ControlWords.shown(
                ControlsNavigation.useCases(entry.control().key()).href(), entry.counts());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("controls.nav")));
    }
}
