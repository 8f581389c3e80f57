package dev.remit.ui.incidents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.incident.Incident;
import dev.remit.incident.playbook.Playbook;
import dev.remit.inventory.UseCaseId;
import dev.remit.scan.access.IntegrationId;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.MainLayout;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.VendorNavigation;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One incident: what is to be done, what happened, what was learnt, and who leads it. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/lifecycle.css")
@Route(value = IncidentsNavigation.PATH + "/:" + IncidentView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.INCIDENT_READ)
@PermitAll
class IncidentView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "incident";
    private static final int TIMELINE = 20;

    private final transient IncidentDesk desk;
    private final Ages ages;
    private String key = "";

    IncidentView(IncidentDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(KEY).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        Incident incident = desk.queries().find(key).orElseThrow(NotFoundException::new);
        key = incident.key();
        IncidentDialogs dialogs = new IncidentDialogs(incident, desk, ages, this::show);
        IncidentParts parts = new IncidentParts(incident, desk, dialogs, ages);
        LessonsPart lessons = new LessonsPart(incident, desk, ages, this::show);
        Div main = new Div(parts.tasks(), parts.story());
        parts.learnt(lessons).forEach(main::add);
        main.addClassName("rm-form-main");
        Div side = new Div(new Section(Words.text("incidents.facts"), facts(incident)), history(incident));
        side.addClassName("rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        removeAll();
        add(
                new PageHeader(incident.title())
                        .meta(
                                new Span(incident.key()),
                                new Glyph(IncidentWords.severity(incident.severity())),
                                new Span(Words.of(incident.state())),
                                Texts.time(incident.openedAt(), ages),
                                lessons.unsettled() == 0
                                        ? new Span()
                                        : Status.WARN.glyph(Words.text("lessons.open", lessons.unsettled()))),
                columns,
                dialogs.bar());
    }

    private Facts facts(Incident incident) {
        Facts facts =
                new Facts().fact(Words.text("incidents.owner"), new Glyph(Avatar.owner(desk.name(incident.owner()))));
        incident.about().ifPresent(about -> facts.fact(Words.text("incidents.about"), about(about)));
        desk.queries().playbooks().stream()
                .filter(p -> p.key().equals(incident.playbook()))
                .findFirst()
                .ifPresent(playbook -> playbook(facts, playbook, incident));
        incident.ended().ifPresent(at -> facts.fact(Words.of(incident.state()), Texts.time(at, ages)));
        return facts;
    }

    private static void playbook(Facts facts, Playbook playbook, Incident incident) {
        facts.fact(
                        Words.text("incidents.kind"),
                        Words.text("incidents.playbook", playbook.name(), incident.playbookVersion()))
                .fact(Words.text("incidents.source"), playbook.source());
    }

    private static Component about(Incident.About about) {
        SubjectRef subject = about.subject();
        return switch (subject.kind()) {
            case USE_CASE -> Texts.link(about.name(), InventoryNavigation.useCase(new UseCaseId(subject.id())));
            case INTEGRATION -> Texts.link(about.name(), AccessNavigation.integration(new IntegrationId(subject.id())));
            case AI_TOOL -> Texts.link(about.name(), CatalogNavigation.tool(subject.id()));
            case VENDOR -> Texts.link(about.name(), VendorNavigation.vendor(subject.id()));
            default -> new Span(about.name());
        };
    }

    private Section history(Incident incident) {
        return new Section(Words.text("incidents.history"), new Timeline(ages, cursor -> desk.ledger()
                .timeline(incident.id().subject(), cursor, TIMELINE)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("incidents.nav"), IncidentsNavigation.PATH), Crumb.here(key));
    }
}
