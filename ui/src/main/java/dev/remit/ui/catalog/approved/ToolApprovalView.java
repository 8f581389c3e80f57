package dev.remit.ui.catalog.approved;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One approval of a tool: for what, on which data, where, under which conditions, until when, and who decided. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/lifecycle.css")
@StyleSheet("context://css/decisions.css")
@Route(value = ToolApprovalNavigation.PATH + "/:" + ToolApprovalView.APPROVAL, layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class ToolApprovalView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String APPROVAL = "approval";
    private static final int TIMELINE = 20;

    private final transient ApprovalDesk desk;
    private final Ages ages;
    private String name = "";

    ToolApprovalView(ApprovalDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ToolApproval approval = CatalogNavigation.id(event, APPROVAL)
                .map(ToolApprovalId::new)
                .flatMap(desk.queries()::find)
                .orElseThrow(NotFoundException::new);
        name = approval.toolName();
        Div main = new Div(
                new Section(Words.text("tool-approvals.what"), scope(approval)),
                new Section(
                        Words.text("tool-approvals.evidence"),
                        Texts.body(approval.terms().evidence())));
        desk.decisions(approval.id(), ages).ifPresent(main::add);
        main.addClassName("rm-form-main");
        Div side = new Div(
                new Section(Words.text("tool-approvals.facts"), facts(approval)),
                new Section(Words.text("catalogue.history"), new Timeline(ages, cursor -> desk.around()
                        .ledger()
                        .timeline(approval.id().subject(), cursor, TIMELINE))));
        side.addClassName("rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        removeAll();
        add(
                new PageHeader(Words.text("tool-approvals.heading", name, ApprovalWords.functions(approval.scope())))
                        .meta(
                                new Glyph(ApprovalWords.state(approval, ages)),
                                new Glyph(ApprovalWords.until(approval, ages))),
                columns,
                new ApprovalActs(approval, desk).bar());
    }

    private Facts scope(ToolApproval approval) {
        Map<String, String> systems = desk.systems();
        String where = approval.scope().systems().stream()
                .map(key -> systems.getOrDefault(key, key))
                .sorted()
                .collect(Collectors.joining(", "));
        String conditions = approval.terms().conditions();
        return new Facts()
                .fact(Words.text("tool-approvals.function"), ApprovalWords.functions(approval.scope()))
                .fact(
                        Words.text("tool-approvals.data"),
                        ApprovalWords.data(
                                approval.scope(),
                                desk.catalog()
                                        .dataAssetsById(approval.scope().assets())
                                        .values()))
                .fact(Words.text("tool-approvals.can"), ApprovalWords.capabilities(approval.scope()))
                .fact(
                        Words.text("tool-approvals.systems"),
                        where.isEmpty() ? Words.text("tool-approvals.anywhere") : where)
                .fact(
                        Words.text("tool-approvals.conditions"),
                        conditions.isEmpty() ? Words.text("tool-approvals.no-conditions") : conditions);
    }

    private Facts facts(ToolApproval approval) {
        Facts facts = new Facts()
                .fact(Words.text("tool-approvals.tool"), Texts.link(name, CatalogNavigation.tool(approval.tool())))
                .fact(Words.text("tool-approvals.asked-by"), desk.name(approval.requester()))
                .fact(
                        Words.text("tool-approvals.from"),
                        ages.on(approval.terms().from()))
                .fact(
                        Words.text("tool-approvals.until"),
                        ages.on(approval.terms().until()));
        approval.decided().ifPresent(decided -> {
            facts.fact(Words.text("tool-approvals.decided-by"), desk.name(decided.by()));
            if (!decided.reason().isEmpty()) {
                facts.fact(Words.text("tool-approvals.decided-why"), decided.reason());
            }
        });
        return facts;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("tool-approvals.title"), ToolApprovalNavigation.PATH), Crumb.here(name));
    }
}
