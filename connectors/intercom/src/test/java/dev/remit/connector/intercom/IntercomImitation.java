package dev.remit.connector.intercom;

import dev.remit.plugin.testkit.ImitatedSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Behaves as Intercom's REST API is documented to: bearer tokens with scopes, lists by cursor and by page number, throttling, plans. Not
 * the real thing.
 */
final class IntercomImitation extends ImitatedSystem {

    static final String TOKEN = "synthetic-intercom-token";

    private final Map<String, Map<String, String>> connectors = new LinkedHashMap<>();
    private final List<String> scopes =
            new ArrayList<>(List.of("read_admins", "read_write_data_connectors", "read_write_ai_content"));
    private boolean planHasLog = true;
    private int tooMany;

    IntercomImitation connector(String id, String name, String state, String method, String url) {
        connectors.put(id, new HashMap<>(Map.of("name", name, "state", state, "method", method, "url", url)));
        return this;
    }

    void rename(String id, String name) {
        connectors.get(id).put("name", name);
    }

    void state(String id, String state) {
        connectors.get(id).put("state", state);
    }

    void remove(String id) {
        connectors.remove(id);
    }

    IntercomImitation withoutScopes() {
        scopes.clear();
        return this;
    }

    void withoutScope(String scope) {
        scopes.remove(scope);
    }

    void planWithoutLog() {
        planHasLog = false;
    }

    /** The next requests are told to come back later. */
    void busyFor(int requests) {
        tooMany = requests;
    }

    @Override
    protected Answer answer(Asked asked) {
        if (!("Bearer " + TOKEN).equals(asked.headers().get("Authorization"))) {
            return json(401, error("unauthorized", "Access Token Invalid"));
        }
        if (tooMany-- > 0) {
            return json(429, Map.of("retry-after", "20"), error("rate_limit_exceeded", "Exceeded rate limit"));
        }
        if (!scopes.contains(scope(asked.path()))) {
            return json(403, error("forbidden", "You do not have the required scope"));
        }
        if (asked.path().equals("/admins/activity_logs") && !planHasLog) {
            return json(403, error("api_plan_restricted", "This feature is not available"));
        }
        String body = body(asked.path(), asked.query());
        return body.isEmpty() ? json(404, error("not_found", "Not found")) : json(200, body);
    }

    @Override
    protected String state() {
        return connectors.toString();
    }

    private static String scope(String path) {
        return path.startsWith("/data_connectors")
                ? "read_write_data_connectors"
                : path.startsWith("/ai/") ? "read_write_ai_content" : "read_admins";
    }

    private String body(String path, Map<String, String> query) {
        if (path.startsWith("/data_connectors/")) {
            String id = path.substring("/data_connectors/".length());
            return connectors.containsKey(id) ? connector(id, true) : "";
        }
        return switch (path) {
            case "/me" -> "{\"type\":\"admin\",\"id\":\"101\",\"name\":\"Remit\",\"app\":{\"name\":\"Harbour\"}}";
            case "/admins" ->
                "{\"type\":\"admin.list\",\"admins\":[{\"type\":\"admin\",\"id\":\"102\",\"name\":\"Mara Lind\",\"team_ids\":[9]}]}";
            case "/teams" ->
                "{\"type\":\"team.list\",\"teams\":[{\"type\":\"team\",\"id\":\"9\",\"name\":\"Support\",\"admin_ids\":[102]}]}";
            case "/data_connectors" -> connectors(query);
            case "/ai/content_import_sources" -> sources(Integer.parseInt(query.getOrDefault("page", "1")));
            case "/admins/activity_logs" -> log(query);
            default -> "";
        };
    }

    /** One a page, so that every scan walks. */
    private String connectors(Map<String, String> query) {
        List<String> ids = List.copyOf(connectors.keySet());
        int from = Integer.parseInt(query.getOrDefault("starting_after", "0"));
        String next = from + 1 < ids.size() ? ",\"next\":{\"starting_after\":\"" + (from + 1) + "\"}" : "";
        String data = ids.isEmpty() ? "" : connector(ids.get(from), false);
        return "{\"type\":\"list\",\"data\":[" + data + "],\"pages\":{\"type\":\"pages\"" + next + "}}";
    }

    private String connector(String id, boolean whole) {
        Map<String, String> it = connectors.get(id);
        String detail = whole
                ? ",\"url\":\"%s\",\"headers\":[{\"name\":\"Authorization\",\"value\":\"****\"}],\"data_inputs\":[{\"name\":\"order\"}]"
                        .formatted(it.get("url"))
                : "";
        return """
                {"type":"data_connector","id":"%s","name":"%s","state":"%s","http_method":"%s","direct_fin_usage":true,
                 "created_by_admin_id":"102","created_at":"2026-10-01T09:30:00Z"%s}""".formatted(id, it.get("name"), it.get("state"), it.get("method"), detail);
    }

    /** Counts deleted sources as well, as documented, so that the last page is empty. */
    private static String sources(int page) {
        String data = page == 1
                ? "{\"id\":1,\"status\":\"active\",\"url\":\"https://help.example.test/\",\"sync_behavior\":\"api\"}"
                : "";
        return "{\"type\":\"list\",\"data\":[" + data + "],\"pages\":{\"page\":" + page
                + ",\"total_pages\":2},\"total_count\":2}";
    }

    private static String log(Map<String, String> query) {
        if (!query.containsKey("created_at_after")) {
            return "";
        }
        return """
                {"type":"activity_log.list","pages":{"page":1,"total_pages":1},"activity_logs":[
                 {"id":"a","performed_by":{"type":"admin","id":"102","ip":"192.0.2.17"},"created_at":1795600000,"activity_type":"admin_login_success"}]}""";
    }

    private static String error(String code, String message) {
        return "{\"type\":\"error.list\",\"request_id\":\"r\",\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}"
                .formatted(code, message);
    }
}
