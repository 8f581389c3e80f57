package dev.remit.plugin.manifest;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import dev.remit.plugin.runtime.Sleeper;
import dev.remit.plugin.runtime.Transport;
import dev.remit.plugin.testkit.Seen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A system whose answers a test writes down; what it says nothing about is not there. Read through the runtime of production. */
final class ScriptedSystem implements Transport {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://api.harbour.example"), Map.of("token", Secret.of("synthetic-token")));

    /** What the mapping tests begin with. */
    static String harbour() {
        try {
            return Files.readString(Path.of("src/test/resources/harbour.yaml"));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private final Map<String, Function<Map<String, String>, Answer>> answers = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    ScriptedSystem says(String path, String... bodies) {
        Deque<String> left = new ArrayDeque<>(List.of(bodies));
        return answers(path, query -> answer(200, Map.of(), left.size() > 1 ? left.removeFirst() : left.getFirst()));
    }

    ScriptedSystem refuses(String path, int status, String body) {
        return answers(path, query -> answer(status, Map.of(), body));
    }

    ScriptedSystem answers(String path, Function<Map<String, String>, Answer> byQuery) {
        answers.put(path, byQuery);
        return this;
    }

    static Answer answer(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    Seen scan(String manifest, Question... questions) {
        ConnectorFactory factory = ManifestConnectorFactory.read(manifest);
        Set<Question> asked = questions.length == 0 ? factory.descriptor().questions() : Set.of(questions);
        return scan(factory, ScanRequest.of(asked, new Cancellation()));
    }

    /** The next scan, after one that left these marks. */
    Seen scanSince(String manifest, Map<Question, String> watermarks, Question... questions) {
        return scan(
                ManifestConnectorFactory.read(manifest),
                new ScanRequest(Set.of(questions), Map.of(), watermarks, new Cancellation()));
    }

    private Seen scan(ConnectorFactory factory, ScanRequest request) {
        Map<String, Observation> facts = new TreeMap<>();
        Map<Question, String> marks = new TreeMap<>();
        ScanObserver observer = new ScanObserver() {

            @Override
            public void observed(Question question, Observation fact) {
                facts.put(fact.key(), fact);
            }

            @Override
            public void marked(Question question, String position) {
                marks.put(question, position);
            }
        };
        ScanReport report = runtime().scan(setup(factory), request, observer);
        return new Seen(facts, Map.of(), marks, report);
    }

    List<Check> test(String manifest) {
        return runtime().test(setup(ManifestConnectorFactory.read(manifest)), new Cancellation());
    }

    /** Paths with their parameters, in the order they were asked. */
    List<String> asked() {
        return calls.stream()
                .map(call -> call.uri().getPath()
                        + (call.uri().getQuery() == null ? "" : "?" + call.uri().getQuery()))
                .toList();
    }

    List<Call> calls() {
        return calls;
    }

    private static ConnectionSetup setup(ConnectorFactory factory) {
        return new ConnectionSetup(factory, CONFIG, false);
    }

    private ConnectorRuntime runtime() {
        Sleeper awake = (duration, cancellation) -> {};
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        return new ConnectorRuntime(this, clock, awake, Limits.standard());
    }

    @Override
    public Answer exchange(Call call) {
        calls.add(call);
        Map<String, String> query = new TreeMap<>();
        if (call.uri().getRawQuery() != null) {
            for (String pair : call.uri().getRawQuery().split("&", -1)) {
                String[] both = pair.split("=", 2);
                query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
        }
        return answers.getOrDefault(call.uri().getPath(), any -> answer(404, Map.of(), "{}"))
                .apply(query);
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, new byte[] {(byte) 203, 0, 113, 9}));
    }
}
