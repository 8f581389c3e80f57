package dev.remit.ui.catalog;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data AI may be given: how sensitive it is, who answers for it, whether that was reviewed; one open beside the list. */
@StyleSheet("context://css/inventory.css")
@Route(value = CatalogNavigation.DATA_ASSETS + "/:" + CatalogNavigation.ENTRY + "?", layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class DataAssetsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient CatalogDesk desk;
    private final transient CatalogFiles files;
    private final Ages ages;

    DataAssetsView(CatalogDesk desk, CatalogFiles files, Ages ages) {
        this.desk = desk;
        this.files = files;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address list = new Address(
                CatalogNavigation.DATA_ASSETS, Address.of(event.getLocation()).parameters());
        DetailPanel panel = new DetailPanel(grid(list));
        CatalogNavigation.entry(event).ifPresent(id -> {
            DataAsset asset = desk.dataAsset(id).orElseThrow(NotFoundException::new);
            panel.open(asset.name(), list::open, EntryPanel.of(asset, desk, ages));
        });
        removeAll();
        add(
                new PageHeader(Words.text("catalogue.data.nav")).actions(files.dataAssets(CatalogAddress.filter(list))),
                FieldNavigation.kinds(false),
                CatalogAddress.bar(list)
                        .choice(
                                CatalogAddress.CLASS,
                                Words.text("catalogue.class"),
                                CatalogWords.choices(DataClass.values(), DataClass::code, CatalogWords::of)),
                panel);
    }

    private KeysetGrid<Row> grid(Address list) {
        CatalogFilter filter = CatalogAddress.filter(list);
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("catalogue.data.nav"), row -> row.asset().id());
        grid.name(
                Words.text("catalogue.name"),
                row -> row.asset().name(),
                row -> CatalogAddress.open(list, row.asset().id()));
        grid.markup(
                Words.text("catalogue.class"),
                row -> CatalogWords.badge(row.asset().dataClass()));
        grid.markup(Words.text("catalogue.owner"), row -> Avatar.owner(row.owner()));
        grid.markup(
                Words.text("catalogue.review"),
                row -> CatalogWords.badge(row.asset().review()));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                CatalogAddress.open(list, row.asset().id()).href(),
                                row.asset().name())
                        + Markup.wrap(
                                "",
                                CatalogWords.badge(row.asset().dataClass())
                                        + CatalogWords.badge(row.asset().review()))));
        grid.empty(empty(filter, list));
        grid.read((cursor, limit) -> read(filter, cursor, limit));
        return grid;
    }

    private Page<Row> read(CatalogFilter filter, Optional<String> cursor, int limit) {
        Page<DataAsset> page = desk.queries().dataAssets(filter, cursor, limit);
        Map<PersonId, Person> owners = desk.people()
                .byId(page.items().stream()
                        .flatMap(asset -> asset.owner().stream())
                        .toList());
        return page.map(asset -> new Row(
                asset,
                asset.owner().flatMap(id -> Optional.ofNullable(owners.get(id))).map(Person::name)));
    }

    private static EmptyState empty(CatalogFilter filter, Address list) {
        return filter.equals(CatalogFilter.NONE)
                ? EmptyState.nothing(Words.text("catalogue.data.empty"), Words.text("catalogue.empty.text"))
                : EmptyState.filtered(Words.text("catalogue.empty.filtered"))
                        .without(Words.text("catalogue.empty.all"), CatalogAddress.all(list));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("catalogue.data.nav")));
    }

    private record Row(DataAsset asset, Optional<String> owner) {}
}
