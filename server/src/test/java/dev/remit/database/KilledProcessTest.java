package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed is there after kill -9, whoever is killed. */
class KilledProcessTest {

    @TempDir
    Path directory;

    private Process child;
    private ProcessHandle postmaster;

    @AfterEach
    void nothingKeepsRunning() throws Exception {
        if (child != null) {
            child.destroyForcibly().waitFor();
        }
        new LeftOver(home().toRealPath().resolve("cluster")).clear();
    }

    @Test
    void noCommittedRowIsLostWhenTheConsoleIsKilled() throws Exception {
        startChild();
        commitRows(500);

        child.destroyForcibly().waitFor();

        assertThat(postmaster.isAlive()).as("the server outlives its console").isTrue();
        assertThat(rowsAfterRestart()).isEqualTo(500);
        assertThat(ProcessTable.runsOn(postmaster.pid(), home().toRealPath().resolve("cluster")))
                .as("and is stopped by the next start")
                .isFalse();
    }

    @Test
    void noCommittedRowIsLostWhenConsoleAndServerAreKilled() throws Exception {
        startChild();
        commitRows(500);

        child.destroyForcibly().waitFor();
        kill(postmaster);

        assertThat(rowsAfterRestart()).isEqualTo(500);
    }

    @Test
    void aSecondProcessOnTheSameDirectoryIsToldSo() throws Exception {
        startChild();

        assertThatThrownBy(() -> EmbeddedPostgres.start(home()))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Another process is using the data directory " + home().toRealPath())
                .satisfies(
                        e -> assertThat(((DatabaseStartException) e).action()).contains("REMIT_DATA"));
        commitRows(1);
    }

    private Path home() {
        return directory.resolve("postgres");
    }

    private void startChild() throws IOException {
        Programs.linkInto(Files.createDirectories(home()));
        child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildServer.class.getName(),
                        home().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("ready ")) {
            line = output.readLine();
        }
        assertThat(line).as("the child process got its server running").isNotNull();
        postmaster = ProcessHandle.of(Long.parseLong(line.substring("ready ".length())))
                .orElseThrow();
    }

    private void commitRows(int count) throws IOException, SQLException {
        PostgresHome home = PostgresHome.at(home());
        String url =
                "jdbc:postgresql://127.0.0.1:" + Files.readString(home.root().resolve("port")) + "/" + Roles.DATABASE;
        try (Connection connection = DriverManager.getConnection(url, Roles.OWNER, home.password("owner"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id int)");
            for (int row = 0; row < count; row++) {
                statement.execute("insert into kept values (" + row + ")");
            }
        }
    }

    private long rowsAfterRestart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home());
                Connection connection = DriverManager.getConnection(
                        postgres.url(),
                        postgres.owner().user(),
                        postgres.owner().password());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(distinct id) from kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void kill(ProcessHandle process) throws InterruptedException, ExecutionException, TimeoutException {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }
}
