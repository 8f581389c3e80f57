package dev.remit.ui.connections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionState;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** What was entered, without the secrets; and the ways to let the connection rest or go. */
final class SettingsPart extends Div {

    private final Section section = new Section(Words.text("connections.settings"));
    private final transient Connection connection;
    private final transient ConnectionActs acts;
    private final transient Runnable changed;

    SettingsPart(
            Connection connection,
            Optional<ConnectorDescriptor> connector,
            ConnectionActs acts,
            Ages ages,
            Runnable changed) {
        add(section);
        this.connection = connection;
        this.acts = acts;
        this.changed = changed;
        Facts facts = new Facts();
        connector.stream().flatMap(c -> c.fields().stream()).forEach(field -> fact(facts, field, ages));
        facts.fact(
                Words.text("connections.form.on-premises"),
                Words.text(connection.onPremises() ? "connections.yes" : "connections.no"));
        facts.fact(Words.text("connections.added"), ages.at(connection.addedAt()));
        section.show(facts, acts());
    }

    private void fact(Facts facts, ConfigField field, Ages ages) {
        if (field.kind() != ConfigField.Kind.SECRET) {
            facts.fact(field.label(), connection.settings().getOrDefault(field.name(), "–"));
            return;
        }
        Div value = new Div(Optional.ofNullable(connection.secrets().get(field.name()))
                .<com.vaadin.flow.component.Component>map(
                        at -> new Span(Words.text("connections.secret.kept", ages.at(at))))
                .orElseGet(() -> UnknownChip.glyph(Words.text("connections.secret.none"))));
        if (acts.manages() && connection.state() != ConnectionState.REMOVED) {
            value.add(Buttons.quiet(
                    Words.text("connections.secret.replace"),
                    e -> new SecretDialog(connection.id(), field, acts, changed).open()));
        }
        facts.fact(field.label(), value);
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassName("rm-acts");
        if (!this.acts.manages() || connection.state() == ConnectionState.REMOVED) {
            return acts;
        }
        if (connection.state() == ConnectionState.ENABLED) {
            acts.add(Buttons.quiet(Words.text("connections.disable"), e -> disable()));
        } else {
            acts.add(Buttons.plain(Words.text("connections.enable"), e -> {
                this.acts.connections().enable(connection.id());
                changed.run();
            }));
        }
        acts.add(Buttons.danger(Words.text("connections.remove"), e -> remove()));
        return acts;
    }

    private void disable() {
        new ReasonDialog(
                        Words.text("connections.disable.title", connection.name()),
                        Words.text("connections.disable.text"),
                        Words.text("connections.disable"),
                        reason -> {
                            acts.connections().disable(connection.id(), reason);
                            changed.run();
                        })
                .open();
    }

    private void remove() {
        new ReasonDialog(
                        Words.text("connections.remove.title", connection.name()),
                        Words.text("connections.remove.text"),
                        Words.text("connections.remove"),
                        reason -> {
                            acts.connections().remove(connection.id(), reason);
                            Notice.done(Words.text("connections.removed", connection.name()));
                            ConnectionsNavigation.connections().open();
                        })
                .open();
    }
}
