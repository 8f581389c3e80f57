package dev.remit.ui.controls;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.control.ControlCounts;
import dev.remit.control.PartCoverage;
import dev.remit.control.library.Framework;
import dev.remit.identity.Permission;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** How a framework is covered: each part with the controls that answer it, and how much of what they ask for is shown. */
@Route(value = ControlsNavigation.COVERAGE, layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_READ)
@PermitAll
@StyleSheet("context://css/controls.css")
class CoverageView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ControlDesk desk;

    CoverageView(ControlDesk desk) {
        this.desk = desk;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Framework> frameworks = desk.queries().frameworks();
        Framework framework = Address.of(event.getLocation())
                .first(ControlsNavigation.FRAMEWORK)
                .flatMap(key ->
                        frameworks.stream().filter(f -> f.key().equals(key)).findFirst())
                .orElseGet(frameworks::getFirst);
        List<PartCoverage> parts = desk.queries().coverage(framework.key());
        removeAll();
        add(
                new PageHeader(sentence(framework, parts)).meta(new Span(framework.source())),
                tabs(frameworks, framework),
                grid(framework, parts));
    }

    private static String sentence(Framework framework, List<PartCoverage> parts) {
        long covered = parts.stream().filter(part -> !part.controls().isEmpty()).count();
        return Words.text("controls.coverage.sentence", covered, parts.size(), framework.name());
    }

    private static TabLinks tabs(List<Framework> frameworks, Framework current) {
        TabLinks tabs = new TabLinks(Words.text("controls.framework"));
        frameworks.forEach(framework -> tabs.tab(
                framework.name(), "", ControlsNavigation.coverage(framework.key()), framework.equals(current)));
        return tabs;
    }

    private static KeysetGrid<PartCoverage> grid(Framework framework, List<PartCoverage> parts) {
        KeysetGrid<PartCoverage> grid = new KeysetGrid<>(
                Words.text("controls.coverage"), part -> part.part().ref());
        grid.markup(Words.text("controls.part"), part -> name(framework, part))
                .setWidth("340px")
                .setFlexGrow(3);
        grid.text(Words.text("controls.group"), PartCoverage::group).setWidth("160px");
        grid.markup(Words.text("controls.answered-by"), CoverageView::controls).setWidth("220px");
        grid.number(Words.text("controls.shown"), part -> shown(framework, part));
        grid.number(Words.text("controls.share"), CoverageView::share);
        grid.narrow(part ->
                Markup.wrap("rm-two-lines", name(framework, part) + Markup.span("", ControlWords.of(part.counts()))));
        grid.read((cursor, limit) -> new Page<>(parts, Optional.empty()));
        return grid;
    }

    /** A part that no control answers leads nowhere, and says so beside it. */
    private static String name(Framework framework, PartCoverage part) {
        String words = part.part().ref() + " · " + part.part().summary();
        return part.controls().isEmpty()
                ? Markup.span("rm-clip", words)
                : Markup.link(
                        "rm-name",
                        ControlsNavigation.answering(
                                        framework.key(), part.part().ref())
                                .href(),
                        words);
    }

    private static String controls(PartCoverage part) {
        return part.controls().isEmpty()
                ? Markup.span("rm-warn", Words.text("controls.none"))
                : Markup.span("rm-clip", String.join(", ", part.controls()));
    }

    private static String shown(Framework framework, PartCoverage part) {
        return part.controls().isEmpty()
                ? Markup.span("rm-quiet", Words.text("controls.none.short"))
                : ControlWords.shown(
                        ControlsNavigation.answering(
                                        framework.key(), part.part().ref())
                                .href(),
                        part.counts());
    }

    private static String share(PartCoverage part) {
        ControlCounts counts = part.counts();
        return counts.applies() == 0 ? "" : Markup.span("", Numbers.share(counts.shown(), counts.applies()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("controls.nav"), ControlsNavigation.PATH),
                Crumb.here(Words.text("controls.coverage")));
    }
}
