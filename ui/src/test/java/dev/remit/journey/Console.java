package dev.remit.journey;

import dev.remit.testing.BuildPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged console as a process of its own, on a data directory of its own. */
final class Console implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Pattern SET_UP_LINK = Pattern.compile("https?://\\S+/(setup\\?token=[0-9a-f]+)");

    private final Optional<ProcessBuilder> command;
    private final URI address;
    private final Path log;
    private Optional<Process> process = Optional.empty();

    private Console(Optional<ProcessBuilder> command, URI address, Path log) {
        this.command = command;
        this.address = address;
        this.log = log;
    }

    /** The demo: one that runs already, at {@code remit.console}, or a new one. */
    static Console demo() {
        String running = System.getProperty("remit.console", "");
        return running.isEmpty()
                ? demo("demo", Map.of())
                : new Console(Optional.empty(), URI.create(running), Path.of("target", "journey", "none")).withPeople();
    }

    /** A demo of a journey's own, with more in its environment. */
    static Console demo(String name, Map<String, String> environment) {
        return start(name, environment, "--remit.demo=true").withPeople();
    }

    /** Until the demo's people are there. */
    private Console withPeople() {
        await("/idp/login", page -> page.contains("class=\"people\""));
        return this;
    }

    /** Starts it and waits until it answers; {@code arguments} as on the command line. */
    static Console start(String name, String... arguments) {
        return start(name, Map.of(), arguments);
    }

    /** The same, with more in its environment. */
    static Console start(String name, Map<String, String> environment, String... arguments) {
        try {
            Path directory = Files.createDirectories(BuildPlace.of("journey"));
            Path log = directory.resolve(name + ".log");
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx768m",
                    "-jar",
                    System.getProperty("remit.jar"),
                    "--server.port=" + port));
            command.addAll(List.of(arguments));
            Files.deleteIfExists(log);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment()
                    .put(
                            "REMIT_DATA",
                            Files.createTempDirectory(directory, name + "-")
                                    .toAbsolutePath()
                                    .toString());
            Console console = new Console(Optional.of(builder), URI.create("http://localhost:" + port), log);
            console.run(builder);
            return console;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(ProcessBuilder builder) throws IOException {
        process = Optional.of(builder.start());
        await("/actuator/health/readiness", body -> true);
    }

    /** Kills it as a power cut would, and starts it again on the same data and port. */
    void loseAndRegainPower() {
        process.map(Process::destroyForcibly).map(Process::onExit).ifPresent(CompletableFuture::join);
        try {
            run(command.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** The path that an empty console printed for its first administrator. */
    String setUpPath() {
        Matcher link = SET_UP_LINK.matcher(log());
        if (!link.find()) {
            throw new IllegalStateException("the console printed no set-up link:\n" + log());
        }
        return link.group(1);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until a page says what is wanted. */
    private void await(String path, Predicate<String> wanted) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            long end = System.nanoTime() + START.toNanos();
            while (!answers(http, request, wanted)) {
                if (process.filter(p -> !p.isAlive()).isPresent() || System.nanoTime() > end) {
                    throw new IllegalStateException("the console did not start:\n" + log());
                }
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request, Predicate<String> wanted) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && wanted.test(answer.body());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.ifPresent(Console::stop);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
