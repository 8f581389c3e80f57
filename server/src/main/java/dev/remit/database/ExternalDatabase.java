package dev.remit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL somebody else runs. */
record ExternalDatabase(String url, Credentials owner, Credentials app) implements Database {

    private static final int OLDEST_VERSION = 18;
    private static final String LOGIN_SECONDS = "10";

    /** Tries both roles, so that a wrong address or password is named before anything else starts. */
    ExternalDatabase reachable() {
        tryAs(owner, "REMIT_DB_OWNER");
        tryAs(app, "REMIT_DB_APP");
        return this;
    }

    private void tryAs(Credentials role, String setting) {
        Properties properties = new Properties();
        properties.setProperty("user", role.user());
        properties.setProperty("password", role.password());
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new DatabaseStartException(
                        "The database at " + address() + " is PostgreSQL " + version + ".",
                        "Remit needs PostgreSQL " + OLDEST_VERSION + " or newer.");
            }
        } catch (SQLException e) {
            throw refusal(role, setting, e);
        }
    }

    private DatabaseStartException refusal(Credentials role, String setting, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new DatabaseStartException(
                    "The database at " + address() + " does not accept the role '" + role.user()
                            + "' with this password.",
                    "Check " + setting + " and " + setting + "_PASSWORD, and that the role exists and may log in.",
                    e);
        }
        if (state.equals("3D000")) {
            return new DatabaseStartException(
                    "The server answers, but the database named in " + address() + " does not exist.",
                    "Create it with the owner role as its owner, or correct REMIT_DB_URL.",
                    e);
        }
        return new DatabaseStartException(
                "The database at " + address() + " cannot be reached: " + e.getMessage(),
                "Check REMIT_DB_URL, that the server runs, and that the network lets this machine through.",
                e);
    }

    /** Without parameters: they may carry a password. */
    private String address() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public void close() {
        // nothing of ours runs there
    }
}
