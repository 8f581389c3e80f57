package dev.remit.ui.catalog.approved;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.catalog.approved.ToolApprovalState;
import dev.remit.identity.Permission;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogFiles;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.PageHeader;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All approvals of tools, the latest first; filters are in the address. */
@StyleSheet("context://css/inventory.css")
@Route(value = ToolApprovalNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class ToolApprovalsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final transient ApprovalDesk desk;
    private final transient CatalogFiles files;
    private final Ages ages;

    ToolApprovalsView(ApprovalDesk desk, CatalogFiles files, Ages ages) {
        this.desk = desk;
        this.files = files;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        ToolApprovalFilter filter = new ToolApprovalFilter(
                address.first(ToolApprovalNavigation.TOOL)
                        .filter(id -> id.matches(UUIDS))
                        .map(UUID::fromString),
                Arrays.stream(ToolApprovalState.values())
                        .filter(state ->
                                address.all(ToolApprovalNavigation.STATE).contains(state.code()))
                        .collect(Collectors.toSet()));
        removeAll();
        add(
                new PageHeader(Words.text("catalogue.tools.nav")).actions(files.approvals(filter)),
                CatalogNavigation.kinds(ToolApprovalNavigation.approvals()),
                filters(address, filter),
                grid(filter));
    }

    private FilterBar filters(Address address, ToolApprovalFilter filter) {
        FilterBar bar = new FilterBar(address)
                .choice(
                        ToolApprovalNavigation.STATE,
                        Words.text("tool-approvals.state"),
                        CatalogWords.choices(ToolApprovalState.values(), ToolApprovalState::code, Words::of));
        filter.tool()
                .flatMap(desk::tool)
                .map(AiTool::name)
                .ifPresent(tool -> bar.set(ToolApprovalNavigation.TOOL, Words.text("tool-approvals.of", tool)));
        return bar;
    }

    private KeysetGrid<Row> grid(ToolApprovalFilter filter) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("tool-approvals.title"), row -> row.approval().id());
        grid.name(
                Words.text("tool-approvals.tool"),
                row -> row.approval().toolName(),
                row -> ToolApprovalNavigation.approval(row.approval().id()));
        grid.text(
                Words.text("tool-approvals.function"),
                row -> ApprovalWords.functions(row.approval().scope()));
        grid.text(Words.text("tool-approvals.data"), Row::data);
        grid.markup(Words.text("tool-approvals.state"), row -> ApprovalWords.state(row.approval(), ages));
        grid.markup(Words.text("tool-approvals.until"), row -> ApprovalWords.until(row.approval(), ages));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                ToolApprovalNavigation.approval(row.approval().id())
                                        .href(),
                                row.approval().toolName())
                        + Markup.wrap("", ApprovalWords.state(row.approval(), ages) + Markup.span("", row.data()))));
        grid.empty(ApprovalWords.nothing(filter));
        grid.read((cursor, limit) -> read(filter, cursor, limit));
        return grid;
    }

    private Page<Row> read(ToolApprovalFilter filter, Optional<String> cursor, int limit) {
        Page<ToolApproval> page = desk.queries().list(filter, cursor, limit);
        Collection<DataAsset> assets = desk.catalog()
                .dataAssetsById(page.items().stream()
                        .flatMap(a -> a.scope().assets().stream())
                        .collect(Collectors.toSet()))
                .values();
        return page.map(approval -> new Row(approval, ApprovalWords.data(approval.scope(), assets)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(
                        Words.text("catalogue.tools.nav"),
                        CatalogNavigation.tools().path()),
                Crumb.here(Words.text("tool-approvals.title")));
    }

    private record Row(ToolApproval approval, String data) {}
}
