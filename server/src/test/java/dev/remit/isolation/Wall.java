package dev.remit.isolation;

import dev.remit.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attacks every tenant table of a scratch database with every verb, as the application, and says what got through. The
 * rows it attacks are made from the tables' column types, so a table that is added tomorrow is attacked tomorrow.
 */
final class Wall {

    static final UUID OURS = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID THEIRS = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final TestDatabase database;
    private final JdbcClient superuser;
    private final List<String> tables;
    private final Set<String> rights;
    private final Map<String, List<Column>> columns;

    /** @param database a fresh one: its checks and foreign keys are dropped so that rows can be made up */
    Wall(TestDatabase database) {
        this.database = database;
        this.superuser = database.asSuperuser();
        this.tables = tenantTables(superuser);
        this.rights = rights();
        this.columns = tables.stream().collect(Collectors.toMap(Function.identity(), this::columns));
        dropChecksAndForeignKeys();
        for (String table : tables) {
            insertRow(table, OURS);
            insertRow(table, THEIRS);
        }
    }

    /** All tables with a column {@code tenant_id}, partitions included. */
    List<String> tenantTables() {
        return tables;
    }

    private static List<String> tenantTables(JdbcClient superuser) {
        return superuser.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                           and a.attname = 'tenant_id' and not a.attisdropped order by 1""").query(String.class).list();
    }

    /** Every way through the wall, as sentences; empty if it holds. */
    List<String> breaches() {
        return breaches(tables);
    }

    List<String> breaches(List<String> attacked) {
        List<String> breaches = new ArrayList<>();
        asApp(OURS, app -> attacked.forEach(table -> attackFromInside(app, table, breaches)));
        asApp(null, app -> attacked.forEach(table -> attackFromNowhere(app, table, breaches)));
        return breaches;
    }

    private void attackFromInside(JdbcClient app, String table, List<String> breaches) {
        if (may(table, "select") && count(app, table, "tenant_id <> '" + OURS + "'") > 0) {
            breaches.add("select on " + table + " shows another workspace's rows");
        }
        if (may(table, "select") && count(app, table, "true") == 0) {
            breaches.add("select on " + table + " hides the workspace's own rows");
        }
        if (may(table, "update")
                && touches(app, "update " + table + " set tenant_id = tenant_id where tenant_id = '" + THEIRS + "'")) {
            breaches.add("update on " + table + " changes another workspace's rows");
        }
        if (may(table, "update")
                && touches(
                        app,
                        "update " + table + " set tenant_id = '" + THEIRS + "' where tenant_id = '" + OURS + "'")) {
            breaches.add("update on " + table + " moves a row into another workspace");
        }
        if (may(table, "delete") && touches(app, "delete from " + table + " where tenant_id = '" + THEIRS + "'")) {
            breaches.add("delete on " + table + " removes another workspace's rows");
        }
        if (may(table, "insert") && !touches(app, insert(table, OURS))) {
            breaches.add("insert on " + table + " refuses the workspace's own rows");
        }
        if (may(table, "insert") && touches(app, insert(table, THEIRS))) {
            breaches.add("insert on " + table + " writes into another workspace");
        }
    }

    private void attackFromNowhere(JdbcClient app, String table, List<String> breaches) {
        if (may(table, "select") && count(app, table, "true") > 0) {
            breaches.add("select on " + table + " shows rows although no workspace is set");
        }
        if (may(table, "insert") && touches(app, insert(table, OURS))) {
            breaches.add("insert on " + table + " writes although no workspace is set");
        }
    }

    private void dropChecksAndForeignKeys() {
        superuser.sql("""
                        do $$ declare c record; begin
                          for c in select conname, conrelid::regclass as t from pg_constraint
                                    where contype in ('c', 'f') and connamespace = 'public'::regnamespace
                                      and conislocal and conparentid = 0
                          loop execute format('alter table %s drop constraint if exists %I cascade', c.t, c.conname); end loop;
                        end $$""").update();
    }

    private void insertRow(String table, UUID tenant) {
        superuser.sql(insert(table, tenant)).update();
    }

    private String insert(String table, UUID tenant) {
        Map<String, String> values = columns.get(table).stream()
                .collect(Collectors.toMap(
                        Column::name,
                        column -> column.name().equals("tenant_id") ? "'" + tenant + "'" : column.sample(),
                        (a, b) -> a,
                        java.util.TreeMap::new));
        return "insert into " + table + "(" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
    }

    private List<Column> columns(String table) {
        return superuser
                .sql("""
                        select a.attname, t.typname, t.typcategory, t.typtype,
                               (select min(enumlabel) from pg_enum e where e.enumtypid = t.oid) as label
                          from pg_attribute a join pg_type t on t.oid = a.atttypid
                         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                           and a.attidentity = '' and a.attgenerated = ''
                           and (a.attname = 'tenant_id' or (a.attnotnull and not a.atthasdef))""")
                .param(table)
                .query((row, n) ->
                        new Column(row.getString("attname"), row.getString("typname"), row.getString("typcategory")))
                .list();
    }

    private boolean may(String table, String verb) {
        return rights.contains(table + " " + verb);
    }

    private Set<String> rights() {
        return Set.copyOf(superuser.sql("""
                        select c.relname || ' ' || verb from pg_class c, unnest('{select,insert,update,delete}'::text[]) verb
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                           and has_table_privilege('remit_app', c.oid, verb)""").query(String.class).list());
    }

    private static long count(JdbcClient app, String table, String where) {
        return app.sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }

    private static boolean touches(JdbcClient app, String statement) {
        try {
            app.sql("savepoint attack").update();
            int rows = app.sql(statement).update();
            app.sql("rollback to savepoint attack").update();
            return rows > 0;
        } catch (org.springframework.dao.DataAccessException refused) {
            app.sql("rollback to savepoint attack").update();
            return !String.valueOf(refused.getMostSpecificCause().getMessage()).contains("row-level security");
        }
    }

    private void asApp(@org.jspecify.annotations.Nullable UUID tenant, java.util.function.Consumer<JdbcClient> work) {
        var source = new DriverManagerDataSource(
                database.url(), database.app().user(), database.app().password());
        var transactions = new org.springframework.jdbc.datasource.DataSourceTransactionManager(source);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            JdbcClient app = JdbcClient.create(source);
            if (tenant != null) {
                app.sql("select set_config('app.tenant_id', ?, true)")
                        .param(tenant.toString())
                        .query(String.class)
                        .single();
            }
            work.accept(app);
            status.setRollbackOnly();
        });
    }

    private record Column(String name, String type, String category) {

        String sample() {
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "bytea" -> "decode(md5(random()::text), 'hex')";
                case "json", "jsonb" -> "'{}'";
                case "xid8" -> "'1'";
                case "bpchar", "char" -> "'X'";
                default ->
                    switch (category) {
                        case "S" -> "md5(random()::text)";
                        case "N" -> "(random() * 10000)::int";
                        case "D" -> "now()";
                        case "B" -> "true";
                        case "A" -> "'{}'";
                        case "T" -> "interval '1 day'";
                        default -> throw new IllegalStateException("no sample value for " + name + " of type " + type);
                    };
            };
        }
    }
}
