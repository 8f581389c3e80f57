package dev.remit.bench;

import dev.remit.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same statements behind row-level security, and by somebody it does not bind who asks for the tenant's rows. */
final class BothSides implements AutoCloseable {

    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");
    private static final int SMALL = 5_000;

    private final Connection application;
    private final Connection superuser;
    private final TenantId tenant;

    private BothSides(Connection application, Connection superuser, TenantId tenant) {
        this.application = application;
        this.superuser = superuser;
        this.tenant = tenant;
    }

    static BothSides open(Laboratory laboratory, String database, TenantId tenant) throws SQLException {
        Connection application = laboratory.connect(database, false);
        application.setAutoCommit(false);
        Connection superuser = laboratory.connect(database, true);
        for (Connection connection : List.of(application, superuser)) {
            try (java.sql.Statement statement = connection.createStatement()) {
                // as the product's pool does
                statement.execute("set plan_cache_mode = force_custom_plan");
            }
        }
        application.commit();
        BothSides sides = new BothSides(application, superuser, tenant);
        sides.prepareViews();
        return sides;
    }

    /** A view in place of each tenant table, found first: the product's text is sent unchanged. */
    private void prepareViews() throws SQLException {
        try (java.sql.Statement statement = superuser.createStatement()) {
            statement.execute("create schema floor");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.columns join information_schema.tables using (table_schema,"
                            + " table_name) where table_schema = 'public' and column_name = 'tenant_id' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("create view floor." + table + " as select * from public." + table
                        + " where tenant_id = '" + tenant + "'");
            }
            statement.execute("set search_path = floor, public");
            statement.execute("set app.tenant_id = '" + tenant + "'");
        }
    }

    void behindTheWall(List<SqlRecorder.Statement> statements) {
        try {
            enter();
            for (SqlRecorder.Statement statement : statements) {
                read(statement, application);
            }
            application.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the product's own statement was refused", e);
        }
    }

    void floor(List<SqlRecorder.Statement> statements) {
        try {
            for (SqlRecorder.Statement statement : statements) {
                read(statement, superuser);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the product's own statement was refused", e);
        }
    }

    /** The plans that read a large table from end to end. */
    List<String> scanned(List<SqlRecorder.Statement> statements) throws SQLException {
        List<String> found = new ArrayList<>();
        enter();
        for (SqlRecorder.Statement statement : statements) {
            String plan = plan(statement);
            Matcher scans = SEQUENTIAL.matcher(plan);
            while (scans.find()) {
                if (rows(scans.group(1)) > SMALL) {
                    found.add(plan);
                    break;
                }
            }
        }
        application.commit();
        return found;
    }

    /** How the application's statements are carried out. */
    List<String> plans(List<SqlRecorder.Statement> statements) throws SQLException {
        List<String> plans = new ArrayList<>();
        enter();
        for (SqlRecorder.Statement statement : statements) {
            plans.add(plan(statement));
        }
        application.commit();
        return plans;
    }

    private void enter() throws SQLException {
        try (PreparedStatement set = application.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
    }

    private static void read(SqlRecorder.Statement statement, Connection connection) throws SQLException {
        try (PreparedStatement query = statement.on(connection);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private String plan(SqlRecorder.Statement statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = statement.on(application, "explain (analyze, buffers) ");
                ResultSet lines = explain.executeQuery()) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private double rows(String table) throws SQLException {
        try (PreparedStatement query =
                superuser.prepareStatement("select reltuples from pg_class where oid = ('public.' || ?)::regclass")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        application.close();
        superuser.close();
    }
}
