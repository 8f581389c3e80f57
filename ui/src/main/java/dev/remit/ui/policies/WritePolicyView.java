package dev.remit.ui.policies;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.remit.identity.Permission;
import dev.remit.incident.lesson.Lesson;
import dev.remit.incident.lesson.LessonId;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyEntry;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a policy, or the next version of one: checked as often as one likes, proposed whole, published by somebody else. */
@Route(value = PoliciesNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = PoliciesNavigation.PATH + "/:" + PolicyView.KEY + "/change", layout = MainLayout.class)
@RequiresPermission(Permission.POLICY_WRITE)
@PermitAll
@StyleSheet("context://css/policies.css")
class WritePolicyView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient PolicyDesk desk;
    private Optional<String> key = Optional.empty();
    private transient Optional<Lesson> lesson = Optional.empty();

    WritePolicyView(PolicyDesk desk) {
        this.desk = desk;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(PolicyView.KEY);
        lesson = lesson(Address.of(event.getLocation()));
        PolicyForm form = new PolicyForm(desk.people().roles());
        key.ifPresent(k ->
                form.showing(desk.queries().find(k).flatMap(PolicyEntry::shown).orElseThrow(NotFoundException::new)));
        lesson.ifPresent(l -> form.because(Words.text("policies.because", l.incidentKey(), l.learnt())));
        Div acts = new Div(
                Buttons.plain(Words.text("policies.check"), e -> check(form)),
                Buttons.primary(Words.text("policies.propose"), e -> propose(form)));
        acts.addClassName("rm-form-acts");
        removeAll();
        add(new PageHeader(key.map(k -> Words.text("policies.change.title", k))
                .orElseGet(() -> Words.text("policies.new.title"))));
        lesson.ifPresent(l -> add(Callout.ofPage(
                Callout.Kind.INFO,
                Words.text("policies.lesson", l.incidentKey()),
                Texts.body(l.learnt()),
                Texts.link(
                        Words.text("policies.lesson.open", l.incidentKey()),
                        IncidentsNavigation.incident(l.incidentKey())))));
        add(form, acts);
    }

    /** What asks for it, as the address says; what cannot be read there, or is settled, asks for nothing. */
    private Optional<Lesson> lesson(Address address) {
        return address.first(PoliciesNavigation.LESSON)
                .filter(id -> desk.user().may(Permission.INCIDENT_READ))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(id -> desk.lessons().queries().find(new LessonId(UUID.fromString(id))))
                .filter(found -> !found.state().settled());
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
            int number = lesson.map(l -> desk.lessons().service().propose(l.id(), policy, form.comment()))
                    .orElseGet(() -> desk.service().propose(policy, form.comment()));
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
