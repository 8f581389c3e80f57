package dev.remit.connector.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An account with people, apps, workflows and records, of an invented company; tests change it between two scans. */
final class HubSpotState {

    static final String N8N = "8151242";
    static final String CHATGPT = "41370";

    /** A workflow: what the list and the single answer have in common, and the steps. */
    private record Flow(String name, boolean on, String objectTypeId, String actions) {}

    private final Map<String, Flow> flows = new TreeMap<>();
    private final Map<String, String> appNames = new TreeMap<>(Map.of(N8N, "n8n lead scoring", CHATGPT, "ChatGPT"));
    private final List<String> security = new ArrayList<>();
    private final List<String> audit = new ArrayList<>();
    private String usageStatus = "SUCCESS";
    private int usageLeft = 240_000;
    private int contacts = 3;

    HubSpotState() {
        happened("2026-11-02T09:00:00Z", 1, "PRIVATE_APP_ACCESS_TOKEN_CREATE", N8N);
        happened("2026-11-03T10:00:00Z", 2, "INSTALL_INTEGRATION", CHATGPT);
        happened("2026-11-04T10:00:00Z", 2, "INSTALL_INTEGRATION", "5205");
        happened("2026-11-05T10:00:00Z", 1, "UNINSTALL_INTEGRATION", "5205");
        happened("2026-11-06T08:00:00Z", 1, "PRIVATE_APP_SCOPE_GROUPS_UPDATE", N8N);
        happened("2026-11-06T09:00:00Z", 2, "PERSONAL_ACCESS_KEY_CREATE", "2");
        happened("2026-11-07T09:00:00Z", 1, "SERVICE_KEY_CREATE", "77");
        happened("2026-11-08T09:00:00Z", 1, "SERVICE_KEY_DEACTIVATE", "77");
        happened("2026-11-09T09:00:00Z", 1, "ADD_WEBHOOK_IN_WORKFLOW", "502");
        happened("2026-11-09T10:00:00Z", 1, "PERMIT_SOMETHING_NEW", "1");
        audited("2026-11-01T07:00:00Z", 2, "WORKFLOW", "CREATE", "501");
        audited("2026-11-01T08:00:00Z", 1, "WORKFLOW", "UPDATE", "501");
        audited("2026-11-01T09:00:00Z", 1, "PIPELINE", "UPDATE", "501");
        flows.put("501", new Flow("Score with a model", true, "0-1", """
                {"actionId": "1", "type": "CUSTOM_CODE", "runtime": "NODE20X", "secretNames": ["OPENAI_KEY", "crm_token"],
                 "inputFields": [{"name": "mail", "value": {"type": "OBJECT_PROPERTY", "propertyName": "email"}},
                                 {"name": "ill", "value": {"type": "OBJECT_PROPERTY", "propertyName": "illness"}}],
                 "sourceCode": "const OpenAI = require('openai'); fetch('https://models.example.test/v1/chat', {});"},
                {"actionId": "2", "type": "SINGLE_CONNECTION", "actionTypeId": "0-5", "fields": {"property_name": "ai_lead_score"}}"""));
        flows.put("502", new Flow("Tell the partner", true, "0-1", """
                {"actionId": "1", "type": "WEBHOOK", "method": "POST", "webhookUrl": "https://hooks.partner.example.test/new?x=1",
                 "authSettings": {"type": "AUTH_KEY", "location": "HEADER", "name": "X-Key", "secretName": "partner_key"},
                 "queryParams": [{"name": "mail", "value": {"type": "OBJECT_PROPERTY", "propertyName": "email"}}]},
                {"actionId": "2", "type": "SINGLE_CONNECTION", "actionTypeId": "1-179507819", "fields": {}}"""));
        flows.put("503", new Flow("Welcome", false, "0-1", """
                {"actionId": "1", "type": "SINGLE_CONNECTION", "actionTypeId": "0-1", "fields": {"delta": "1"}},
                {"actionId": "2", "type": "SINGLE_CONNECTION", "actionTypeId": "0-4", "fields": {"content_id": "9"}},
                {"actionId": "3", "type": "SINGLE_CONNECTION", "actionTypeId": "0-424242", "fields": {}}"""));
    }

    /** Something of this type happened in the account; the newest stands first, as in HubSpot's answers. */
    void happened(String at, int user, String type, String object) {
        security.addFirst("""
                {"id": "s%d", "createdAt": "%s", "type": "%s", "userId": %d, "objectId": "%s", "actingUser": "%s"}""".formatted(security.size(), at, type, user, object, mail(user)));
    }

    void audited(String at, int user, String category, String action, String target) {
        audit.addFirst("""
                {"id": "a%d", "occurredAt": "%s", "category": "%s", "action": "%s", "targetObjectId": "%s", "actingUser": {"userId": %d}}""".formatted(audit.size(), at, category, action, target, user));
    }

    void renamesApp(String id, String name) {
        appNames.put(id, name);
    }

    void renamesFlow(String id, String name) {
        flows.computeIfPresent(id, (any, flow) -> new Flow(name, flow.on, flow.objectTypeId, flow.actions));
    }

    void deletesFlow(String id) {
        flows.remove(id);
    }

    void usage(String status, int left) {
        usageStatus = status;
        usageLeft = left;
    }

    void contacts(int count) {
        contacts = count;
    }

