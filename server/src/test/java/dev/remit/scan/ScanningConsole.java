package dev.remit.scan;

import dev.remit.Remit;
import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A console as a process of its own, which can be killed. */
final class ScanningConsole implements AutoCloseable {

    private final Process process;

    private ScanningConsole(Process process) {
        this.process = process;
    }

    /** One that begins to scan these systems, each through a connection of its name. */
    static ScanningConsole scanning(TestDatabase database, Path home, Map<String, String> systems) throws IOException {
        return start(
                database,
                home,
                systems.entrySet().stream()
                        .map(system -> system.getKey() + "=" + system.getValue())
                        .toList());
    }

    /** One that goes on with what another left. */
    static ScanningConsole following(TestDatabase database, Path home) throws IOException {
        return start(database, home, List.of());
    }

    private static ScanningConsole start(TestDatabase database, Path home, List<String> systems) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ScanningConsole.class.getName()));
        command.addAll(systems);
        command.addAll(database.settings());
        command.add("--remit.plugins=" + home.resolve("connectors"));
        command.add("--remit.development=true");
        command.add("--remit.data-dir=" + home.resolve("data"));
        return new ScanningConsole(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
                .start());
    }

    public static void main(String[] args) {
        String[] settings =
                Stream.of(args).filter(argument -> argument.startsWith("--")).toArray(String[]::new);
        ConfigurableApplicationContext console = new SpringApplication(Remit.class, Workspaces.class).run(settings);
        List<String> systems = Arrays.stream(args)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (!systems.isEmpty()) {
            Workspace workspace = console.getBean(Workspaces.class).open();
            PersonId cio = workspace.person("Ines Calvert", "cio");
            systems.forEach(system -> scan(console, workspace, cio, system.split("=", 2)));
        }
    }

    private static void scan(
            ConfigurableApplicationContext console, Workspace workspace, PersonId cio, String[] system) {
        ConnectionDraft draft = new ConnectionDraft("paged", system[0], Map.of("url", system[1]), Map.of(), true);
        ConnectionId connection =
                workspace.as(cio, () -> console.getBean(ConnectionService.class).add(draft));
        workspace.as(cio, () -> {
            console.getBean(ScanService.class).scanNow(connection);
        });
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
