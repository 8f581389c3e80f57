package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server as a real process: start, reuse, and every way to be killed. */
class EmbeddedPostgresTest {

    private static final List<Privileges> WITHOUT_NAMESPACES = List.of(Privileges.ORDINARY, Privileges.NOBODY);

    @TempDir
    Path directory;

    private Path home;
    private Path programs;

    @BeforeEach
    void startWithoutUnpackingAgain() throws IOException {
        home = Files.createDirectories(directory.resolve("postgres"));
        programs = Programs.linkInto(home);
    }

    @AfterEach
    void nothingKeepsRunning() throws Exception {
        new LeftOver(home.toRealPath().resolve("cluster")).clear();
    }

    @Test
    void theFirstStartMakesADurableServerThatOnlyThisMachineReaches() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            JdbcClient superuser = as(postgres, postgres.superuser());
            assertThat(setting(superuser, "fsync")).isEqualTo("on");
            assertThat(setting(superuser, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(superuser, "full_page_writes")).isEqualTo("on");
            assertThat(setting(superuser, "data_checksums")).isEqualTo("on");
            assertThat(setting(superuser, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(superuser, "unix_socket_directories")).isEmpty();
            assertThat(superuser
                            .sql("select distinct auth_method from pg_hba_file_rules")
                            .query(String.class)
                            .list())
                    .containsExactly("scram-sha-256");
        }
        assertThat(privateFiles()).isNotEmpty().allMatch(file -> permissions(file)
                .equals("rw-------"));
    }

    @Test
    void eachRoleHasAPasswordOfItsOwn() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(List.of(
                            postgres.superuser().password(),
                            postgres.owner().password(),
                            postgres.app().password()))
                    .doesNotHaveDuplicates()
                    .allMatch(password -> password.length() >= 32);
            assertThat(postgres.app().toString()).doesNotContain(postgres.app().password());
        }
    }

    @Test
    void aSecondStartFindsTheRowsAndThePort() {
        String url;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            url = postgres.url();
            as(postgres, postgres.owner()).sql("create table kept (id int)").update();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(postgres.url()).isEqualTo(url);
            assertThat(as(postgres, postgres.owner())
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void halfAClusterLeftByAKilledFirstStartIsMadeAgain() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("cluster.new")).resolve("PG_VERSION"), "18");
        Files.delete(programs);
        Files.createDirectories(home.resolve("programs.new/bin"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(setting(as(postgres, postgres.app()), "server_version")).startsWith("18");
        }
        assertThat(home.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void whereRootHasNoNamespacesTheServerRunsAsNobody() throws IOException {
        Files.delete(programs);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Map.of(), WITHOUT_NAMESPACES)) {
            assertThat(setting(as(postgres, postgres.app()), "server_version")).startsWith("18");
        }
    }

    @Test
    void aDirectoryThatNobodyMayEnterIsNamed() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Privileges.NOBODY.handOver(home))
                .isInstanceOf(runsAsRoot() ? DatabaseStartException.class : IOException.class);
    }

    @Test
    void whereRootCannotBeDroppedTheStartSaysWhatToDo() {
        assertThatThrownBy(() -> Privileges.firstOf(List.of()))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("cannot run as root")
                .satisfies(
                        e -> assertThat(((DatabaseStartException) e).action()).contains("REMIT_DB_URL"));
    }

    @Test
    void aClusterWithoutItsAdministratorsPasswordIsNotTouched() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.delete(home.resolve("superuser.password"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("superuser.password is missing");
    }

    private static boolean runsAsRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private List<Path> privateFiles() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".password")).toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(JdbcClient client, String name) {
        return client.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static JdbcClient as(EmbeddedPostgres postgres, Credentials role) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(), role.user(), role.password()));
    }
}
