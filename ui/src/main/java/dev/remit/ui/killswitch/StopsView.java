package dev.remit.ui.killswitch;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.killswitch.Stop;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.VendorNavigation;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the kill switch holds, or ever held, the latest first, with one stop open beside the list. */
@StyleSheet("context://css/lifecycle.css")
@Route(value = KillSwitchNavigation.PATH + "/:" + KillSwitchNavigation.STOP + "?", layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class StopsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String SHOW = "show";
    private static final String ALL = "all";

    private final transient StopDesk desk;
    private final Ages ages;

    StopsView(StopDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        boolean all = address.first(SHOW).filter(ALL::equals).isPresent();
        Address list = new Address(KillSwitchNavigation.PATH, address.parameters());
        DetailPanel panel = new DetailPanel(grid(list, all));
        event.getRouteParameters()
                .get(KillSwitchNavigation.STOP)
                .map(StopsView::stopOf)
                .ifPresent(id -> {
                    Stop stop = desk.queries().find(id).orElseThrow(NotFoundException::new);
                    panel.open(stop.name(), list::open, detail(stop));
                });
        removeAll();
        add(new PageHeader(Words.text("stops.nav")), tabs(list, all), panel);
    }

    private static UUID stopOf(String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException();
        }
        return UUID.fromString(typed);
    }

    private static TabLinks tabs(Address list, boolean all) {
        return new TabLinks(Words.text("stops.views"))
                .tab(Words.text("stops.standing"), "", list.without(SHOW), !all)
                .tab(Words.text("stops.all"), "", list.with(SHOW, ALL), all);
    }

    private Div detail(Stop stop) {
        Div detail = new Div(StopBanner.of(stop, desk, ages));
        detail.addClassName("rm-detail-body");
        place(stop.subject()).ifPresent(to -> detail.add(Texts.link(Words.text("stops.open"), to)));
        return detail;
    }

    private static Optional<Address> place(SubjectRef subject) {
        return switch (subject.kind()) {
            case USE_CASE -> Optional.of(InventoryNavigation.useCase(new UseCaseId(subject.id())));
            case AI_TOOL -> Optional.of(CatalogNavigation.tool(subject.id()));
            case VENDOR -> Optional.of(VendorNavigation.vendor(subject.id()));
            default -> Optional.empty();
        };
    }

    private KeysetGrid<Stop> grid(Address list, boolean all) {
        KeysetGrid<Stop> grid = new KeysetGrid<>(Words.text("stops.nav"), Stop::id);
        grid.name(Words.text("stops.what"), Stop::name, stop -> open(list, stop));
        grid.text(Words.text("stops.kind"), stop -> Words.of(stop.subject().kind()));
        grid.text(Words.text("stops.why"), Stop::reason);
        grid.text(Words.text("stops.since"), stop -> ages.at(stop.at()));
        grid.text(Words.text("stops.state"), StopsView::state);
        grid.narrow(stop -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", open(list, stop).href(), stop.name())
                        + Markup.span("", ages.at(stop.at()) + " · " + state(stop))));
        grid.empty(EmptyState.nothing(Words.text("stops.empty"), Words.text("stops.empty.text")));
        grid.read((cursor, limit) -> desk.queries().list(!all, cursor, limit));
        return grid;
    }

    private static Address open(Address list, Stop stop) {
        return new Address(KillSwitchNavigation.stop(stop.id()).path(), list.parameters());
    }

    private static String state(Stop stop) {
        if (!stop.standing()) {
            return Words.text("stops.state.lifted");
        }
        return Words.text(stop.asked().isPresent() ? "stops.state.asked" : "stops.state.standing");
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("stops.nav")));
    }
}
