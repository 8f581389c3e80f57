package dev.remit.ui.approvals;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import dev.remit.approval.delegation.Delegation;
import dev.remit.approval.delegation.Delegation.Terms;
import dev.remit.approval.delegation.DelegationService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Confirm;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who decides in whose place, now or soon; one's own, and to administrators everybody's. */
@Route(value = ApprovalsNavigation.STAND_INS, layout = MainLayout.class)
@RequiresPermission(Permission.APPROVAL_DECIDE)
@PermitAll
@StyleSheet("context://css/approvals.css")
class StandInsView extends Div implements HasCrumbs {

    private final transient DelegationService delegations;
    private final transient People people;
    private final transient CurrentUser user;
    private final transient Ages ages;
    private final Div list = new Div();

    StandInsView(DelegationService delegations, People people, CurrentUser user, Ages ages) {
        this.delegations = delegations;
        this.people = people;
        this.user = user;
        this.ages = ages;
        addClassName("rm-view");
        add(
                new PageHeader(Words.text("stand-ins.title"))
                        .actions(Buttons.primary(Words.text("stand-ins.arrange"), e -> arrange())),
                Texts.body(Words.text("stand-ins.intro")),
                list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        List<Delegation> open = delegations.open();
        list.removeAll();
        if (open.isEmpty()) {
            list.add(EmptyState.nothing(Words.text("stand-ins.empty"), Words.text("stand-ins.empty.text")));
            return;
        }
        Map<PersonId, Person> named = people.byId(open.stream()
                .flatMap(d -> Stream.of(d.terms().from(), d.terms().to()))
                .toList());
        Approvers words = new Approvers(people);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rm-stand-ins");
        open.forEach(d -> rows.add(row(d, named, words)));
        list.add(rows);
    }

    private ListItem row(Delegation delegation, Map<PersonId, Person> named, Approvers words) {
        Terms terms = delegation.terms();
        Div said = new Div(
                Texts.strong(Words.text("stand-ins.row", name(named, terms.to()), name(named, terms.from()))),
                Texts.quiet(Words.text(
                        "stand-ins.days", ages.on(terms.firstDay()), ages.on(terms.lastDay()), duties(terms, words))));
        ListItem row = new ListItem(said);
        if (terms.from().equals(user.person()) || user.may(Permission.PEOPLE_MANAGE)) {
            row.add(Buttons.plain(Words.text("stand-ins.end"), e -> end(delegation, name(named, terms.to()))));
        }
        return row;
    }

    private static String duties(Terms terms, Approvers words) {
        Stream<String> roles = terms.roles().stream().sorted().map(words::role);
        Stream<String> all =
                terms.named() ? Stream.concat(roles, Stream.of(Words.text("stand-ins.named.short"))) : roles;
        return all.collect(Collectors.joining(", "));
    }

    private String name(Map<PersonId, Person> named, PersonId person) {
        return Optional.ofNullable(named.get(person)).map(Person::name).orElse(Words.text("approvals.gone"));
    }

    private void arrange() {
        boolean forOthers = user.may(Permission.PEOPLE_MANAGE);
        StandInDialog.Choices choices =
                new StandInDialog.Choices(delegations.reviewers(), user.person(), forOthers, new Approvers(people));
        new StandInDialog(choices, delegations::roles, ages.today(), terms -> {
                    delegations.set(terms);
                    Notice.done(Words.text("stand-ins.arranged"));
                    show();
                })
                .open();
    }

    private void end(Delegation delegation, String to) {
        Confirm.ask(
                Words.text("stand-ins.end.question", to),
                Words.text("stand-ins.end.consequence", to),
                Words.text("stand-ins.end"),
                Words.text("stand-ins.keep"),
                () -> {
                    delegations.end(delegation.id());
                    show();
                });
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("stand-ins.nav")));
    }
}
