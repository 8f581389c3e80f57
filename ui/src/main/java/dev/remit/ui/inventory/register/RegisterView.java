package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.register.RegisterCount;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.risk.RiskTier;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** All use cases: search, filters, saved views, sort and export, all of it in the address. */
@Route(value = InventoryNavigation.REGISTER, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class RegisterView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient RegisterQueries queries;
    private final transient RegisterFilters filters;
    private final transient RegisterFiles files;
    private final transient CurrentUser user;
    private final Ages ages;
    private final transient Clock clock;

    RegisterView(
            RegisterQueries queries,
            RegisterFilters filters,
            RegisterFiles files,
            CurrentUser user,
            Ages ages,
            Clock clock) {
        this.queries = queries;
        this.filters = filters;
        this.files = files;
        this.user = user;
        this.ages = ages;
        this.clock = clock;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        RegisterFilter filter = filters.known(RegisterAddress.filter(address, clock.instant(), ages.today()));
        RegisterSort sort = RegisterAddress.sort(address);
        KeysetGrid<RegisterRow> grid = RegisterGrid.of(address, sort, ages);
        grid.read((cursor, limit) -> queries.list(filter, sort, cursor, limit));
        RegisterCount count = queries.count(filter);
        grid.empty(EmptyState.filtered(Words.text(count.all() ? "register.empty.filtered" : "register.empty.so-far"))
                .without(Words.text("register.empty.all"), InventoryNavigation.register()));
        removeAll();
        add(header(filter, sort), views(address));
        if (filter.equals(RegisterFilter.NONE) && count.none()) {
            add(firstTime());
        } else {
            add(filters.of(address, filter, count), grid);
        }
    }

    private PageHeader header(RegisterFilter filter, RegisterSort sort) {
        PageHeader header = new PageHeader(Words.text("use-cases.nav"));
        Component export = files.exportMenu(filter, sort);
        if (user.may(Permission.USE_CASE_MANAGE)) {
            return header.actions(
                    Buttons.plain(Words.text("register.import"), e -> files.importDialog()
                            .open()),
                    export);
        }
        return header.actions(export);
    }

    private TabLinks views(Address now) {
        TabLinks tabs = new TabLinks(Words.text("register.views"));
        Address all = InventoryNavigation.register();
        Address mine = RegisterAddress.carriedBy(user.person());
        Address first = all.and(RegisterAddress.TIER, RiskTier.HIGH.code())
                .and(RegisterAddress.TIER, RiskTier.PROHIBITED.code());
        Address nobody = all.with(RegisterAddress.NOBODY, "yes");
        Address stale = all.with(RegisterAddress.STALE_DAYS, "90");
        Address bare = now.without("sort").without(RegisterAddress.TEXT);
        tabs.tab(Words.text("register.view.all"), "", all, bare.equals(all));
        tabs.tab(Words.text("register.view.mine"), "", mine, bare.equals(mine));
        tabs.tab(Words.text("register.view.fix-first"), "", first, bare.equals(first));
        tabs.tab(Words.text("register.view.nobody"), "", nobody, bare.equals(nobody));
        tabs.tab(Words.text("register.view.stale"), "", stale, bare.equals(stale));
        return tabs;
    }

    private EmptyState firstTime() {
        EmptyState state = EmptyState.firstTime(Words.text("register.empty.title"), Words.text("register.empty.text"))
                .way(
                        Icon.PLUS,
                        Words.text("register.empty.request"),
                        Words.text("register.empty.request.text"),
                        Buttons.primaryLink(Words.text("use-cases.new-request"), InventoryNavigation.newRequest()));
        if (user.may(Permission.USE_CASE_MANAGE)) {
            state.way(
                    Icon.DOCUMENT,
                    Words.text("register.empty.import"),
                    Words.text("register.empty.import.text"),
                    Buttons.plain(Words.text("register.import"), e -> files.importDialog()
                            .open()));
        }
        return state;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("use-cases.nav")));
    }
}
