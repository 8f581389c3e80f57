package dev.remit.testing;

import dev.remit.database.Credentials;
import dev.remit.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one PostgreSQL of this test run, kept under {@code target} between runs, with a migrated template that every
 * test database is copied from.
 */
final class TestServer {

    /** Nothing a test stores has to survive the machine; everything else is as in production. */
    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");

    private static final String TEMPLATE = "remit_template";

    private final EmbeddedPostgres postgres;
    private final JdbcClient superuser;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.superuser = client("postgres", postgres.superuser());
        dropWhatEarlierRunsLeft();
        migrateTemplate();
    }

    /** Started by the first test that asks, stopped with the JVM. */
    static TestServer running() {
        return Holder.SERVER;
    }

    private static final class Holder {
        private static final TestServer SERVER = start();

        private static TestServer start() {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(BuildPlace.of("postgres"), FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-test-postgres"));
            return new TestServer(postgres);
        }
    }

    private void dropWhatEarlierRunsLeft() {
        List<String> databases = superuser
                .sql("select datname from pg_database where datname like 'remit\\_t%'")
                .query(String.class)
                .list();
        for (String database : databases) {
            superuser.sql("drop database " + database + " with (force)").update();
        }
    }

    private void migrateTemplate() {
        create(TEMPLATE, "template0");
        migrate(TEMPLATE, "latest");
    }

    void migrate(String database, String target) {
        Flyway.configure()
                .dataSource(
                        postgres.url(database),
                        postgres.owner().user(),
                        postgres.owner().password())
                .locations(locations())
                .placeholders(Map.of("app_role", postgres.app().user()))
                .target(target)
                .load()
                .migrate();
    }

    /** Those of the application, so that its own migration finds nothing left to do. */
    private static String[] locations() {
        try {
            Object locations = new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .getFirst()
                    .getProperty("spring.flyway.locations");
            return String.valueOf(locations).split(",", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a new, migrated, empty database. */
    String copy() {
        String name = "remit_test_" + copies.incrementAndGet();
        create(name, TEMPLATE);
        return name;
    }

    /** The name of a new database as it was under an earlier newest migration, without rows. */
    String asOf(String version) {
        String name = "remit_test_" + copies.incrementAndGet();
        create(name, "template0");
        migrate(name, version);
        return name;
    }

    private void create(String name, String template) {
        superuser
                .sql("create database " + name + " owner " + postgres.owner().user() + " template " + template)
                .update();
    }

    JdbcClient client(String database, Credentials role) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(database), role.user(), role.password()));
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }
}
