package dev.remit.ui.catalog.field;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.field.DataField;
import dev.remit.field.FieldFilter;
import dev.remit.identity.Permission;
import dev.remit.risk.MarketingFunction;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.FieldNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of all data assets, with one open beside the list to be changed there; filters are in the address. */
@StyleSheet("context://css/inventory.css")
@Route(value = FieldNavigation.PATH + "/:" + FieldsView.FIELD + "?", layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class FieldsView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String FIELD = "field";
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final transient FieldDesk desk;

    FieldsView(FieldDesk desk) {
        this.desk = desk;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address list = new Address(
                FieldNavigation.PATH, Address.of(event.getLocation()).parameters());
        FieldFilter filter = filter(list);
        Optional<DataAsset> asset = filter.asset().flatMap(desk::asset);
        DetailPanel panel = new DetailPanel(FieldGrid.of(filter, list, desk, empty(filter, asset)));
        CatalogNavigation.id(event, FIELD).ifPresent(id -> {
            DataField field = desk.queries().find(id).orElseThrow(NotFoundException::new);
            panel.open(field.name(), list::open, new FieldPanel(field, desk, FieldsView::again, list::open));
        });
        removeAll();
        add(header(filter, asset), FieldNavigation.kinds(true), bar(list, asset), panel);
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private PageHeader header(FieldFilter filter, Optional<DataAsset> asset) {
        PageHeader header = new PageHeader(Words.text("catalogue.data.nav"));
        return desk.manages()
                ? header.actions(
                        desk.files().exports().fields(filter),
                        Buttons.plain(Words.text("fields.import"), e -> new FieldFiles(desk).open()),
                        Buttons.primary(
                                Words.text("fields.add"),
                                e -> new AddFieldDialog(desk, asset, FieldsView::again).open()))
                : header.actions(desk.files().exports().fields(filter));
    }

    private static FieldFilter filter(Address address) {
        List<String> classes = address.all(FieldNavigation.CLASS);
        List<String> functions = address.all(FieldNavigation.FUNCTION);
        return new FieldFilter(
                address.first(FieldNavigation.TEXT).orElse(""),
                address.first(FieldNavigation.ASSET)
                        .filter(id -> id.matches(UUIDS))
                        .map(UUID::fromString),
                Arrays.stream(DataClass.values())
                        .filter(c -> classes.contains(c.code()))
                        .collect(Collectors.toSet()),
                Arrays.stream(MarketingFunction.values())
                        .filter(f -> functions.contains(f.code()))
                        .collect(Collectors.toSet()));
    }

    private static FilterBar bar(Address list, Optional<DataAsset> asset) {
        FilterBar bar = new FilterBar(list)
                .search(FieldNavigation.TEXT, Words.text("catalogue.search"))
                .choice(FieldNavigation.CLASS, Words.text("catalogue.class"), FieldWords.classes())
                .choice(FieldNavigation.FUNCTION, Words.text("fields.functions"), FieldWords.functions());
        asset.ifPresent(a -> bar.set(FieldNavigation.ASSET, Words.text("fields.of", a.name())));
        return bar;
    }

    private static EmptyState empty(FieldFilter filter, Optional<DataAsset> asset) {
        boolean narrowed = !filter.equals(FieldFilter.NONE)
                && !filter.equals(asset.map(DataAsset::id).map(FieldFilter::of).orElse(FieldFilter.NONE));
        return narrowed
                ? EmptyState.filtered(Words.text("fields.empty.filtered"))
                        .without(Words.text("catalogue.empty.all"), FieldNavigation.fields())
                : EmptyState.nothing(Words.text("fields.empty"), Words.text("fields.empty.text"));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(
                        Words.text("catalogue.data.nav"),
                        CatalogNavigation.dataAssets().path()),
                Crumb.here(Words.text("fields.title")));
    }
}
