package dev.remit.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.identity.Role;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks who is to be invited. */
final class InviteDialog extends Dialog {

    record Invited(String name, String email, String jobTitle, Set<String> roles) {}

    private final TextField name = new TextField(Words.text("settings.people.name"));
    private final EmailField email = new EmailField(Words.text("settings.people.email"));
    private final TextField jobTitle = new TextField(Words.text("settings.people.job-title"));
    private final RolesField roles;
    private final ProblemSummary problems = new ProblemSummary();

    InviteDialog(List<Role> choices, Consumer<Invited> invite) {
        roles = new RolesField(choices);
        setHeaderTitle(Words.text("settings.people.invite"));
        setWidth("32rem");
        name.setWidthFull();
        email.setWidthFull();
        jobTitle.setWidthFull();
        problems.field("name", name).field("email", email).field("roles", roles);
        add(problems, Texts.body(Words.text("settings.people.invite-help")), name, email, jobTitle, roles);
        getFooter()
                .add(
                        Buttons.plain(Words.text("settings.cancel"), e -> close()),
                        Buttons.primary(Words.text("settings.people.invite"), e -> send(invite)));
    }

    private void send(Consumer<Invited> invite) {
        try {
            invite.accept(new Invited(name.getValue(), email.getValue(), jobTitle.getValue(), roles.keys()));
            close();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
