package dev.remit.demo.choice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides before anything starts whether this console is a demo, as {@code remit.demo}. What was decided for a data
 * directory stays: the file {@code workspaces} in it says so. An external database is a demo only where that was asked for.
 */
public final class DemoChoice implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    static final String DEMO = "remit.demo";

    private static final String RECORD = "workspaces";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        ConfigurableEnvironment environment = prepared.getEnvironment();
        boolean demo = choose(environment);
        environment.getPropertySources().addFirst(new MapPropertySource("demo", Map.of(DEMO, demo)));
    }

    /** After the settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    static boolean choose(ConfigurableEnvironment environment) {
        Optional<Boolean> asked = asked(environment);
        if (!environment.getProperty("remit.db.url", "").isBlank()) {
            return asked.orElse(false);
        }
        Path directory = Path.of(environment.getProperty("remit.data-dir", "./data"));
        Optional<Boolean> recorded = recorded(directory);
        if (asked.isPresent() && recorded.isPresent() && !asked.equals(recorded)) {
            throw new DemoChoiceException(recorded.get(), directory.toAbsolutePath());
        }
        boolean demo = asked.or(() -> recorded).orElseGet(() -> !Files.exists(directory.resolve("postgres")));
        if (recorded.isEmpty()) {
            write(directory, demo ? "demo" : "own");
        }
        return demo;
    }

    private static Optional<Boolean> asked(ConfigurableEnvironment environment) {
        if (environment.containsProperty("empty")) {
            return Optional.of(environment.getProperty("empty", "").equals("false"));
        }
        return Optional.ofNullable(environment.getProperty(DEMO))
                .filter(value -> !value.isBlank())
                .map(Boolean::parseBoolean);
    }

    private static Optional<Boolean> recorded(Path directory) {
        Path file = directory.resolve(RECORD);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip().equals("demo"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static void write(Path directory, String what) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(RECORD), what + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be written", e);
        }
    }
}
