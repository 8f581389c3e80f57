package dev.remit.ui.policies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyVersion;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.policies.dryrun.DryRunPanel;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** One policy: what is in force, what waits to be published beside it, its versions, and what was done. */
@Route(value = PoliciesNavigation.PATH + "/:" + PolicyView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.POLICY_READ)
@PermitAll
@StyleSheet("context://css/policies.css")
@StyleSheet("context://css/lifecycle.css")
class PolicyView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "policy";
    private static final int TIMELINE = 20;

    private final transient PolicyDesk desk;
    private final transient Ages ages;
    private String key = "";
    private Optional<Integer> asked = Optional.empty();

    PolicyView(PolicyDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(KEY).orElseThrow(NotFoundException::new);
        asked = Address.of(event.getLocation())
                .first(PoliciesNavigation.VERSION)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        show();
    }

    private void show() {
        PolicyEntry entry = desk.queries().find(key).orElseThrow(NotFoundException::new);
        Optional<PolicyVersion> waiting = entry.proposed().isPresent()
                ? desk.queries().version(entry.id(), entry.proposed().getAsInt())
                : Optional.empty();
        PolicyActs acts = new PolicyActs(entry, waiting, desk, this::show);
        removeAll();
        add(new PageHeader(entry.shown().map(Policy::name).orElse(key))
                .meta(new Span(key), new Span(PolicyWords.standing(entry)))
                .actions(acts.actions()));
        waiting.ifPresent(version -> add(
                waits(version, entry),
                new Section(
                        Words.text("policies.dry-run"),
                        new DryRunPanel(key, version.number(), desk.dryRuns(), desk.writes() || desk.publishes()))));
        desk.lessons().panels().ofPolicy(entry.key()).ifPresent(this::add);
        body(entry);
        if (entry.inForce().isPresent()) {
            add(desk.ownership().of(entry.id().ref()));
        }
        add(
                new Section(Words.text("policies.versions"), new VersionList(entry, desk, ages, this::show)),
                new Section(Words.text("policies.history"), new Timeline(ages, cursor -> desk.ledger()
                        .timeline(entry.id().ref(), cursor, TIMELINE))));
        acts.bar().ifPresent(this::add);
    }

    /** What it says now, or what the version said that the address asks for, beside what is in force. */
    private void body(PolicyEntry entry) {
        List<Role> roles = desk.people().roles();
        Optional<PolicyVersion> version = asked.flatMap(number -> desk.queries().version(entry.id(), number))
                .filter(one -> one.content().isPresent());
        version.ifPresentOrElse(
                one -> add(
                        Callout.ofPage(
                                Callout.Kind.INFO,
                                Words.text("policies.version.shown", one.number()),
                                Texts.link(Words.text("policies.version.now"), PoliciesNavigation.policy(key)),
                                new PolicyChanges(
                                        entry.shown().orElseThrow(),
                                        one.content().get())),
                        new PolicyBody(one.content().get(), roles)),
                () -> entry.shown().ifPresent(policy -> add(new PolicyBody(policy, roles))));
    }

    /** What would change, said before anybody publishes it. */
    private Component waits(PolicyVersion version, PolicyEntry entry) {
        String who = desk.people().find(version.writtenBy()).map(Person::name).orElse("");
        Div body = new Div(Texts.body(version.comment()));
        if (version.content().isEmpty()) {
            body.add(Texts.body(Words.text("policies.waits.withdrawal")));
        } else if (entry.inForce().isPresent()) {
            body.add(new PolicyChanges(
                    entry.shown().orElseThrow(), version.content().get()));
        }
        return Callout.ofPage(
                Callout.Kind.INFO,
                Words.text("policies.waits", version.number(), who, ages.at(version.writtenAt())),
                body);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("policies.nav"), PoliciesNavigation.PATH), Crumb.here(key));
    }
}
