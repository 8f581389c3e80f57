package dev.remit.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Memberships;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.identity.idp.Invitations;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.ownership.OwnershipNavigation;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The members of the workspace and their roles; {@code ?person=} opens one. */
@Route(value = SettingsNavigation.PEOPLE, layout = MainLayout.class)
@PermitAll
@RequiresPermission(Permission.PEOPLE_READ)
class PeopleView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String PERSON = "person";

    private final KeysetGrid<Person> grid = new KeysetGrid<>(Words.text("settings.people"), Person::id);
    private final People people;
    private final Memberships memberships;
    private final Optional<Invitations> invitations;
    private final boolean mayManage;
    private final boolean mayHandOver;
    private final Map<String, String> roleNames;

    PeopleView(People people, Memberships memberships, CurrentUser user, ObjectProvider<Invitations> invitations) {
        this.invitations = Optional.ofNullable(invitations.getIfAvailable());
        this.people = people;
        this.memberships = memberships;
        this.mayManage = user.may(Permission.PEOPLE_MANAGE);
        this.mayHandOver = user.may(Permission.OWNERSHIP_MANAGE);
        this.roleNames = people.roles().stream().collect(Collectors.toMap(Role::key, Role::name));
        addClassNames("rm-view", "rm-view-list");
        PageHeader header = new PageHeader(Words.text("settings.people"));
        if (mayManage) {
            header.actions(Buttons.primary(Words.text("settings.people.invite"), e -> invite()));
        }
        grid.name(Words.text("settings.people.name"), Person::name, PeopleView::address);
        grid.text(Words.text("settings.people.email"), Person::email).setFlexGrow(2);
        grid.text(Words.text("settings.people.job-title"), p -> p.jobTitle().orElse(""));
        grid.text(Words.text("settings.people.roles"), this::roles).setFlexGrow(2);
        grid.narrow(this::twoLines);
        add(header, grid);
        read();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("settings.people")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (mayManage) {
            Address.of(event.getLocation())
                    .first(PERSON)
                    .flatMap(PeopleView::id)
                    .flatMap(people::find)
                    .filter(Person::active)
                    .ifPresent(this::edit);
        }
    }

    private void read() {
        grid.read((cursor, limit) -> new Page<>(people.all(), Optional.empty()));
    }

    private void invite() {
        new InviteDialog(people.roles(), invited -> {
                    PersonId id =
                            memberships.invite(invited.name(), invited.email(), invited.jobTitle(), invited.roles());
                    Notice.done(Words.text("settings.people.invited", invited.name()));
                    read();
                    invitations.flatMap(i -> i.link(id)).ifPresent(path -> SignInLink.show(invited.name(), path));
                })
                .open();
    }

    private void edit(Person person) {
        MemberDialog dialog = new MemberDialog(
                person,
                people.roles(),
                roles -> memberships.changeRoles(person.id(), roles),
                () -> memberships.end(person.id(), ""));
        invitations.ifPresent(i -> dialog.offerLink(() -> i.link(person.id())));
        if (mayHandOver) {
            dialog.offerHandOver(OwnershipNavigation.handOver(person.id()));
        }
        dialog.addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                read();
                Address.of(SettingsNavigation.PEOPLE).open();
            }
        });
        dialog.open();
    }

    private String roles(Person person) {
        return person.roles().stream()
                .map(key -> roleNames.getOrDefault(key, key))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String twoLines(Person person) {
        return Markup.link("rm-name", address(person).href(), person.name()) + "<br>" + Markup.escape(roles(person));
    }

    private static Address address(Person person) {
        return Address.of(SettingsNavigation.PEOPLE).with(PERSON, person.id().toString());
    }

    /** An address is typed by people too. */
    private static Optional<PersonId> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(new PersonId(UUID.fromString(text)))
                : Optional.empty();
    }
}