    /** All that somebody could change. */
    String everything() {
        return String.join("\n", List.of(flows.toString(), appNames.toString(), security.toString(), audit.toString()))
                + contacts;
    }

    String usage() {
        return """
                {"results": [{"name": "private-apps-api-calls-daily", "usageLimit": 250000, "currentUsage": %d, "fetchStatus": "%s",
                 "collectedAt": "2026-11-20T11:58:00Z", "resetsAt": "2026-11-21T00:00:00Z"}]}""".formatted(250_000 - usageLeft, usageStatus);
    }

    List<String> users() {
        return List.of("""
                {"id": "1", "email": "%s", "firstName": "Mara", "lastName": "Lind", "roleIds": ["10"], "superAdmin": true}""".formatted(mail(1)), """
                {"id": "2", "email": "%s", "firstName": "Jonas", "lastName": "Weber", "roleIds": ["11"], "primaryTeamId": "20",
                 "superAdmin": false}""".formatted(mail(2)), """
                {"id": "3", "email": "%s", "roleIds": [], "superAdmin": false}""".formatted(mail(3)));
    }

    private static String mail(int user) {
        return "user" + user + "@harbour.example.test";
    }

    List<String> roles() {
        return List.of("{\"id\": \"10\", \"name\": \"Operations\"}", "{\"id\": \"11\", \"name\": \"Marketing\"}");
    }

    List<String> teams() {
        return List.of("{\"id\": \"20\", \"name\": \"Campaigns\", \"userIds\": [\"2\"], \"secondaryUserIds\": []}");
    }

    List<String> security() {
        return security;
    }

    List<String> audit(String since) {
        return audit.stream()
                .filter(entry ->
                        entry.substring(entry.indexOf("occurredAt") + 14).compareTo(since) > 0)
                .toList();
    }

    List<String> properties(String type, String sensitivity) {
        return switch (sensitivity) {
            case "sensitive" -> type.equals("contacts") ? List.of(property("illness", false, "sensitive")) : List.of();
            case "highly_sensitive" -> List.of();
            default ->
                type.equals("contacts")
                        ? List.of(
                                property("email", true, sensitivity),
                                property("lifecyclestage", true, sensitivity),
                                property("ai_lead_score", false, sensitivity),
                                "{\"name\": \"num_forms\", \"calculated\": true, \"hubspotDefined\": true}")
                        : List.of(property("name", true, sensitivity));
        };
    }

    private static String property(String name, boolean hubspots, String sensitivity) {
        return """
                {"name": "%s", "calculated": false, "hubspotDefined": %s, "dataSensitivity": "%s",
                 "modificationMetadata": {"readOnlyValue": false}}""".formatted(name, hubspots, sensitivity);
    }

    List<String> flows() {
        return flows.entrySet().stream()
                .map(each -> "{" + head(each.getKey(), each.getValue()) + "}")
                .toList();
    }

    Optional<String> flow(String id) {
        return Optional.ofNullable(flows.get(id))
                .map(flow -> "{" + head(id, flow) + ",\n \"actions\": [" + flow.actions + "]}");
    }

    private static String head(String id, Flow flow) {
        return """
                "id": "%s", "name": "%s", "isEnabled": %s, "flowType": "WORKFLOW", "objectTypeId": "%s", "revisionId": "4\"""".formatted(id, flow.name, flow.on, flow.objectTypeId);
    }

    List<String> recordIds(String type) {
        return switch (type) {
            case "contacts" ->
                IntStream.rangeClosed(1, contacts)
                        .mapToObj("{\"id\": \"c%d\"}"::formatted)
                        .toList();
            case "deals" -> List.of("{\"id\": \"d1\"}");
            default -> List.of();
        };
    }

    Optional<String> history(String type, String id) {
        return switch (id) {
            case "c1" ->
                record(
                        id,
                        "\"ai_lead_score\": [" + version("87", "2026-11-19T10:00:00Z", "INTEGRATION", N8N) + ", "
                                + version("12", "2026-11-10T10:00:00Z", "INTEGRATION", N8N) + "]",
                        "\"email\": [" + version("canary@private.example.test", "2026-11-01T10:00:00Z", "FORM", "f1")
                                + "]");
            case "c2" ->
                record(
                        id,
                        "\"lifecyclestage\": [" + version("x", "2026-11-18T10:00:00Z", "INTEGRATION", CHATGPT) + "]",
                        "\"ai_lead_score\": [" + version("1", "2026-11-17T10:00:00Z", "AI_GROUP", "x") + "]");
            case "c3" -> record(id, "\"email\": [" + version("x", "2026-11-16T10:00:00Z", "SOMETHING_NEW", "x") + "]");
            case "d1" -> record(id, "\"name\": [" + version("x", "2026-11-15T10:00:00Z", "INTEGRATION", "909") + "]");
            default -> Optional.empty();
        };
    }

    private static Optional<String> record(String id, String... properties) {
        return Optional.of(
                "{\"id\": \"" + id + "\", \"propertiesWithHistory\": {" + String.join(",\n ", properties) + "}}");
    }

    private String version(String value, String at, String source, String id) {
        String label = Optional.ofNullable(appNames.get(id))
                .map(name -> ", \"sourceLabel\": \"" + name + "\"")
                .orElse("");
        return """
                {"value": "%s", "timestamp": "%s", "sourceType": "%s", "sourceId": "%s"%s}""".formatted(value, at, source, id, label);
    }
}
