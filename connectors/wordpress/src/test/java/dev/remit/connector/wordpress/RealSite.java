package dev.remit.connector.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A WordPress that is really running: the one whose work directory {@code REMIT_WORDPRESS_HOME} names, otherwise one that the
 * module's own script starts and that is ended afterwards.
 */
final class RealSite implements AutoCloseable {

    private static final Path SCRIPTS = Path.of("src/test/wordpress");

    private final Path home;
    private final boolean ours;
    private final Map<String, String> accounts;

    private RealSite(Path home, boolean ours) throws IOException {
        this.home = home;
        this.ours = ours;
        accounts = accounts(home.resolve("env"));
    }

    static RealSite running() throws IOException {
        Optional<Path> given =
                Optional.ofNullable(System.getenv("REMIT_WORDPRESS_HOME")).map(Path::of);
        Path home = given.orElse(Path.of("target/wordpress-test")).toAbsolutePath();
        if (given.isEmpty()) {
            run("start.sh", home);
        }
        return new RealSite(home, given.isEmpty());
    }

    String url() {
        return account("WP_URL");
    }

    String account(String name) {
        return Optional.ofNullable(accounts.get(name))
                .orElseThrow(() -> new IllegalStateException(home + "/env does not set " + name));
    }

    void drift() throws IOException {
        run("drift.sh", home);
    }

    /** Every row of the site's database, but for what WordPress itself notes when somebody signs in or time passes. */
    List<String> state() throws IOException {
        String socket = Files.readString(home.resolve("run")).strip() + "/db.sock";
        String dump = run(
                "mariadb-dump",
                List.of(
                        "mariadb-dump",
                        "--no-defaults",
                        "-uroot",
                        "-S",
                        socket,
                        "--skip-dump-date",
                        "--skip-extended-insert",
                        "wp"));
        return dump.lines()
                .filter(row -> row.startsWith("INSERT"))
                .filter(row -> !row.contains("'_application_passwords'")
                        && !row.contains("_transient_")
                        && !row.contains("'cron'"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (!ours) {
            run("drift.sh", List.of("bash", SCRIPTS.resolve("drift.sh").toString(), home.toString(), "back"));
        }
        if (ours) {
            run("stop.sh", home);
            run("rm", List.of("rm", "-rf", home.toString()));
        }
    }

    private static void run(String script, Path home) throws IOException {
        run(script, List.of("bash", SCRIPTS.resolve(script).toString(), home.toString()));
    }

    private static String run(String name, List<String> command) throws IOException {
        Path log = Files.createTempFile("remit-wordpress-", ".log");
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(name + " did not succeed:\n" + Files.readString(log));
            }
            return Files.readString(log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", interrupted);
        } finally {
            Files.delete(log);
        }
    }

    private static Map<String, String> accounts(Path file) throws IOException {
        Map<String, String> accounts = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            accounts.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return accounts;
    }
}
