package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.approval.ApprovalQueries;
import dev.remit.identity.Permission;
import dev.remit.kpi.KpiQueries;
import dev.remit.kpi.Overview;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.killswitch.StopBanner;
import dev.remit.ui.killswitch.StopDesk;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What is going on: the finding, the figures behind it, and the people who can do something about it. */
@Route(value = "", layout = MainLayout.class)
@RequiresPermission(Permission.KPI_READ)
@PermitAll
@StyleSheet("context://css/home.css")
@StyleSheet("context://css/lifecycle.css")
class HomeView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final int DECISIONS = 5;
    private static final int STOPS = 3;

    private final transient KpiQueries kpis;
    private final transient ApprovalQueries approvals;
    private final transient StopDesk stops;
    private final transient DueUseCases reviews;
    private final transient Ages ages;

    HomeView(KpiQueries kpis, ApprovalQueries approvals, StopDesk stops, DueUseCases reviews, Ages ages) {
        this.kpis = kpis;
        this.approvals = approvals;
        this.stops = stops;
        this.reviews = reviews;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Overview overview = kpis.overview();
        removeAll();
        add(StopBanner.of(stops.queries().list(true, Optional.empty(), STOPS).items(), stops, ages));
        if (overview.empty()) {
            add(firstTime());
            return;
        }
        Reader reader = Reader.of(address);
        add(header(overview, address, reader), Strip.of(overview, reader));
        add(reviews.of(ages));
        add(columns("rm-split", ValueAndRisk.section(overview), waiting(overview)));
        List<Component> panels = Panels.of(overview, reader);
        add(columns("rm-columns", panels.toArray(Component[]::new)));
        add(LaneTable.section(overview));
        add(Reciprocity.section(overview, reader));
    }

    private PageHeader header(Overview overview, Address address, Reader reader) {
        Span asOf = Texts.caption(Words.text(
                "home.as-of",
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", getLocale()).format(ages.today()),
                ages.time(overview.asOf())));
        asOf.setTitle(ages.exact(overview.asOf()));
        return new PageHeader(Finding.sentence(overview).toArray(Component[]::new))
                .meta(asOf)
                .actions(toggle(address, reader));
    }

    private static TabLinks toggle(Address address, Reader now) {
        TabLinks toggle = new TabLinks(Words.text("home.order"));
        toggle.addClassName("rm-toggle");
        for (Reader reader : List.of(Reader.CMO, Reader.CIO, Reader.BOTH)) {
            toggle.tab(Words.of(reader), "", reader.in(address), reader == now);
        }
        return toggle;
    }

    private Section waiting(Overview overview) {
        return WaitingDecisions.section(
                overview.work().decisions(),
                overview.value("decision-turnaround"),
                approvals.waiting(Optional.empty(), DECISIONS).items(),
                ages);
    }

    private static Div columns(String layout, Component... parts) {
        Div columns = new Div(parts);
        columns.addClassName(layout);
        return columns;
    }

    private static EmptyState firstTime() {
        return EmptyState.firstTime(Words.text("home.first.title"), Words.text("home.first.text"))
                .way(
                        Icon.PEN,
                        Words.text("home.first.request"),
                        Words.text("home.first.request.text"),
                        Buttons.primaryLink(Words.text("home.first.request.act"), InventoryNavigation.newRequest()))
                .way(
                        Icon.LIST,
                        Words.text("home.first.import"),
                        Words.text("home.first.import.text"),
                        Buttons.link(Words.text("home.first.import.act"), InventoryNavigation.register()))
                .way(
                        Icon.PLUG,
                        Words.text("home.first.connect"),
                        Words.text("home.first.connect.text"),
                        Buttons.link(Words.text("home.first.connect.act"), Address.of("connections")));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("home.nav")));
    }
}
