package dev.remit.ui.policies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyFilter;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All policies by their ids: what each asks for, when, and whether it is in force. */
@Route(value = PoliciesNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.POLICY_READ)
@PermitAll
@StyleSheet("context://css/policies.css")
class PoliciesView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient PolicyDesk desk;

    PoliciesView(PolicyDesk desk) {
        this.desk = desk;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        removeAll();
        add(
                new PageHeader(Words.text("policies.title")).actions(actions()),
                PolicyFilters.bar(address),
                grid(PolicyFilters.of(address)));
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        actions.add(Buttons.link(Words.text("policies.ask"), Address.of(PoliciesNavigation.ASK)));
        if (desk.writes()) {
            actions.add(Buttons.primaryLink(Words.text("policies.new"), Address.of(PoliciesNavigation.NEW)));
        }
        return actions.toArray(Component[]::new);
    }

    private KeysetGrid<PolicyEntry> grid(PolicyFilter filter) {
        KeysetGrid<PolicyEntry> grid = new KeysetGrid<>(Words.text("policies.title"), PolicyEntry::key);
        grid.name(Words.text("policies.name"), PoliciesView::name, entry -> PoliciesNavigation.policy(entry.key()))
                .setWidth("320px")
                .setFlexGrow(3);
        grid.markup(Words.text("policies.effect"), of(policy -> PolicyWords.badge(policy.effect())));
        grid.markup(
                        Words.text("policies.actions"),
                        of(policy -> Markup.span("rm-clip", PolicyWords.actions(policy.actions()))))
                .setWidth("200px")
                .setFlexGrow(2);
        grid.markup(Words.text("policies.source"), of(policy -> Markup.span("rm-clip", policy.source())))
                .setWidth("200px")
                .setFlexGrow(2);
        grid.text(Words.text("policies.standing"), PolicyWords::standing).setWidth("180px");
        grid.narrow(entry -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", PoliciesNavigation.policy(entry.key()).href(), name(entry))
                        + Markup.wrap(
                                "",
                                of(policy -> PolicyWords.badge(policy.effect())).apply(entry))));
        grid.empty(empty(filter));
        grid.read((cursor, limit) -> desk.queries().list(filter, cursor, limit));
        return grid;
    }

    private static String name(PolicyEntry entry) {
        return entry.shown().map(policy -> entry.key() + " · " + policy.name()).orElse(entry.key());
    }

    private static Function<PolicyEntry, String> of(Function<Policy, String> cell) {
        return entry -> entry.shown().map(cell).orElseGet(UnknownChip::markup);
    }

    private EmptyState empty(PolicyFilter filter) {
        if (!filter.equals(PolicyFilter.ALL)) {
            return EmptyState.filtered(Words.text("policies.filtered"))
                    .without(Words.text("policies.filtered.all"), PoliciesNavigation.policies());
        }
        EmptyState state = EmptyState.nothing(Words.text("policies.empty"), Words.text("policies.empty.text"));
        return desk.writes()
                ? state.way(
                        Icon.SCALE,
                        Words.text("policies.starter"),
                        Words.text("policies.starter.text"),
                        Buttons.primary(Words.text("policies.starter.act"), e -> starterPack()))
                : state;
    }

    private void starterPack() {
        new ReasonDialog(
                        Words.text("policies.starter"),
                        Words.text("policies.starter.consequence"),
                        Words.text("policies.starter.act"),
                        why -> {
                            desk.service().proposeStarterPack(why);
                            UI.getCurrent().refreshCurrentRoute(false);
                        })
                .open();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("policies.nav")));
    }
}
