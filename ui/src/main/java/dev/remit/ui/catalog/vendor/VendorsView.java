package dev.remit.ui.catalog.vendor;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.vendor.Vendor;
import dev.remit.catalog.vendor.VendorFilter;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogFiles;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.VendorNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.FilterBar;
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

/** Who makes the tools and models, and how much is known of each; filters are in the address. */
@StyleSheet("context://css/inventory.css")
@Route(value = VendorNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class VendorsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient VendorDesk desk;
    private final transient CatalogFiles files;
    private final Ages ages;

    VendorsView(VendorDesk desk, CatalogFiles files, Ages ages) {
        this.desk = desk;
        this.files = files;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        VendorFilter filter = new VendorFilter(
                address.first(VendorNavigation.TEXT).orElse(""),
                address.first(VendorNavigation.GAPS).isPresent());
        PageHeader header = new PageHeader(Words.text("catalogue.tools.nav"));
        if (desk.manages()) {
            header.actions(files.vendors(filter), Buttons.primary(Words.text("vendors.add"), e -> add()));
        } else {
            header.actions(files.vendors(filter));
        }
        removeAll();
        add(
                header,
                CatalogNavigation.kinds(VendorNavigation.vendors()),
                new FilterBar(address)
                        .search(VendorNavigation.TEXT, Words.text("catalogue.search"))
                        .toggle(VendorNavigation.GAPS, Words.text("vendors.gaps")),
                grid(filter));
    }

    private void add() {
        ReasonDialog.asking(
                        Words.text("vendors.add.title"),
                        Words.text("vendors.add.name"),
                        Words.text("vendors.add"),
                        name -> VendorNavigation.vendor(desk.made().service().addVendor(name))
                                .open())
                .open();
    }

    private KeysetGrid<Row> grid(VendorFilter filter) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("vendors.title"), row -> row.vendor().id());
        grid.name(
                Words.text("catalogue.name"),
                row -> row.vendor().name(),
                row -> VendorNavigation.vendor(row.vendor().id()));
        grid.markup(Words.text("vendors.known"), row -> VendorWords.known(row.vendor()));
        grid.markup(Words.text("vendors.contract-ends"), row -> VendorWords.contract(row.vendor(), ages));
        grid.markup(Words.of(Duty.ACCOUNTABLE), row -> Avatar.owner(row.accountable()));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                VendorNavigation.vendor(row.vendor().id()).href(),
                                row.vendor().name())
                        + Markup.wrap("", VendorWords.known(row.vendor()))));
        grid.empty(
                filter.equals(VendorFilter.NONE)
                        ? EmptyState.nothing(Words.text("vendors.empty"), Words.text("vendors.empty.text"))
                        : EmptyState.filtered(Words.text("vendors.empty.filtered"))
                                .without(Words.text("catalogue.empty.all"), VendorNavigation.vendors()));
        grid.read((cursor, limit) -> read(filter, cursor, limit));
        return grid;
    }

    private Page<Row> read(VendorFilter filter, Optional<String> cursor, int limit) {
        Page<Vendor> page = desk.queries().vendors(filter, cursor, limit);
        Map<SubjectRef, Ownership> owned =
                desk.around().owners().of(page.items().stream().map(Vendor::ref).toList());
        Map<PersonId, Person> people = desk.around()
                .people()
                .byId(owned.values().stream()
                        .flatMap(o -> o.accountable().stream())
                        .toList());
        return page.map(v -> new Row(
                v,
                Optional.ofNullable(owned.get(v.ref()))
                        .flatMap(Ownership::accountable)
                        .flatMap(id -> Optional.ofNullable(people.get(id)))
                        .map(Person::name)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(
                        Words.text("catalogue.tools.nav"),
                        CatalogNavigation.tools().path()),
                Crumb.here(Words.text("vendors.title")));
    }

    private record Row(Vendor vendor, Optional<String> accountable) {}
}
