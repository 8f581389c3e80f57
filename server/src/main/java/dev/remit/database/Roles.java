package dev.remit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the two roles and the database in the embedded server. */
final class Roles {

    static final String OWNER = "remit_owner";
    static final String APP = "remit_app";
    static final String DATABASE = "remit";

    private Roles() {}

    static void prepare(Connection superuser, Credentials owner, Credentials app) throws SQLException {
        prepareRole(superuser, owner);
        prepareRole(superuser, app);
        if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            createDatabase(superuser, DATABASE, "template0");
        }
    }

    /** A database that the owner owns and the application may connect to; nobody else may. */
    static void createDatabase(Connection superuser, String name, String template) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER + " template " + template);
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + APP);
        }
    }

    private static void prepareRole(Connection superuser, Credentials role) throws SQLException {
        boolean exists = exists(superuser, "select 1 from pg_roles where rolname = ?", role.user());
        try (Statement statement = superuser.createStatement()) {
            // the statement carries a password, so the server must not write it to its log even if it fails
            statement.execute("set log_statement = none");
            statement.execute("set log_min_error_statement = panic");
            statement.execute((exists ? "alter role " : "create role ") + role.user()
                    + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '"
                    + role.password() + "'");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
