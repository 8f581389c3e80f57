package dev.remit.ui.catalog.reach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.DataAsset;
import dev.remit.identity.Permission;
import dev.remit.scan.asset.AssetSummary;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.ReachNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** What AI reaches of one data asset: who, which fields scans name, and the objects that hold it. */
@StyleSheet("context://css/inventory.css")
@Route(value = ReachNavigation.PATH + "/:" + AssetReachView.ASSET, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
class AssetReachView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String ASSET = "asset";

    private final transient ReachDesk desk;
    private final Ages ages;
    private transient List<Crumb> crumbs = List.of();

    AssetReachView(ReachDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DataAsset asset =
                CatalogNavigation.id(event, ASSET).flatMap(desk::asset).orElseThrow(NotFoundException::new);
        crumbs = List.of(
                Crumb.above(
                        Words.text("catalogue.data.nav"),
                        CatalogNavigation.dataAssets().path()),
                Crumb.above(
                        asset.name(), CatalogNavigation.dataAsset(asset.id()).path()),
                Crumb.here(Words.text("reach.title")));
        Address here = Address.of(event.getLocation());
        AssetSummary summary = desk.queries().summary(asset.id());
        removeAll();
        add(header(asset, summary), ReachStrip.figures(asset.id(), summary), ReachStrip.tabs(asset.id(), here));
        String view = here.first(ReachNavigation.VIEW).orElse("");
        switch (view) {
            case ReachNavigation.OBJECTS -> add(new ObjectList(asset, desk, AssetReachView::again));
            case ReachNavigation.FIELDS ->
                add(
                        new FilterBar(ScannedAddress.closed(here))
                                .toggle(ReachNavigation.UNKNOWN, Words.text("reach.unknown")),
                        ScannedGrid.of(
                                asset.id(),
                                here,
                                desk,
                                empty(
                                        summary,
                                        here,
                                        ReachNavigation.UNKNOWN,
                                        Words.text("reach.scanned.empty.filtered"),
                                        EmptyState.nothing(
                                                Words.text("reach.scanned.empty"),
                                                Words.text("reach.scanned.empty.text"))),
                                AssetReachView::again));
            default ->
                add(
                        new FilterBar(here).toggle(ReachNavigation.BEYOND, Words.text("reach.beyond.only")),
                        ReachGrid.of(
                                asset.id(),
                                here.first(ReachNavigation.BEYOND).isPresent(),
                                desk,
                                ages,
                                empty(
                                        summary,
                                        here,
                                        ReachNavigation.BEYOND,
                                        Words.text("reach.who.empty.filtered"),
                                        EmptyState.nothing(
                                                Words.text("reach.who.empty"), Words.text("reach.who.empty.text")))));
        }
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private PageHeader header(DataAsset asset, AssetSummary summary) {
        PageHeader header = new PageHeader(Words.text("reach.of", asset.name()));
        List<Component> acts = new ArrayList<>();
        if (desk.links() && summary.unknownFields() > 0) {
            acts.add(Buttons.plain(Words.text("reach.add", summary.unknownFields()), e -> {
                int added = desk.matching().addUnknown(asset.id());
                again();
                Notice.done(Words.text("reach.added", added));
            }));
        }
        if (desk.links()) {
            acts.add(Buttons.primary(
                    Words.text("reach.link"), e -> new LinkDialog(asset, desk, AssetReachView::again).open()));
        }
        return header.actions(acts.toArray(Component[]::new));
    }

    private static EmptyState empty(
            AssetSummary summary, Address here, String filter, String filtered, EmptyState nothing) {
        if (here.first(filter).isPresent()) {
            return EmptyState.filtered(filtered).without(Words.text("catalogue.empty.all"), here.without(filter));
        }
        return summary.objects() == 0
                ? EmptyState.nothing(Words.text("reach.empty"), Words.text("reach.empty.text"))
                : nothing;
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
