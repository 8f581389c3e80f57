package dev.remit.ui.exceptions;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.exception.ExceptionRequest;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One exception: what need not be kept, why, what is done instead, until when, and who decided. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/lifecycle.css")
@StyleSheet("context://css/decisions.css")
@Route(value = ExceptionsNavigation.PATH + "/:" + ExceptionView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class ExceptionView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "exception";
    private static final int TIMELINE = 20;

    private final transient ExceptionDesk desk;
    private final Ages ages;
    private String key = "";

    ExceptionView(ExceptionDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String typed = event.getRouteParameters().get(KEY).orElseThrow(NotFoundException::new);
        ExceptionRequest request = desk.queries().find(typed).orElseThrow(NotFoundException::new);
        key = request.key();
        Div main = new Div(
                new Section(
                        Words.text("exceptions.reason"),
                        Texts.body(request.terms().reason())),
                new Section(
                        Words.text("exceptions.instead"),
                        Texts.body(request.terms().instead())));
        desk.decisions(request.id(), ages).ifPresent(main::add);
        main.addClassName("rm-form-main");
        Div side = new Div(
                new Section(Words.text("exceptions.facts"), facts(request)),
                new Section(Words.text("exceptions.history"), new Timeline(ages, cursor -> desk.ledger()
                        .timeline(request.id().subject(), cursor, TIMELINE))));
        side.addClassName("rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        removeAll();
        add(
                new PageHeader(ExceptionWords.what(request))
                        .meta(
                                new Span(key),
                                new Glyph(ExceptionWords.state(request)),
                                new Glyph(ExceptionWords.lastDay(request, ages))),
                columns,
                new ExceptionActs(request, desk).bar());
    }

    private Facts facts(ExceptionRequest request) {
        Facts facts = new Facts()
                .fact(
                        Words.text("exceptions.use-case"),
                        Texts.link(request.useCaseName(), InventoryNavigation.useCase(request.useCase())))
                .fact(Words.text("exceptions.owner"), desk.name(request.terms().owner()))
                .fact(Words.text("exceptions.asked-by"), desk.name(request.requester()))
                .fact(Words.text("exceptions.asked"), Texts.time(request.askedAt(), ages))
                .fact(Words.text("exceptions.last-day"), ages.on(request.lastDay()));
        request.decided().ifPresent(decided -> {
            facts.fact(Words.text("exceptions.decided-by"), desk.name(decided.by()));
            if (!decided.reason().isEmpty()) {
                facts.fact(Words.text("exceptions.decided-why"), decided.reason());
            }
        });
        request.renews()
                .flatMap(desk.queries()::find)
                .ifPresent(before -> facts.fact(
                        Words.text("exceptions.renews"),
                        Texts.link(before.key(), ExceptionsNavigation.exception(before.key()))));
        return facts;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("exceptions.nav"), ExceptionsNavigation.PATH), Crumb.here(key));
    }
}
