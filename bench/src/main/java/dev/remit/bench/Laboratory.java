package dev.remit.bench;

import dev.remit.Remit;
import dev.remit.database.Credentials;
import dev.remit.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An embedded PostgreSQL as durable as the product's, and consoles on databases of their own in it. */
final class Laboratory implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("bench", "target", "laboratory");

    private final EmbeddedPostgres postgres;
    private final List<ConfigurableApplicationContext> consoles = new ArrayList<>();

    private Laboratory(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Laboratory open() {
        return new Laboratory(EmbeddedPostgres.start(DIRECTORY.resolve("postgres"), Map.of("max_connections", "200")));
    }

    /** A new, empty database; one of that name from an earlier run goes. */
    void create(String database) {
        JdbcClient superuser = superuser("postgres");
        superuser.sql("drop database if exists " + database + " with (force)").update();
        superuser
                .sql("create database " + database + " owner "
                        + postgres.owner().user() + " template template0")
                .update();
    }

    void drop(String database) {
        superuser("postgres")
                .sql("drop database if exists " + database + " with (force)")
                .update();
    }

    /** The whole console on that database, with the pool and the settings it has in production. */
    ConfigurableApplicationContext console(String database, SqlRecorder recorder, String... more) {
        SpringApplication application = new SpringApplication(Remit.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(recorder));
        ConfigurableApplicationContext console = application.run(
                Stream.concat(arguments(database), Stream.of(more)).toArray(String[]::new));
        consoles.add(console);
        return console;
    }

    private Stream<String> arguments(String database) {
        return Stream.of(
                "--remit.db.url=" + postgres.url(database),
                "--remit.db.owner=" + postgres.owner().user(),
                "--remit.db.owner-password=" + postgres.owner().password(),
                "--remit.db.app=" + postgres.app().user(),
                "--remit.db.app-password=" + postgres.app().password(),
                "--remit.demo=false",
                "--remit.plugins=" + DIRECTORY.resolve("no-plug-ins"),
                "--remit.data-dir=" + DIRECTORY.resolve("data"),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
    }

    /** SQL that no rule stops, each statement a transaction. */
    JdbcClient superuser(String database) {
        Credentials role = postgres.superuser();
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(database), role.user(), role.password()));
    }

    /** For filling: foreign keys are not checked row by row. */
    JdbcClient trusting(String database) {
        Credentials role = postgres.superuser();
        String url = postgres.url(database) + "&options=-c%20session_replication_role=replica%20-c%20work_mem=256MB";
        return JdbcClient.create(new DriverManagerDataSource(url, role.user(), role.password()));
    }

    Connection connect(String database, boolean asSuperuser) throws SQLException {
        Credentials role = asSuperuser ? postgres.superuser() : postgres.app();
        return DriverManager.getConnection(postgres.url(database), role.user(), role.password());
    }

    void closeConsoles() {
        consoles.forEach(ConfigurableApplicationContext::close);
        consoles.clear();
    }

    @Override
    public void close() {
        closeConsoles();
        postgres.close();
    }
}
