package dev.remit.ui.connections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionDraft;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Secret;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The form a connector's declaration asks for. A stored secret is never in it: its field is empty and says when one was entered. */
final class ConnectionForm extends Div {

    private final transient ConnectorDescriptor connector;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = new TextField(Words.text("connections.form.name"));
    private final Checkbox onPremises = new Checkbox(Words.text("connections.form.on-premises"));
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();

    ConnectionForm(ConnectorDescriptor connector) {
        this.connector = connector;
        addClassName("rm-form");
        name.setHelperText(Words.text("connections.form.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        onPremises.setHelperText(Words.text("connections.form.on-premises.help"));
        add(problems, name);
        problems.field("name", name);
        connector.fields().forEach(this::add);
        add(onPremises);
    }

    /** With what was entered before. */
    ConnectionForm showing(Connection connection, Ages ages) {
        name.setValue(connection.name());
        onPremises.setValue(connection.onPremises());
        connector.fields().forEach(field -> show(field, connection, ages));
        return this;
    }

    ConnectionDraft draft() {
        Map<String, String> settings = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (ConfigField field : connector.fields()) {
            String value = value(Objects.requireNonNull(fields.get(field.name())));
            if (field.kind() == ConfigField.Kind.SECRET) {
                Optional.of(value).filter(v -> !v.isBlank()).ifPresent(v -> secrets.put(field.name(), Secret.of(v)));
            } else if (!value.isBlank()) {
                settings.put(field.name(), value.strip());
            }
        }
        return new ConnectionDraft(connector.id(), name.getValue(), settings, secrets, onPremises.getValue());
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }

    private void add(ConfigField field) {
        Component component = component(field);
        if (component instanceof HasLabel labelled) {
            labelled.setLabel(field.label());
        }
        if (component instanceof HasHelper helped) {
            helped.setHelperText(field.help());
        }
        HasValue<?, ?> valued = (HasValue<?, ?>) component;
        valued.setRequiredIndicatorVisible(field.required());
        fields.put(field.name(), valued);
        problems.field("fields." + field.name(), component);
        add(component);
    }

    private static Component component(ConfigField field) {
        return switch (field.kind()) {
            case TEXT, URL, NUMBER -> new TextField();
            case FLAG -> new Checkbox();
            case CHOICE -> {
                Select<String> select = new Select<>();
                select.setItems(field.choices());
                yield select;
            }
            case SECRET -> {
                PasswordField secret = new PasswordField();
                secret.setRevealButtonVisible(false);
                secret.getElement().setAttribute("autocomplete", "new-password");
                yield secret;
            }
        };
    }

    private void show(ConfigField field, Connection connection, Ages ages) {
        HasValue<?, ?> shown = Objects.requireNonNull(fields.get(field.name()));
        if (shown instanceof PasswordField secret) {
            Optional.ofNullable(connection.secrets().get(field.name()))
                    .ifPresent(at -> secret.setPlaceholder(Words.text("connections.form.entered", ages.at(at))));
        } else if (shown instanceof TextField text) {
            text.setValue(connection.settings().getOrDefault(field.name(), ""));
        } else if (shown instanceof Checkbox flag) {
            flag.setValue(Boolean.parseBoolean(connection.settings().get(field.name())));
        } else if (shown instanceof Select<?>) {
            Optional.ofNullable(connection.settings().get(field.name()))
                    .ifPresent(v -> select(shown).setValue(v));
        }
    }

    @SuppressWarnings("unchecked") // made above with texts only
    private static Select<String> select(HasValue<?, ?> shown) {
        return (Select<String>) shown;
    }

    private static String value(HasValue<?, ?> field) {
        return field.getOptionalValue().map(Object::toString).orElse("");
    }
}
