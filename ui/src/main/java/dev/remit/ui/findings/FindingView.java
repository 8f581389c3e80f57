package dev.remit.ui.findings;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.findings.Finding;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.inventory.UseCaseId;
import dev.remit.scan.access.IntegrationId;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.MainLayout;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.access.Strip;
import dev.remit.ui.catalog.VendorNavigation;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One finding: what is wrong, who sees to it by when, what was done about it, and the way to an intake request. */
@Route(value = FindingsNavigation.PATH + "/:" + FindingView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.FINDING_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class FindingView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "finding";
    private static final int TIMELINE = 20;

    private final transient FindingDesk desk;
    private final transient Ages ages;
    private String key = "";

    FindingView(FindingDesk desk, Ages ages) {
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
        Finding finding = desk.queries().find(key).orElseThrow(NotFoundException::new);
        key = finding.key();
        Div main = new Div(new Section(Words.text("findings.what"), what(finding)), timeline(finding));
        main.addClassName("rm-form-main");
        Div side = new Div(new Section(Words.text("findings.who"), facts(finding)));
        side.addClassName("rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        removeAll();
        add(
                new PageHeader(FindingWords.sentence(finding))
                        .meta(
                                new Span(finding.key()),
                                new Glyph(FindingWords.severityMarkup(finding.severity())),
                                new Span(FindingWords.state(finding.state())),
                                new Glyph(FindingWords.clock(finding, ages))),
                columns,
                new FindingActs(finding, desk, this::show).bar());
    }

    private Div what(Finding finding) {
        Div what = new Div(Texts.body(Words.text("finding." + finding.kind().name() + ".why")));
        what.addClassName("rm-finding");
        String more = FindingWords.more(finding);
        if (!more.isEmpty()) {
            what.add(Texts.body(more));
        }
        if (finding.subject().kind() == SubjectKind.INTEGRATION) {
            IntegrationId id = new IntegrationId(finding.subject().id());
            if (desk.user().may(Permission.CONNECTION_READ)) {
                desk.access().find(id).ifPresent(d -> what.add(Strip.of(d.row()).glyph()));
                what.add(Texts.link(Words.text("findings.open-map"), AccessNavigation.integration(id)));
            }
        } else if (finding.subject().kind() == SubjectKind.INCIDENT) {
            what.add(Texts.link(finding.place(), IncidentsNavigation.incident(finding.place())));
        } else if (finding.subject().kind() == SubjectKind.VENDOR) {
            what.add(Texts.link(
                    Words.text("findings.open-vendor"),
                    VendorNavigation.vendor(finding.subject().id())));
        } else if (finding.subject().kind() == SubjectKind.USE_CASE) {
            what.add(Texts.link(
                    Words.text("access.panel.open-use-case"),
                    InventoryNavigation.useCase(new UseCaseId(finding.subject().id()))));
        } else {
            what.add(Texts.link(
                    Words.text("findings.open-connection"),
                    Address.of(ConnectionsNavigation.connections().path() + "/"
                            + finding.subject().id())));
        }
        return what;
    }

    private Facts facts(Finding finding) {
        Facts facts = new Facts()
                .fact(
                        Words.text("findings.column.owner"),
                        new Glyph(Avatar.owner(
                                finding.owner().flatMap(desk.people()::find).map(Person::name))))
                .fact(
                        Words.text("findings.due"),
                        new Span(ages.on(finding.dueOn()) + " · " + ages.due(finding.dueOn())))
                .fact(Words.text("findings.raised"), Texts.time(finding.raisedAt(), ages))
                .fact(Words.text("findings.seen"), Texts.time(finding.seenAt(), ages))
                .fact(Words.text("findings.column.place"), finding.place());
        finding.useCase()
                .ifPresent(id -> facts.fact(
                        Words.text("access.panel.use-case"),
                        Texts.link(Words.text("access.panel.open-use-case"), InventoryNavigation.useCase(id))));
        finding.closed()
                .ifPresent(c -> facts.fact(
                        Words.text("findings.closed-as"),
                        new Span(Words.text("CloseReason." + c.reason().name()) + " · " + c.note())));
        return facts;
    }

    private Section timeline(Finding finding) {
        return new Section(Words.text("findings.history"), new Timeline(ages, cursor -> desk.ledger()
                .timeline(finding.id().subject(), cursor, TIMELINE)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("findings.nav"), FindingsNavigation.PATH), Crumb.here(key));
    }
}
