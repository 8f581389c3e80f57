package dev.remit.plugin.runtime.rules;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import java.net.URI;
import java.util.Optional;

/** Checks a value against what its field declares. */
public final class ConfigRules {

    private ConfigRules() {}

    /** What is wrong with the value of this field. */
    public static Optional<Problem> problem(ConfigField field, ConnectorConfig config, boolean onPremises) {
        boolean empty = field.kind() == ConfigField.Kind.SECRET
                ? config.secret(field.name())
                        .filter(secret -> !secret.reveal().isBlank())
                        .isEmpty()
                : config.text(field.name()).isEmpty();
        if (empty) {
            return field.required()
                    ? Optional.of(new Problem(field.name(), field.label() + " is missing.", field.help()))
                    : Optional.empty();
        }
        Optional<Problem> ofKind =
                switch (field.kind()) {
                    case URL -> address(field, config, onPremises);
                    case NUMBER -> number(field, config);
                    case CHOICE -> choice(field, config);
                    case TEXT, SECRET, FLAG -> Optional.empty();
                };
        return ofKind.or(() -> field.problem(entered(field, config)));
    }

    private static String entered(ConfigField field, ConnectorConfig config) {
        return field.kind() == ConfigField.Kind.SECRET
                ? config.secret(field.name()).orElseThrow().reveal()
                : config.text(field.name()).orElseThrow();
    }

    private static Optional<Problem> address(ConfigField field, ConnectorConfig config, boolean onPremises) {
        Optional<URI> address = config.url(field.name());
        if (address.isEmpty()) {
            return Optional.of(new Problem(field.name(), field.label() + " is not an address.", field.help()));
        }
        URI uri = address.get();
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            return Optional.of(
                    new Problem(field.name(), field.label() + " is not a web address.", "Start it with https://"));
        }
        if ("http".equals(uri.getScheme()) && !onPremises) {
            return Optional.of(new Problem(
                    field.name(),
                    "The credential would travel unencrypted.",
                    "Start the address with https://, or mark the connection as on-premises."));
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            return Optional.of(new Problem(
                    field.name(),
                    "The address holds more than scheme, host and path.",
                    "Leave out user names, '?' and '#'; credentials have their own fields."));
        }
        return Optional.empty();
    }

    private static Optional<Problem> number(ConfigField field, ConnectorConfig config) {
        return config.text(field.name())
                .filter(text -> !text.matches("-?\\d{1,18}"))
                .map(text -> new Problem(field.name(), field.label() + " is not a whole number.", field.help()));
    }

    private static Optional<Problem> choice(ConfigField field, ConnectorConfig config) {
        return config.text(field.name())
                .filter(text -> !field.choices().contains(text))
                .map(text -> new Problem(
                        field.name(),
                        field.label() + " is none of the choices.",
                        "Choose one of " + String.join(", ", field.choices())));
    }
}
