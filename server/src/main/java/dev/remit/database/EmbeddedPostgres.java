package dev.remit.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that lives in a directory of ours and is reachable from this machine only.
 *
 * <p>What is committed survives a killed console, a killed server and both: nothing about durability is relaxed.
 */
public final class EmbeddedPostgres implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final List<Privileges> WAYS = List.of(Privileges.ORDINARY, Privileges.NAMESPACE, Privileges.NOBODY);

    private final FileLock lock;
    private final Postmaster postmaster;
    private final int port;
    private final Credentials superuser;
    private final Credentials owner;
    private final Credentials app;

    private EmbeddedPostgres(FileLock lock, Postmaster postmaster, int port, PostgresHome home) throws IOException {
        this.lock = lock;
        this.postmaster = postmaster;
        this.port = port;
        this.superuser = new Credentials(Cluster.SUPERUSER, home.password("superuser"));
        this.owner = new Credentials(Roles.OWNER, home.password("owner"));
        this.app = new Credentials(Roles.APP, home.password("app"));
    }

    /** Starts the server on the directory, creating what is missing, and returns when it answers. */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, Map.of());
    }

    /** As {@link #start(Path)}, with server settings on top of the durable ones. */
    public static EmbeddedPostgres start(Path directory, Map<String, String> settings) {
        return start(directory, settings, WAYS);
    }

    static EmbeddedPostgres start(Path directory, Map<String, String> settings, List<Privileges> ways) {
        try {
            return open(directory, settings, ways);
        } catch (IOException | SQLException e) {
            throw new DatabaseStartException(
                    "The embedded PostgreSQL in " + directory + " does not start: " + e.getMessage(),
                    "Look at postgres.log in that directory; docs/operations.md lists what can be done.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("The start of PostgreSQL was interrupted.", "Start again.", e);
        }
    }

    private static EmbeddedPostgres open(Path directory, Map<String, String> settings, List<Privileges> ways)
            throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        PostgresHome home = PostgresHome.at(directory);
        FileLock lock = home.lock();
        boolean started = false;
        try {
            EmbeddedPostgres server = launch(home, lock, settings, Privileges.firstOf(ways));
            started = true;
            log.info(
                    "PostgreSQL is ready on port {} after {} ms, data in {}",
                    server.port,
                    (System.nanoTime() - begin) / 1_000_000,
                    home.root());
            return server;
        } finally {
            if (!started) {
                lock.acquiredBy().close();
            }
        }
    }

    private static EmbeddedPostgres launch(
            PostgresHome home, FileLock lock, Map<String, String> settings, Privileges privileges)
            throws IOException, SQLException, InterruptedException {
        Path programs = Binaries.unpackInto(home.root());
        Cluster.createIfAbsent(home, programs, privileges);
        new LeftOver(home.cluster()).clear();
        int port = home.port();
        List<String> postgres =
                privileges.command(programs.resolve("bin/postgres").toString());
        Postmaster postmaster = Postmaster.start(home, postgres, port, settings);
        boolean ready = false;
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(lock, postmaster, port, home);
            postmaster.awaitReady(server.url(Cluster.SUPERUSER), server.superuser);
            server.prepareRoles();
            ready = true;
            return server;
        } finally {
            if (!ready) {
                postmaster.stop();
            }
        }
    }

    private void prepareRoles() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(url(Cluster.SUPERUSER), superuser.user(), superuser.password())) {
            Roles.prepare(connection, owner, app);
        }
    }

    @Override
    public String url() {
        return url(Roles.DATABASE);
    }

    /** The address of another database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=remit";
    }

    /** The administrator of the embedded server: for tests, backup and repair, never for the application. */
    public Credentials superuser() {
        return superuser;
    }

    @Override
    public Credentials owner() {
        return owner;
    }

    @Override
    public Credentials app() {
        return app;
    }

    /** The operating system's number of the server process. */
    public long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        try {
            postmaster.stop();
            lock.acquiredBy().close();
        } catch (IOException e) {
            log.warn("The lock of the data directory could not be released", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
