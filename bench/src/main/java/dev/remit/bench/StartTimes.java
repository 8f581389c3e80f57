package dev.remit.bench;

import dev.remit.bench.timing.Spread;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** How long the packaged console takes from its command to its first answer, on a data directory that exists. */
final class StartTimes implements Benchmark {

    private static final Path JAR = Path.of("ui", "target", "remit.jar");
    private static final Path DIRECTORY = Path.of("bench", "target", "starts");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String explanation() {
        return "Start: from the command to the first 200 of `/actuator/health`, with its embedded PostgreSQL, on an existing data"
                + " directory without demo data. Floor: `java -jar` of the jar as built. Extracted: its libraries as files of"
                + " their own. AOT cache: extracted, with a cache of loaded classes and profiles that one earlier run recorded"
                + " (JDK 25). No goal.";
    }

    @Override
    public void run(Output output, Sizes sizes) throws IOException, InterruptedException {
        clear();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path extracted = DIRECTORY.resolve("extracted");
        wait(new ProcessBuilder(
                java, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", extracted.toString()));
        String whole = JAR.toString();
        String parts = extracted.resolve("remit.jar").toString();
        Path cache = DIRECTORY.resolve("remit.aot");
        start(List.of(java, "-jar", whole));
        start(List.of(java, "-XX:AOTCacheOutput=" + cache, "-jar", parts));
        List<List<String>> commands = List.of(
                List.of(java, "-jar", whole),
                List.of(java, "-jar", parts),
                List.of(java, "-XX:AOTCache=" + cache, "-jar", parts));
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < sizes.starts(); round++) {
            for (int i = 0; i < commands.size(); i++) {
                seconds.get(i).add(start(commands.get(i)));
            }
        }
        report(output, seconds);
    }

    private static void report(Output output, List<List<Double>> seconds) {
        Spread floor = Spread.of(seconds.getFirst());
        output.add(Figure.of("start", "jar as built", "s", floor));
        List<String> names = List.of("", "extracted", "extracted, with AOT cache");
        for (int i = 1; i < seconds.size(); i++) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < seconds.get(i).size(); round++) {
                ratios.add(seconds.get(i).get(round) / seconds.getFirst().get(round));
            }
            output.add(Figure.of("start", names.get(i), "s", Spread.of(seconds.get(i)))
                    .over(floor, Spread.of(ratios)));
        }
    }

    /** Seconds until it answers; it is stopped in an orderly way afterwards, since that is when a cache is written. */
    private double start(List<String> command) throws IOException, InterruptedException {
        int port = freePort();
        List<String> all = new ArrayList<>(command);
        all.addAll(1, List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        all.addAll(List.of(
                "--empty",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--remit.plugins=" + DIRECTORY.resolve("no-plug-ins"),
                "--remit.data-dir=" + DIRECTORY.resolve("data")));
        long begin = System.nanoTime();
        Process console = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(DIRECTORY.resolve("console.log").toFile())
                .start();
        try {
            awaitAnswer(console, port, begin + PATIENCE);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            console.destroy();
            console.waitFor();
        }
    }

    private void awaitAnswer(Process console, int port, long end) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        while (!answers(health)) {
            if (!console.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the console did not start; see " + DIRECTORY.resolve("console.log"));
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private boolean answers(HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void wait(ProcessBuilder command) throws IOException, InterruptedException {
        int status = command.redirectErrorStream(true)
                .redirectOutput(DIRECTORY.resolve("extract.log").toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("the jar was not extracted; see " + DIRECTORY.resolve("extract.log"));
        }
    }

    private static void clear() throws IOException {
        if (Files.exists(DIRECTORY)) {
            try (Stream<Path> walk = Files.walk(DIRECTORY)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(DIRECTORY);
    }
}
