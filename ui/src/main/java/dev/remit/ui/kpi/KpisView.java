package dev.remit.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.kpi.Kpi;
import dev.remit.kpi.KpiGroup;
import dev.remit.kpi.KpiQueries;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.KpiValue;
import dev.remit.kpi.Overview;
import dev.remit.kpi.Scorecard;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure: what it says now, how it is made, and where its rows are. */
@Route(value = KpiNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.KPI_READ)
@PermitAll
@StyleSheet("context://css/home.css")
class KpisView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient KpiQueries kpis;
    private final transient Ages ages;

    KpisView(KpiQueries kpis, Ages ages) {
        this.kpis = kpis;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Overview overview = kpis.overview();
        removeAll();
        add(new PageHeader(Words.text("kpis.title", overview.values().size()))
                .meta(Texts.caption(Words.text("kpis.as-of", ages.at(overview.asOf()), KpiQueries.DAYS))));
        for (KpiGroup group : KpiGroup.values()) {
            add(new Section(
                    Words.of(group),
                    overview.values().values().stream()
                            .filter(v -> v.kpi().group() == group)
                            .map(v -> figure(v, overview.currency()))
                            .toArray(Component[]::new)));
        }
        add(scores(overview));
    }

    private static Div figure(KpiValue value, String currency) {
        Kpi kpi = value.kpi();
        H3 name = new H3(Texts.link(kpi.words().name(), KpiNavigation.rows(KpiRows.of(kpi.key()))));
        Div formula = new Div(kpi.words().formula());
        formula.addClassName("rm-caption");
        Div said = new Div(name, formula);
        Div now = new Div(
                value.now().isPresent()
                        ? Figure.inline(KpiFormat.written(value, currency), KpiNavigation.rows(KpiRows.of(kpi.key())))
                        : UnknownChip.glyph());
        now.addClassName("rm-kpi-now");
        now.setTitle(KpiFormat.parts(value));
        Div row = new Div(said, new Span(kpi.words().what()), now, Texts.caption(KpiFormat.parts(value)));
        row.addClassName("rm-kpi");
        row.setId(kpi.key());
        return row;
    }

    /** How the scores are made. */
    private static Section scores(Overview overview) {
        return new Section(
                        Words.text("kpis.scores"),
                        Stream.of(
                                        score(
                                                "kpis.score.cmo-own",
                                                Scorecard.cmo(overview).own(),
                                                overview),
                                        score(
                                                "kpis.score.cmo-shared",
                                                Scorecard.cmo(overview).shared(),
                                                overview),
                                        score(
                                                "kpis.score.cio-own",
                                                Scorecard.cio(overview).own(),
                                                overview),
                                        score(
                                                "kpis.score.cio-shared",
                                                Scorecard.cio(overview).shared(),
                                                overview))
                                .toArray(Component[]::new))
                .sub(Words.text("kpis.scores.text"));
    }

    private static Component score(String key, Scorecard.Part part, Overview overview) {
        String weights = part.weights().stream()
                .map(w -> Words.text(
                        "kpis.score.weight",
                        overview.value(w.key()).kpi().words().name(),
                        w.points()))
                .collect(Collectors.joining(" + "));
        return Texts.body(Words.text(key, weights));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("kpis.nav")));
    }
}
