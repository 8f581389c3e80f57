package dev.remit.ui.approvals;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.approval.plan.WorkflowVersion.Written;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one workflow. Requests that run keep theirs. */
@Route(value = ApprovalsNavigation.PATH + "/:" + ApprovalsNavigation.SCOPE, layout = MainLayout.class)
@RequiresPermission(Permission.WORKSPACE_MANAGE)
@PermitAll
@StyleSheet("context://css/approvals.css")
class WorkflowView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient WorkflowService workflows;
    private final transient People people;
    private final transient Ages ages;
    private @Nullable WorkflowScope scope;

    WorkflowView(WorkflowService workflows, People people, Ages ages) {
        this.workflows = workflows;
        this.people = people;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkflowScope shown = event.getRouteParameters()
                .get(ApprovalsNavigation.SCOPE)
                .flatMap(WorkflowScope::find)
                .orElseThrow(NotFoundException::new);
        scope = shown;
        Approvers approvers = new Approvers(people);
        List<WorkflowVersion> versions = workflows.versions(shown);
        WorkflowVersion current = versions.getFirst();
        WorkflowForm form = new WorkflowForm(current, approvers);
        Div acts = new Div(Buttons.primary(Words.text("approvals.save"), e -> save(form, current)));
        acts.addClassName("rm-workflow-acts");
        removeAll();
        add(
                new PageHeader(Words.text("approvals.tier.title", WorkflowsView.word(shown))),
                Texts.body(Words.text("approvals.running")),
                form,
                acts,
                new Section(Words.text("approvals.versions"), history(versions, approvers)));
    }

    private void save(WorkflowForm form, WorkflowVersion current) {
        try {
            int number = workflows.save(current.scope(), current.number(), form.workflow(), form.comment());
            Notice.done(Words.text("approvals.saved", number));
            ApprovalsNavigation.workflows().open();
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    private UnorderedList history(List<WorkflowVersion> versions, Approvers approvers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-workflow-versions");
        Map<PersonId, Person> authors = people.byId(versions.stream()
                .flatMap(v -> v.written().stream().map(Written::by))
                .toList());
        for (WorkflowVersion version : versions) {
            String sentence = version.written()
                    .map(w -> Words.text(
                            "approvals.version.by",
                            version.number(),
                            Optional.ofNullable(authors.get(w.by()))
                                    .map(Person::name)
                                    .orElse(Words.text("approvals.gone")),
                            ages.at(w.at()),
                            w.comment()))
                    .orElseGet(() -> Words.text("approvals.version.shipped"));
            list.add(new ListItem(Texts.body(sentence), StepWords.list(version.workflow(), approvers)));
        }
        return list;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("approvals.nav"), ApprovalsNavigation.PATH),
                Crumb.here(scope == null ? "" : WorkflowsView.word(scope)));
    }
}
