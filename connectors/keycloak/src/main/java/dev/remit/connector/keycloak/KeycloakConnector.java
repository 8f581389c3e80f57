package dev.remit.connector.keycloak;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans one realm. */
final class KeycloakConnector implements Connector {

    private final KeycloakConfig config;

    KeycloakConnector(KeycloakConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new KeycloakRealm(context, config)).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new RealmScan(new KeycloakRealm(context, config), context, sink, Answers.of(context, sink)).run();
    }

    /** Keycloak says what is wrong in {@code error}; a proxy in front of it may send that with 200. */
    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        boolean success = response.status() >= 200 && response.status() < 300;
        return success
                ? response.json()
                        .at("/error")
                        .text()
                        .map(error -> new ConnectorException(
                                Failure.REJECTED,
                                response.json().evidence().request()
                                        + " was answered with an error in words only. Look into Keycloak's log and that of what stands"
                                        + " in front of it."))
                : Optional.empty();
    }
}
