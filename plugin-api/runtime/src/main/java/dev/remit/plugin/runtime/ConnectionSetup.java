package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;

/**
 * A connector with the configuration of one connection.
 *
 * @param onPremises whether the system runs in the console's own network: allows private addresses and plain http
 * @param account who else calls with this configuration
 */
public record ConnectionSetup(ConnectorFactory factory, ConnectorConfig config, boolean onPremises, Account account) {

    /** One that shares its account with nobody. */
    public ConnectionSetup(ConnectorFactory factory, ConnectorConfig config, boolean onPremises) {
        this(factory, config, onPremises, Account.ALONE);
    }

    /** An account of a system, which counts the calls of all runs that use it together. Used by one run's thread only. */
    public interface Account {

        /** One that no other run uses. */
        Account ALONE = new Account() {

            @Override
            public Duration take() {
                return Duration.ZERO;
            }

            @Override
            public void rest(Duration length) {}
        };

        /** How long to wait before asking again; zero if a call may start now, which then counts. */
        Duration take();

        /** Lets no run start a call for so long: the system asked for it. */
        void rest(Duration length);
    }
}
