package dev.remit.ui.policies;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.remit.identity.Permission;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyEntry;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Writes a policy, or the next version of one: checked as often as one likes, proposed whole, published by somebody else. */
@Route(value = PoliciesNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = PoliciesNavigation.PATH + "/:" + PolicyView.KEY + "/change", layout = MainLayout.class)
@RequiresPermission(Permission.POLICY_WRITE)
@PermitAll
@StyleSheet("context://css/policies.css")
class WritePolicyView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient PolicyDesk desk;
    private Optional<String> key = Optional.empty();

    WritePolicyView(PolicyDesk desk) {
        this.desk = desk;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(PolicyView.KEY);
        PolicyForm form = new PolicyForm(desk.people().roles());
        key.ifPresent(k ->
                form.showing(desk.queries().find(k).flatMap(PolicyEntry::shown).orElseThrow(NotFoundException::new)));
        Div acts = new Div(
                Buttons.plain(Words.text("policies.check"), e -> check(form)),
                Buttons.primary(Words.text("policies.propose"), e -> propose(form)));
        acts.addClassName("rm-form-acts");
        removeAll();
        add(
                new PageHeader(key.map(k -> Words.text("policies.change.title", k))
                        .orElseGet(() -> Words.text("policies.new.title"))),
                form,
                acts);
    }

    private void check(PolicyForm form) {
        form.clear();
        try {
            List<Problem> problems = desk.queries().check(form.policy());
            RefusedException.throwIfAny(problems);
            Notice.done(Words.text("policies.check.good"));
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    private void propose(PolicyForm form) {
        form.clear();
        try {
            Policy policy = form.policy();
            int number = desk.service().propose(policy, form.comment());
            // so that whoever publishes it finds what it would change
            desk.dryRuns().start(policy.id(), number);
            PoliciesNavigation.policy(policy.id()).open();
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("policies.nav"), PoliciesNavigation.PATH),
                Crumb.here(key.orElseGet(() -> Words.text("policies.new"))));
    }
}
