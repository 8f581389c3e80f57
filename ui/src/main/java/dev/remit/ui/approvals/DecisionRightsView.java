package dev.remit.ui.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRight;
import dev.remit.ownership.rights.RightsService;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.policies.PoliciesNavigation;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who decides what: alone, by one act; or in steps, by tier. What whoever reads decides alone stands first. */
@Route(value = ApprovalsNavigation.RIGHTS, layout = MainLayout.class)
@RequiresPermission(Permission.POLICY_READ)
@PermitAll
@StyleSheet("context://css/approvals.css")
class DecisionRightsView extends Div implements HasCrumbs {

    private final boolean changes;

    DecisionRightsView(RightsService rights, WorkflowService workflows, People people, CurrentUser user) {
        addClassNames("rm-view", "rm-view-page", "rm-workflows");
        this.changes = user.may(Permission.WORKSPACE_MANAGE);
        Approvers approvers = new Approvers(people);
        List<DecisionRight> all = rights.all();
        add(new PageHeader(Words.text("rights.nav")), mine(rights.mine()), Texts.body(Words.text("rights.intro")));
        for (DecisionKind.Layer layer : DecisionKind.Layer.values()) {
            all.stream()
                    .filter(right -> right.kind().layer() == layer)
                    .forEach(right -> add(section(right, approvers)));
        }
        add(new Section(
                Words.text("rights.policies"),
                Texts.body(Words.text("rights.policies.text")),
                Texts.link(Words.text("rights.policies.open"), PoliciesNavigation.policies())));
        WorkflowScope.ALL.forEach(scope -> add(workflow(workflows.current(scope), approvers)));
    }

    private static Component mine(RightsService.Mine mine) {
        Div body = new Div();
        if (!mine.always().isEmpty()) {
            body.add(Texts.body(names(mine.always())));
        }
        if (!mine.forMine().isEmpty()) {
            body.add(Texts.body(Words.text("rights.mine.own", names(mine.forMine()))));
        }
        boolean nothing = mine.always().isEmpty() && mine.forMine().isEmpty();
        if (nothing) {
            body.add(Texts.body(Words.text("rights.mine.nothing")));
        }
        return Callout.ofPage(Callout.Kind.INFO, Words.text("rights.mine"), body);
    }

    private static String names(Set<DecisionKind> kinds) {
        return Stream.of(DecisionKind.values())
                .filter(kinds::contains)
                .map(Words::of)
                .collect(Collectors.joining(" · "));
    }

    private Section section(DecisionRight right, Approvers approvers) {
        Section section = new Section(Words.of(right.kind()), RightWords.facts(right.terms(), approvers))
                .sub(Words.text("rights.sub", Words.of(right.kind().layer()), RightWords.version(right)));
        return changes
                ? section.more(Words.text("approvals.change"), ApprovalsNavigation.right(right.kind()))
                : section;
    }

    /** What is decided in steps stands in the workflow, and nowhere else. */
    private Section workflow(WorkflowVersion version, Approvers approvers) {
        Section section = new Section(
                        WorkflowsView.word(version.scope()), StepWords.list(version.workflow(), approvers))
                .sub(Words.text("rights.scope." + version.scope().subject().code()));
        return changes
                ? section.more(Words.text("approvals.change"), ApprovalsNavigation.workflow(version.scope()))
                : section;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("rights.nav")));
    }
}
