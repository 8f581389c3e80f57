package dev.remit.testing;

import dev.remit.database.Credentials;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database and SQL on it as any of the three roles; each statement is its own transaction. */
public final class TestDatabase {

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A database of its own, for a test whose rows would disturb the others. */
    public static TestDatabase fresh() {
        TestServer server = TestServer.running();
        return new TestDatabase(server, server.copy());
    }

    /** A database of an earlier release, whose newest migration this was; empty. */
    public static TestDatabase asOf(String version) {
        TestServer server = TestServer.running();
        return new TestDatabase(server, server.asOf(version));
    }

    /** Brings a database of an earlier release to this one, as a console does when it starts. */
    public void upgrade() {
        server.migrate(name, "latest");
    }

    /** SQL that no rule stops: what a database administrator could do. */
    public JdbcClient asSuperuser() {
        return server.client(name, server.postgres().superuser());
    }

    /** SQL as the owner of the tables, still bound by forced row-level security. */
    public JdbcClient asOwner() {
        return server.client(name, owner());
    }

    /** SQL as the application, without a workspace: {@code select set_config('app.tenant_id', …)} sets one. */
    public JdbcClient asApp() {
        return server.client(name, app());
    }

    /** The JDBC address, without credentials. */
    public String url() {
        return server.postgres().url(name);
    }

    /** As an application is told, that is started on it by its command line. */
    public List<String> settings() {
        return List.of(
                "--remit.db.url=" + url(),
                "--remit.db.owner=" + owner().user(),
                "--remit.db.owner-password=" + owner().password(),
                "--remit.db.app=" + app().user(),
                "--remit.db.app-password=" + app().password(),
                "--remit.demo=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
    }

    /** The role that no rule stops. */
    public Credentials superuser() {
        return server.postgres().superuser();
    }

    /** The role that owns the tables. */
    public Credentials owner() {
        return server.postgres().owner();
    }

    /** The role the application works as. */
    public Credentials app() {
        return server.postgres().app();
    }
}
