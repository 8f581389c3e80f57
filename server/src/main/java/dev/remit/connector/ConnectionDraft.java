package dev.remit.connector;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import java.util.Map;

/**
 * What a person entered for a connection.
 *
 * @param secrets only those entered now
 */
public record ConnectionDraft(
        String connector, String name, Map<String, String> settings, Map<String, Secret> secrets, boolean onPremises) {

    public ConnectionDraft {
        name = name.strip();
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    ConnectorConfig config() {
        return new ConnectorConfig(settings, secrets);
    }
}
