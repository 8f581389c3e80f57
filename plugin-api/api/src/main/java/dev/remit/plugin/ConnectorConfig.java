package dev.remit.plugin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a person entered for one connection, by the names of the {@link ConfigField}s. Immutable; secrets are kept apart, so
 * printing a configuration never shows one.
 *
 * {@snippet :
 * URI site = config.url("url").orElseThrow();
 * Secret password = config.secret("password").orElseThrow();
 * }
 *
 * @param values everything that is not secret; blank entries count as absent
 * @param secrets the secrets
 */
public record ConnectorConfig(Map<String, String> values, Map<String, Secret> secrets) {

    /**
     * One thing that is wrong with a configuration.
     *
     * @param field the name of the {@link ConfigField} it is shown at
     * @param problem what is wrong, as a sentence for the person at the form; never the value of a secret
     * @param remedy what to do about it
     */
    public record Problem(String field, String problem, String remedy) {}

    /** Copies both maps. */
    public ConnectorConfig {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** The trimmed text of a field; empty if it was left blank. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The address in a field; empty if it was left blank or is not an absolute address. */
    public Optional<URI> url(String field) {
        return text(field).flatMap(ConnectorConfig::absolute);
    }

    /** Whether a flag was set; a flag left alone is not set. */
    public boolean flag(String field) {
        return text(field).map(Boolean::parseBoolean).orElse(false);
    }

    /** The secret of a field; empty if none was entered. */
    public Optional<Secret> secret(String field) {
        return Optional.ofNullable(secrets.get(field));
    }

    private static Optional<URI> absolute(String text) {
        try {
            URI address = new URI(text);
            return address.isAbsolute() && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (java.net.URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
