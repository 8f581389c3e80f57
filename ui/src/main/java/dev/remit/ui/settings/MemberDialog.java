package dev.remit.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Confirm;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One member: other roles, or the end of the membership. */
final class MemberDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();

    MemberDialog(Person person, List<Role> choices, Consumer<Set<String>> change, Runnable end) {
        setHeaderTitle(person.name());
        setWidth("32rem");
        RolesField roles = new RolesField(choices);
        roles.setValue(
                choices.stream().filter(r -> person.roles().contains(r.key())).collect(Collectors.toSet()));
        problems.field("roles", roles);
        add(problems, Texts.body(person.email()), roles);
        getFooter()
                .add(
                        Buttons.danger(Words.text("settings.people.end"), e -> ask(person, end)),
                        Buttons.plain(Words.text("settings.cancel"), e -> close()),
                        Buttons.primary(
                                Words.text("settings.people.save-roles"),
                                e -> act(() -> change.accept(roles.keys()), "settings.people.changed", person)));
    }

    /** Offers to make a link by which the person chooses a password. */
    void offerLink(Supplier<Optional<String>> link) {
        add(Buttons.quiet(Words.text("settings.people.link"), e -> show(link)));
    }

    /** Leads to where what the person carries is given to others, which is best done before they go. */
    void offerHandOver(Address address) {
        add(Buttons.quiet(Words.text("settings.people.hand-over"), e -> {
            close();
            address.open();
        }));
    }

    private void show(Supplier<Optional<String>> link) {
        try {
            link.get()
                    .ifPresentOrElse(
                            path -> SignInLink.show(getHeaderTitle(), path),
                            () -> Notice.done(Words.text("settings.people.link-needless", getHeaderTitle())));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private void ask(Person person, Runnable end) {
        Confirm.ask(
                Words.text("settings.people.end-question", person.name()),
                Words.text("settings.people.end-consequence"),
                Words.text("settings.people.end"),
                Words.text("settings.people.keep"),
                () -> act(end, "settings.people.ended", person));
    }

    private void act(Runnable act, String done, Person person) {
        try {
            act.run();
            Notice.done(Words.text(done, person.name()));
            close();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
