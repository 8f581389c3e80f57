package dev.remit.ui.ownership;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Carried;
import dev.remit.ownership.HandOvers;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.RefusedException;
import dev.remit.ui.Background;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Passes on what somebody carries: who, what there is of it, to whom each line goes, and why. */
@Route(value = OwnershipNavigation.HAND_OVER, layout = MainLayout.class)
@RequiresPermission(Permission.OWNERSHIP_MANAGE)
@PermitAll
@StyleSheet("context://css/decisions.css")
class HandOverView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient HandOvers handOvers;
    private final transient OwnershipQueries queries;
    private final transient People people;
    private final transient Background background;

    HandOverView(HandOvers handOvers, OwnershipQueries queries, People people, Background background) {
        this.handOvers = handOvers;
        this.queries = queries;
        this.people = people;
        this.background = background;
        addClassNames("rm-view", "rm-view-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Optional<Person> from = OwnershipNavigation.person(address).flatMap(people::find);
        removeAll();
        add(new PageHeader(from.map(p -> Words.text("ownership.hand-over.title", p.name()))
                .orElseGet(() -> Words.text("ownership.hand-over"))));
        add(new FilterBar(address)
                .choice(OwnershipNavigation.PERSON, Words.text("ownership.hand-over.from"), whoCan()));
        from.ifPresentOrElse(
                this::form,
                () -> add(EmptyState.nothing(
                        Words.text("ownership.hand-over"), Words.text("ownership.hand-over.choose"))));
    }

    private void form(Person from) {
        List<Carried> carried = handOvers.carriedBy(from.id());
        if (carried.isEmpty()) {
            add(EmptyState.nothing(
                    Words.text("ownership.hand-over.done-title"),
                    Words.text("ownership.hand-over.nothing", from.name())));
            return;
        }
        List<Person> takers =
                people.all().stream().filter(p -> !p.id().equals(from.id())).toList();
        add(new HandOverForm(carried, takers, (form, to, reason) -> handOver(from, form, to, reason)));
    }

    private void handOver(Person from, HandOverForm form, Map<String, PersonId> to, String reason) {
        var unused = background.run(
                UI.getCurrent(),
                () -> {
                    try {
                        return Done.of(handOvers.handOver(from.id(), to, reason));
                    } catch (RefusedException refused) {
                        return new Done(0, Optional.of(refused));
                    }
                },
                done -> done.refused().ifPresentOrElse(form::show, () -> {
                    Notice.done(Words.text("ownership.hand-over.done", done.things(), from.name()));
                    OwnershipNavigation.carriedBy(from.id()).open();
                }));
    }

    private record Done(long things, Optional<RefusedException> refused) {

        static Done of(long things) {
            return new Done(things, Optional.empty());
        }
    }

    private Map<String, String> whoCan() {
        return people.byId(queries.carriers()).values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .collect(
                        Collectors.toMap(p -> p.id().toString(), HandOverView::label, (a, b) -> a, LinkedHashMap::new));
    }

    private static String label(Person person) {
        return person.active() ? person.name() : Words.text("ownership.left", person.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("ownership.nav"), OwnershipNavigation.PATH),
                Crumb.here(Words.text("ownership.hand-over")));
    }
}
