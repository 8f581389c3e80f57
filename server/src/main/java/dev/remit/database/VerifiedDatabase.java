package dev.remit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database whose application role has been seen to be bound by row-level security. */
record VerifiedDatabase(Database database) {

    /** Membership counts: a role that may become another has the other's power. */
    private static final String POWERS = """
            select exists (select 1 from pg_roles
                            where rolsuper and pg_has_role(current_user, oid, 'member')),
                   exists (select 1 from pg_roles
                            where rolbypassrls and pg_has_role(current_user, oid, 'member')),
                   exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname <> 'information_schema' and not starts_with(n.nspname::text, 'pg_')
                              and pg_has_role(current_user, c.relowner, 'member'))
            """;

    static VerifiedDatabase verify(Database database) {
        Credentials app = database.app();
        try (Connection connection = DriverManager.getConnection(database.url(), app.user(), app.password());
                Statement statement = connection.createStatement();
                ResultSet powers = statement.executeQuery(POWERS)) {
            powers.next();
            refuseIf(powers.getBoolean(1), app, "is a superuser");
            refuseIf(powers.getBoolean(2), app, "may bypass row-level security");
            refuseIf(powers.getBoolean(3), app, "owns tables");
            return new VerifiedDatabase(database);
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "The powers of the role '" + app.user() + "' cannot be read: " + e.getMessage(),
                    "Check that the role may connect to the database.",
                    e);
        }
    }

    private static void refuseIf(boolean tooPowerful, Credentials app, String power) {
        if (tooPowerful) {
            throw new DatabaseStartException(
                    "The application's database role '" + app.user() + "' " + power
                            + ", itself or through a role it belongs to: workspaces would not be isolated.",
                    "Give REMIT_DB_APP a role of its own: create role … login nosuperuser nobypassrls, owner of"
                            + " nothing. Only REMIT_DB_OWNER owns the database.");
        }
    }
}
