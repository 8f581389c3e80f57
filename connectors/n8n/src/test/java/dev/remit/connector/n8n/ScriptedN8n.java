package dev.remit.connector.n8n;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import dev.remit.plugin.runtime.Transport;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Answers that a test writes down, read through the runtime of production. What it says nothing about is empty. */
final class ScriptedN8n implements Transport, ScanObserver {

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Observation> seen = new TreeMap<>();
    private final Map<Question, String> reached = new EnumMap<>(Question.class);
    private final Map<Question, String> marked = new EnumMap<>(Question.class);

    /** One active workflow of these nodes. */
    static ScriptedN8n ofSteps(String... nodes) {
        String workflow = """
                {"id": "w", "name": "Tried", "active": true, "connections": {}, "settings": {}, "nodes": [%s]}""".formatted(String.join(",", nodes));
        return new ScriptedN8n().says("/api/v1/workflows", page("", workflow));
    }

    static String page(String cursor, String... items) {
        return "{\"data\": [%s], \"nextCursor\": %s}"
                .formatted(String.join(",", items), cursor.isEmpty() ? "null" : "\"" + cursor + "\"");
    }

    static String node(String type, String parameters, String credentials) {
        return "{\"name\": \"%s\", \"type\": \"%s\", \"typeVersion\": 2, \"parameters\": {%s}, \"credentials\": {%s}}"
                .formatted(type, type, parameters, credentials);
    }

    /** At this path, followed by its cursor if there is one. */
    ScriptedN8n says(String path, String body) {
        return says(path, 200, body);
    }

    ScriptedN8n says(String path, int status, String body) {
        answers.put(path, new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScanReport scan() {
        return scan(Map.of(), Map.of());
    }

    ScanReport scan(Map<Question, String> checkpoints, Map<Question, String> watermarks) {
        Limits limits = Limits.standard();
        ConnectorRuntime runtime =
                new ConnectorRuntime(this, Clock.systemUTC(), (duration, cancellation) -> {}, limits);
        N8nConnectorFactory factory = new N8nConnectorFactory();
        asked.clear();
        Set<Question> questions = factory.descriptor().questions();
        return runtime.scan(
                new ConnectionSetup(factory, N8nContractTest.CONFIG, false),
                new ScanRequest(questions, checkpoints, watermarks, new Cancellation()),
                this);
    }

    List<String> asked() {
        return asked;
    }

    Map<String, Observation> seen() {
        return seen;
    }

    Map<Question, String> reached() {
        return reached;
    }

    Map<Question, String> marked() {
        return marked;
    }

    Principal workflow() {
        return (Principal) seen.get("workflow:w");
    }

    List<Grant> grants() {
        return seen.values().stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .toList();
    }

    @Override
    public Answer exchange(Call call) {
        String place = place(call.uri());
        asked.add(place);
        String nothing = place.endsWith("/audit") ? "[]" : page("");
        return answers.getOrDefault(place, new Answer(200, Map.of(), nothing.getBytes(StandardCharsets.UTF_8)));
    }

    private static String place(URI uri) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        int cursor = query.indexOf("cursor=");
        return cursor < 0
                ? uri.getPath()
                : uri.getPath() + " "
                        + URLDecoder.decode(query.substring(cursor + 7).split("&", 2)[0], StandardCharsets.UTF_8);
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, new byte[] {(byte) 203, 0, 113, 10}));
    }

    @Override
    public void observed(Question question, Observation observation) {
        seen.put(observation.key(), observation);
    }

    @Override
    public void progressed(Question question, long done, OptionalLong total) {}

    @Override
    public void answered(Question question, Coverage coverage) {}

    @Override
    public void reached(Question question, String position) {
        reached.put(question, position);
    }

    @Override
    public void marked(Question question, String position) {
        marked.put(question, position);
    }
}
