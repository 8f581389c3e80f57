package dev.remit.plugin.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A product that really runs, on this machine, for tests against it.
 *
 * <p>A directory named after the product holds its scripts, each of which takes the work directory as its first argument: {@code
 * start.sh} starts and seeds it and leaves a file {@code env} with lines {@code NAME=value}, {@code stop.sh} ends it, others do what
 * a test needs. If the environment names the work directory of one that runs already ({@code REMIT_WORDPRESS_HOME}), that one is
 * used and left running.
 *
 * {@snippet :
 * try (RealSystem wordpress = RealSystem.start(Path.of("src/test/wordpress"))) {
 *     String url = wordpress.value("WP_URL");
 *     wordpress.run("drift.sh");
 * }
 * }
 */
public final class RealSystem implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 10;

    private final Path scripts;
    private final Path home;
    private final boolean ours;
    private final Map<String, String> values = new TreeMap<>();

    private RealSystem(Path scripts, Path home, boolean ours) {
        this.scripts = scripts;
        this.home = home;
        this.ours = ours;
    }

    /**
     * Starts the product, or finds the one that runs already.
     *
     * @throws IllegalStateException with what the script said, if it does not start
     */
    public static RealSystem start(Path scripts) {
        String name = scripts.getFileName().toString();
        Optional<Path> given = Optional.ofNullable(System.getenv("REMIT_" + name.toUpperCase(Locale.ROOT) + "_HOME"))
                .map(Path::of);
        Path home = given.orElse(Path.of("target", name)).toAbsolutePath();
        RealSystem system = new RealSystem(scripts, home, given.isEmpty());
        if (system.ours) {
            system.end(); // one that a run which was killed has left behind
            system.run("start.sh");
        }
        system.readValues();
        return system;
    }

    /** What the script wrote down under this name. */
    public String value(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException(home + "/env does not set " + name));
    }

    /**
     * Runs one of the scripts.
     *
     * @return what it printed
     * @throws IllegalStateException with what it printed, if it did not succeed
     */
    public String run(String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", scripts.resolve(script).toString(), home.toString()));
        command.addAll(List.of(arguments));
        try {
            return run(command);
        } catch (IOException broken) {
            throw new UncheckedIOException(script + " could not be run", broken);
        }
    }

    /** Ends the product and removes it, unless it ran before. */
    @Override
    public void close() {
        if (ours) {
            end();
        }
    }

    private void end() {
        if (Files.notExists(home)) {
            return;
        }
        run("stop.sh");
        try {
            run(List.of("rm", "-rf", home.toString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(home + " could not be removed", broken);
        }
    }

    /** Through a file: what a script leaves running would keep a pipe open. */
    private static String run(List<String> command) throws IOException {
        Path log = Files.createTempFile("remit-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        String.join(" ", command) + " did not succeed:\n" + Files.readString(log));
            }
            return Files.readString(log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(String.join(" ", command) + " was interrupted", interrupted);
        } finally {
            Files.delete(log);
        }
    }

    private void readValues() {
        try {
            for (String line : Files.readAllLines(home.resolve("env"))) {
                int equals = line.indexOf('=');
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(home + "/env cannot be read; it is written by start.sh", unreadable);
        }
    }
}
