package dev.remit.ui.catalog;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.AiModel;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.Review;
import dev.remit.identity.Permission;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
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

/** AI tools, or the models behind them, with one open beside the list. Which list, its filters and the open one are in the address. */
@StyleSheet("context://css/inventory.css")
@StyleSheet("context://css/lifecycle.css")
@Route(value = CatalogNavigation.TOOLS + "/:" + CatalogNavigation.ENTRY + "?", layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class ToolsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient CatalogDesk desk;
    private final transient CatalogFiles files;
    private final Ages ages;

    ToolsView(CatalogDesk desk, CatalogFiles files, Ages ages) {
        this.desk = desk;
        this.files = files;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Optional<UUID> open = CatalogNavigation.entry(event);
        Optional<AiTool> tool = open.flatMap(desk::tool);
        Optional<AiModel> model = open.flatMap(desk::model);
        if (open.isPresent() && tool.isEmpty() && model.isEmpty()) {
            throw new NotFoundException();
        }
        boolean models = model.isPresent()
                || (tool.isEmpty()
                        && address.first(CatalogNavigation.KIND)
                                .filter(CatalogNavigation.MODELS::equals)
                                .isPresent());
        Address all = new Address(CatalogNavigation.TOOLS, address.parameters());
        Address list = models
                ? all.with(CatalogNavigation.KIND, CatalogNavigation.MODELS)
                : all.without(CatalogNavigation.KIND);
        CatalogFilter filter = CatalogAddress.filter(list);
        DetailPanel panel = new DetailPanel(grid(list, models));
        tool.ifPresent(t -> panel.open(t.name(), list::open, EntryPanel.of(t, desk, ages)));
        model.ifPresent(m -> panel.open(m.name(), list::open, EntryPanel.of(m, desk, ages)));
        removeAll();
        add(
                new PageHeader(Words.text("catalogue.tools.nav"))
                        .actions(models ? files.models(filter) : files.tools(filter)),
                CatalogNavigation.kinds(
                        models
                                ? CatalogNavigation.tools().with(CatalogNavigation.KIND, CatalogNavigation.MODELS)
                                : CatalogNavigation.tools()),
                CatalogAddress.bar(list),
                panel);
    }

    private KeysetGrid<Row> grid(Address list, boolean models) {
        CatalogFilter filter = CatalogAddress.filter(list);
        KeysetGrid<Row> grid = new KeysetGrid<>(Words.text(models ? "catalogue.models" : "catalogue.tools"), Row::id);
        grid.name(Words.text("catalogue.name"), Row::name, row -> CatalogAddress.open(list, row.id()));
        grid.markup(
                Words.text("catalogue.vendor"),
                row -> row.vendor().map(Markup::escape).orElseGet(UnknownChip::markup));
        grid.markup(Words.text("catalogue.review"), row -> CatalogWords.badge(row.review()));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", CatalogAddress.open(list, row.id()).href(), row.name())
                        + Markup.wrap("", CatalogWords.badge(row.review()))));
        grid.empty(empty(filter, list));
        grid.read((cursor, limit) ->
                models ? desk.queries().models(filter, cursor, limit).map(Row::of) : read(filter, cursor, limit));
        return grid;
    }

    private Page<Row> read(CatalogFilter filter, Optional<String> cursor, int limit) {
        return desk.queries().tools(filter, cursor, limit).map(Row::of);
    }

    private static EmptyState empty(CatalogFilter filter, Address list) {
        return filter.equals(CatalogFilter.NONE)
                ? EmptyState.nothing(Words.text("catalogue.tools.empty"), Words.text("catalogue.empty.text"))
                : EmptyState.filtered(Words.text("catalogue.empty.filtered"))
                        .without(Words.text("catalogue.empty.all"), CatalogAddress.all(list));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("catalogue.tools.nav")));
    }

    private record Row(UUID id, String name, Optional<String> vendor, Review review) {

        static Row of(AiTool tool) {
            return new Row(tool.id(), tool.name(), tool.vendor(), tool.review());
        }

        static Row of(AiModel model) {
            return new Row(model.id(), model.name(), model.vendor(), model.review());
        }
    }
}
