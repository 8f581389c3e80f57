package dev.remit.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The running server: a direct child of this process, so that its end is seen and its output kept. */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long STOP_SECONDS = 30;
    private static final String STARTING_UP = "57P03";
    private static final String CONNECTION_FAILED = "08";

    private final Process process;
    private final Path log;

    private Postmaster(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Postmaster start(PostgresHome home, List<String> postgres, int port, Map<String, String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(postgres);
        command.addAll(List.of("-D", home.cluster().toString(), "-p", Integer.toString(port)));
        set(command, "listen_addresses", "127.0.0.1");
        set(command, "unix_socket_directories", "");
        set(command, "timezone", "UTC");
        set(command, "log_timezone", "UTC");
        settings.forEach((name, value) -> set(command, name, value));
        Path log = home.log();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        return new Postmaster(builder.start(), log);
    }

    private static void set(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }

    /** Returns once the server answers this role; recovery after a crash counts as waiting. */
    void awaitReady(String url, Credentials credentials) throws IOException, InterruptedException {
        if (!Wait.until(PATIENCE, () -> answers(url, credentials))) {
            throw new IOException("PostgreSQL did not become ready in " + PATIENCE.toSeconds() + " s; see " + log);
        }
    }

    private boolean answers(String url, Credentials credentials) throws IOException {
        if (!process.isAlive()) {
            throw new IOException("PostgreSQL ended with " + process.exitValue() + "; see " + log);
        }
        try (Connection connection = DriverManager.getConnection(url, credentials.user(), credentials.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.equals(STARTING_UP) || state.startsWith(CONNECTION_FAILED)) {
                return false;
            }
            throw new IOException("PostgreSQL runs but refuses its own administrator: " + e.getMessage(), e);
        }
    }

    /** Fast shutdown: open sessions are ended, everything committed is on disk. */
    void stop() throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        Commands.signal("INT", process.pid());
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    long pid() {
        return process.pid();
    }
}
