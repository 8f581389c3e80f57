package dev.remit.ui.connections;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.remit.connector.ConnectionId;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Secret;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;

/** Takes a new secret in place of the old one, which it cannot show. */
final class SecretDialog extends Dialog {

    SecretDialog(ConnectionId connection, ConfigField field, ConnectionActs acts, Runnable changed) {
        setHeaderTitle(Words.text("connections.secret.title", field.label()));
        setWidth("min(480px, 94vw)");
        PasswordField secret = new PasswordField(field.label(), e -> {});
        secret.setHelperText(field.help());
        secret.setRevealButtonVisible(false);
        secret.setWidthFull();
        secret.getElement().setAttribute("autocomplete", "new-password");
        add(new Paragraph(Words.text("connections.secret.text")), secret);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("connections.secret.replace"), e -> {
                            try {
                                acts.connections()
                                        .replaceSecret(connection, field.name(), Secret.of(secret.getValue()));
                                close();
                                Notice.done(Words.text("connections.secret.replaced"));
                                changed.run();
                            } catch (RefusedException refused) {
                                secret.setErrorMessage(Refusals.sentences(refused));
                                secret.setInvalid(true);
                            }
                        }));
    }
}
