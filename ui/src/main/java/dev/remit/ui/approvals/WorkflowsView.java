package dev.remit.ui.approvals;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.remit.approval.plan.ApprovalPlans;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Who decides on a use case of each tier, in which order, and within what time. */
@Route(value = ApprovalsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.WORKSPACE_MANAGE)
@PermitAll
@StyleSheet("context://css/approvals.css")
class WorkflowsView extends Div implements HasCrumbs {

    WorkflowsView(WorkflowService workflows, People people) {
        addClassNames("rm-view", "rm-workflows");
        Approvers approvers = new Approvers(people);
        add(
                new PageHeader(Words.text("approvals.title")),
                ApprovalsNavigation.tabs(ApprovalsNavigation.PATH),
                Texts.body(Words.text("approvals.intro")));
        ApprovalPlans.TIERS.forEach(tier -> add(tier(workflows.current(tier), approvers)));
    }

    private static Section tier(WorkflowVersion version, Approvers approvers) {
        String written = version.written()
                .map(w -> Words.text("approvals.version", version.number(), w.comment()))
                .orElseGet(() -> Words.text("approvals.version.shipped"));
        String terms = Words.text(
                version.workflow().distinct() ? "approvals.terms.distinct" : "approvals.terms",
                version.workflow().workingHours());
        return new Section(word(version.tier()), StepWords.list(version.workflow(), approvers), Texts.caption(terms))
                .sub(written)
                .more(Words.text("approvals.change"), ApprovalsNavigation.workflow(version.tier()));
    }

    static String word(String tier) {
        return Words.of(TierGlyph.of(Coded.of(RiskTier.class, tier)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("approvals.nav")));
    }
}
