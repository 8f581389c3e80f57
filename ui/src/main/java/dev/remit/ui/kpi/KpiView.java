package dev.remit.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.kpi.Kpi;
import dev.remit.kpi.KpiQueries;
import dev.remit.kpi.KpiRow;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.KpiUnit;
import dev.remit.kpi.KpiValue;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** One figure: its definition, and the rows it is counted over. */
@Route(value = KpiNavigation.PATH + "/:key", layout = MainLayout.class)
@RequiresPermission(Permission.KPI_READ)
@PermitAll
@StyleSheet("context://css/home.css")
class KpiView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient KpiQueries kpis;
    private final transient Ages ages;
    private final String currency;
    private String name = "";

    KpiView(KpiQueries kpis, Tenants tenants, Ages ages) {
        this.kpis = kpis;
        this.ages = ages;
        this.currency = tenants.find().map(Tenant::currency).orElse("EUR");
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElse("");
        KpiValue value = kpis.value(key).orElseThrow(NotFoundException::new);
        KpiRows wanted = KpiNavigation.rows(key, Address.of(event.getLocation()));
        name = value.kpi().words().name();
        removeAll();
        add(
                new PageHeader(name).meta(Texts.caption(value.kpi().words().formula())),
                said(value),
                definition(value.kpi()),
                tabs(value, wanted),
                grid(value.kpi(), wanted));
    }

    private Div said(KpiValue value) {
        Div said = new Div(
                value.now().isPresent() ? new Span(KpiFormat.written(value, currency)) : UnknownChip.glyph(),
                Texts.caption(KpiFormat.parts(value)));
        said.addClassName("rm-kpi-value");
        return said;
    }

    private static Component definition(Kpi kpi) {
        Kpi.Words words = kpi.words();
        Facts facts = new Facts()
                .fact(Words.text("kpis.what"), words.what())
                .fact(Words.text("kpis.source"), words.source())
                .fact(Words.text("kpis.unit"), Words.text("kpis.unit-and-way", kpi.unit(), kpi.better()))
                .fact(Words.text("kpis.bounds"), words.bounds() + " " + Words.text("kpis.period", KpiQueries.DAYS))
                .fact(Words.text("kpis.absence"), words.absence());
        words.standard().ifPresent(s -> facts.fact(Words.text("kpis.standard"), s));
        return new Section(Words.text("kpis.definition"), facts);
    }

    private static TabLinks tabs(KpiValue value, KpiRows wanted) {
        KpiRows all = new KpiRows(wanted.key(), Optional.empty(), wanted.part(), wanted.detail());
        boolean filtered = wanted.part().isPresent() || wanted.detail().isPresent();
        TabLinks tabs = new TabLinks(Words.text("kpis.tabs"));
        tabs.tab(
                Words.text("kpis.all"),
                filtered ? "" : Numbers.exact(value.rows()),
                KpiNavigation.rows(all),
                wanted.which().isEmpty());
        for (KpiRows.Which which : KpiRows.Which.values()) {
            long count =
                    switch (which) {
                        case COUNTED -> value.counted();
                        case OTHERS -> value.others();
                        case UNKNOWN -> value.unknown();
                    };
            tabs.tab(
                    Words.of(which),
                    filtered ? "" : Numbers.exact(count),
                    KpiNavigation.rows(all.only(which)),
                    wanted.which().filter(which::equals).isPresent());
        }
        return tabs;
    }

    private KeysetGrid<KpiRow> grid(Kpi kpi, KpiRows wanted) {
        KeysetGrid<KpiRow> grid = new KeysetGrid<>(Words.text("kpis.grid"), KpiRow::id);
        grid.name(Words.text("kpis.column.name"), KpiRow::name, KpiNavigation::subject);
        grid.text(
                Words.text("kpis.column.part"),
                row -> row.part().map(KpiRowWords::code).orElse(""));
        grid.text(
                Words.text("kpis.column.detail"),
                row -> row.detail().map(KpiRowWords::code).orElse(""));
        grid.markup(Words.text("kpis.column.counts"), KpiView::counts);
        if (kpi.unit() == KpiUnit.DAYS || kpi.unit() == KpiUnit.MONEY) {
            grid.number(Words.text("kpis.column.amount"), row -> row.measured()
                    .amount()
                    .map(a -> Markup.escape(KpiFormat.written(kpi.unit(), KpiRowWords.shown(kpi.unit(), a), currency)))
                    .orElseGet(UnknownChip::markup));
        }
        grid.text(
                Words.text("kpis.column.when"),
                row -> row.measured().at().map(ages::at).orElse(""));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", KpiNavigation.subject(row).href(), row.name())
                        + Markup.wrap("", counts(row) + Markup.escape(KpiRowWords.line(row)))));
        grid.empty(EmptyState.filtered(Words.text("kpis.empty")));
        grid.read((cursor, limit) -> kpis.rows(wanted, cursor, limit));
        return grid;
    }

    private static String counts(KpiRow row) {
        return row.measured()
                .counts()
                .map(yes -> (yes ? Status.OK : Status.INFO).markup(Words.text(yes ? "kpis.counts" : "kpis.not")))
                .orElseGet(UnknownChip::markup);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("kpis.nav"), KpiNavigation.PATH), Crumb.here(name));
    }
}
