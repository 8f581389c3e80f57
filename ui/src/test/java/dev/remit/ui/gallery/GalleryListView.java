package dev.remit.ui.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.plugin.Capability;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.CapabilityStrip;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.design.list.Sorting;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list of ten thousand rows; {@code ?empty} shows it without any. */
@Route(value = "gallery/list", layout = MainLayout.class)
@PermitAll
class GalleryListView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final TierGlyph[] TIERS = TierGlyph.values();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        removeAll();
        addClassNames("rm-view", "rm-view-list");
        add(
                new PageHeader("Use cases")
                        .actions(Buttons.plain("Import", e -> {}), Buttons.plain(Icon.OUT, "Export", e -> {})),
                new TabLinks("Saved views")
                        .tab("All", "126", address.without("view"), true)
                        .tab("Mine", "9", address.with("view", "mine"), false)
                        .tab("Without an Accountable", "4", address.with("view", "gaps"), false));
        if (address.first("empty").isPresent()) {
            add(empty());
            return;
        }
        Map<String, String> tiers = new LinkedHashMap<>();
        tiers.put("high", "High");
        tiers.put("limited", "Limited");
        add(
                new FilterBar(address)
                        .search("q", "Search name, tool, owner")
                        .choice("tier", "Tier", tiers)
                        .toggle("changed", "Only changes")
                        .matching("16 of 126 match both filters"),
                list(address),
                ActionBar.selection("Selection")
                        .words(new Span("16 of 126 match both filters · unknown values last"))
                        .actions(new Span("1 selected"), Buttons.plain("Assign owner", e -> {})));
    }

    private static DetailPanel list(Address address) {
        KeysetGrid<Integer> grid = new KeysetGrid<>("Use cases", n -> n);
        grid.selectable();
        Sorting sorting = Sorting.of(address, new Sorting("name", false));
        var name = grid.name("Use case", GalleryListView::title, n -> address.with("open", "" + n));
        grid.sortable(name, "name", sorting, address);
        grid.markup("Tier", n -> TIERS[n % 4].badge());
        grid.text("Lane", n -> n % 3 == 0 ? "production" : "experiment");
        grid.markup("Accountable", n -> Avatar.owner(n % 5 == 0 ? Optional.empty() : Optional.of("Lena Voss")))
                .setFlexGrow(2);
        grid.markup("Can do", n -> strip(n).markup());
        var value = grid.number(
                "Value, Q4", n -> n % 7 == 0 ? UnknownChip.markup() : Markup.link("rm-fig", "gallery", "€312k"));
        grid.sortable(value, "value", sorting, address);
        grid.narrow(n -> "<span class=\"rm-two-lines\"><span>" + Markup.link("rm-name", "gallery", title(n))
                + "</span><span>" + TIERS[n % 4].badge() + strip(n).markup() + "</span></span>");
        grid.read((cursor, limit) -> {
            int from = cursor.map(Integer::valueOf).orElse(0);
            return Page.of(
                    IntStream.range(from, Math.min(10_000, from + limit + 1))
                            .boxed()
                            .toList(),
                    limit,
                    n -> "" + (n + 1));
        });
        DetailPanel panel = new DetailPanel(grid);
        address.first("open")
                .ifPresent(open -> panel.open(
                        title(Integer.parseInt(open)),
                        () -> address.without("open").open(),
                        new Facts()
                                .fact("Granted by", "Jonas Falk, 14 Mar 2026")
                                .fact("Runs as", "application, nobody confirms")));
        return panel;
    }

    private static String title(int n) {
        return n == 3 ? "Übersetzungsfreigabe für Produktbeschreibungen in neun Sprachen" : "Lead scoring " + n;
    }

    private static CapabilityStrip strip(int n) {
        return new CapabilityStrip(Map.of(
                Capability.SEE,
                BasisGlyph.values()[n % 7],
                Capability.INFER,
                BasisGlyph.values()[(n + 3) % 7],
                Capability.CHANGE,
                BasisGlyph.OBSERVED,
                Capability.TRIGGER,
                BasisGlyph.CHECKED_NO));
    }

    private static EmptyState empty() {
        return EmptyState.firstTime(
                        "Nobody has written down yet where you use AI.",
                        "That does not mean there is none. Two ways to find out; most teams do both on the same day.")
                .way(
                        Icon.SCAN,
                        "Look into the stack",
                        "Connect WordPress or another system, read-only. A first scan takes about 4 minutes and fills in requests for you.",
                        Buttons.primaryLink("Add a connection", Address.of("gallery")))
                .way(
                        Icon.LIST,
                        "Bring your list",
                        "CSV or XLSX, any columns. Rows we do not understand come back with the reason.",
                        Buttons.link("Import a file", Address.of("gallery")));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Use cases"));
    }
}
