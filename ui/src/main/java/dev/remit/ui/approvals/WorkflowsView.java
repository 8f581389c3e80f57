package dev.remit.ui.approvals;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.decisions.Tiers;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Who decides on a use case of each tier and on each other kind of thing, in which order, and within what time. */
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
        WorkflowScope.ALL.forEach(scope -> add(section(workflows.current(scope), approvers)));
    }

    private static Section section(WorkflowVersion version, Approvers approvers) {
        String written = version.written()
                .map(w -> Words.text("approvals.version", version.number(), w.comment()))
                .orElseGet(() -> Words.text("approvals.version.shipped"));
        String terms = Words.text(
                version.workflow().distinct() ? "approvals.terms.distinct" : "approvals.terms",
                version.workflow().workingHours());
        return new Section(word(version.scope()), StepWords.list(version.workflow(), approvers), Texts.caption(terms))
                .sub(written)
                .more(Words.text("approvals.change"), ApprovalsNavigation.workflow(version.scope()));
    }

    /** The tier of use cases, or the kind. */
    static String word(WorkflowScope scope) {
        return scope.tiered()
                ? Words.text("approvals.scope.use-case", Tiers.word(scope.tier()))
                : Words.text("approvals.scope." + scope.subject().code());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("approvals.nav")));
    }
}
