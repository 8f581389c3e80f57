package dev.remit.connector.n8n;

import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.testkit.ImitatedSystem;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that a test writes down, and what the last scan over them saw. What it says nothing about is empty. */
final class ScriptedN8n {

    private static final class Answering extends ImitatedSystem {

        private final Map<String, Answer> answers = new HashMap<>();
        private final List<String> places = new ArrayList<>();

        void says(String place, int status, String body) {
            answers.put(place, json(status, body));
        }

        @Override
        protected Answer answer(Asked request) {
            String cursor = Optional.ofNullable(request.query().get("cursor"))
                    .map(each -> " " + each)
                    .orElse("");
            String place = request.path() + cursor;
            places.add(place);
            return answers.getOrDefault(place, json(200, place.endsWith("/audit") ? "[]" : page("")));
        }

        @Override
        protected String state() {
            return answers.toString();
        }
    }

    private final Answering system = new Answering();
    private final Trial trial = Trial.of(new N8nConnectorFactory(), system);
    private Seen last = new Seen(Map.of(), Map.of(), Map.of(), new ScanReport(Map.of(), 0, 0, Optional.empty()));

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
        system.says(path, status, body);
        return this;
    }

    ScanReport scan() {
        return scan(Map.of(), Map.of());
    }

    ScanReport scan(Map<Question, String> checkpoints, Map<Question, String> watermarks) {
        system.places.clear();
        last = trial.scan(N8nContractTest.CONFIG, checkpoints, watermarks);
        return last.report();
    }

    /** Paths, each followed by its cursor if there was one. */
    List<String> asked() {
        return system.places;
    }

    Map<String, Observation> seen() {
        return last.facts();
    }

    Map<Question, String> reached() {
        return last.checkpoints();
    }

    Map<Question, String> marked() {
        return last.watermarks();
    }

    Principal workflow() {
        return last.principal("workflow:w");
    }

    List<Grant> grants() {
        return last.grants("workflow:w");
    }
}
