package dev.remit.connector.hubspot;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ImitatedSystem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * HubSpot as HubSpot describes it: a token with scopes, pages of a size, policies of throttling, plans, answers to several ids that
 * are right in part, and an account ({@link HubSpotState}) that changes. Made from the public descriptions of 2026; where they say
 * nothing (the words of a refusal for the plan), a guess, named in {@code docs/connectors/hubspot.md}.
 */
final class HubSpotImitation extends ImitatedSystem {

    static final String TOKEN = "pat-na1-synthetic-0001";
    static final ConnectorConfig CONFIG =
            new ConnectorConfig(Map.of("url", "https://hubspot.example.test"), Map.of("token", Secret.of(TOKEN)));

    private static final Pattern ID = Pattern.compile("\"(?:id|flowId)\":\"([^\"]+)\"");
    private static final Pattern CURSOR = Pattern.compile("\"after\":\"([^\"]+)\"");
    private static final String OAUTH = "/oauth/v2/private-apps/get/access-token-info";

    final HubSpotState account = new HubSpotState();
    final Set<String> scopes = new TreeSet<>(SelfTest.NEEDED);
    private final Set<String> unreadable = new HashSet<>();
    private final Deque<Answer> troubles = new ArrayDeque<>();
    private Set<String> valid = Set.of(TOKEN);
    private int pageSize = 100;
    private int revokedAfter = Integer.MAX_VALUE;
    private Optional<Answer> audit = Optional.empty();
    private boolean stuck;
    private int answered;

    /** The token was given no scope. */
    HubSpotImitation withoutScopes() {
        scopes.clear();
        return this;
    }

    /** There are so many contacts. */
    HubSpotImitation contacts(int count) {
        account.contacts(count);
        return this;
    }

    /** At most so many on a page, whatever is asked. */
    HubSpotImitation pages(int size) {
        pageSize = size;
        return this;
    }

    /** The next so many requests are too many, under this policy. */
    HubSpotImitation slowsDown(int times, String policy) {
        String body = """
                {"status": "error", "message": "You have reached your limit.", "errorType": "RATE_LIMIT", "policyName": "%s"}""".formatted(policy);
        for (int i = 0; i < times; i++) {
            troubles.add(json(429, body));
        }
        return this;
    }

    /** The next request is answered so. */
    HubSpotImitation answersNext(int status, String body) {
        troubles.add(json(status, body));
        return this;
    }

    /** The token ends after so many answers. */
    HubSpotImitation revokesAfter(int requests) {
        revokedAfter = requests;
        return this;
    }

    /** No Enterprise: the audit log is refused in these words. */
    HubSpotImitation withoutAuditLog(String body) {
        audit = Optional.of(json(403, body));
        return this;
    }

    /** Every list leads back to its second page. */
    HubSpotImitation pagesInACircle() {
        stuck = true;
        return this;
    }

    /** These ids are in a list, and reading them fails. */
    HubSpotImitation cannotRead(String... ids) {
        unreadable.addAll(List.of(ids));
        return this;
    }

    @Override
    protected Answer answer(Asked asked) {
        if (!valid.stream()
                        .map(token -> "Bearer " + token)
                        .toList()
                        .contains(asked.headers().get("Authorization"))
                || answered++ >= revokedAfter) {
            return json(401, """
                    {"status": "error", "message": "Authentication credentials not found.", "category": "INVALID_AUTHENTICATION"}""");
        }
        if (!troubles.isEmpty()) {
            return troubles.removeFirst();
        }
        return scope(asked)
                .filter(scope -> !scopes.contains(scope))
                .map(HubSpotImitation::missing)
                .orElseGet(() -> granted(asked));
    }

    @Override
    protected String state() {
        return account.everything();
    }

    private static Answer missing(String scope) {
        return json(403, """
                {"status": "error", "category": "MISSING_SCOPES",
                 "message": "This app hasn't been granted all required scopes to make this call.",
                 "errors": [{"message": "One or more of the following scopes are required.", "context": {"requiredGranularScopes": ["%s"]}}]}""".formatted(scope));
    }

    private static Optional<String> scope(Asked asked) {
        String path = asked.path();
        if (path.contains("/activity/")) {
            return Optional.of("account-info.security.read");
        }
        if (path.startsWith("/settings/")) {
            return Optional.of(path.endsWith("/teams") ? "settings.users.teams.read" : "settings.users.read");
        }
        if (path.startsWith("/automation/")) {
            return Optional.of("automation");
        }
        if (path.startsWith("/crm/")) {
            String type = path.split("/")[4];
            String sensitivity = asked.query().getOrDefault("dataSensitivity", "non_sensitive");
            return Optional.of(
                    sensitivity.equals("non_sensitive")
                            ? "crm.objects." + type + ".read"
                            : "crm.objects." + type + "." + sensitivity + ".read.v2");
        }
        return Optional.empty();
    }

    private Answer granted(Asked asked) {
        String path = asked.path();
        return switch (asked.method() + " " + path.replaceAll("/(contacts|companies|deals)", "/{type}")) {
            case "GET /account-info/2026-09/details" -> json(200, """
                    {"portalId": 4711, "portalName": "Harbour Goods", "accountType": "STANDARD", "uiDomain": "app.hubspot.example.test"}""");
            case "GET /account-info/2026-09/api-usage/daily/private-apps" -> json(200, account.usage());
            case "GET /account-info/2026-09/activity/security" -> page(asked, account.security());
            case "GET /account-info/2026-09/activity/audit-logs" ->
                audit.orElseGet(() -> page(asked, account.audit(since(asked))));
            case "GET /settings/users/2026-09" -> page(asked, account.users());
            case "GET /settings/users/2026-09/roles" -> json(200, results(account.roles()));
            case "GET /settings/users/2026-09/teams" -> json(200, results(account.teams()));
            case "GET /crm/properties/2026-09/{type}" ->
                json(200, results(account.properties(type(path), asked.query().get("dataSensitivity"))));
            case "GET /automation/v4/flows" -> page(asked, account.flows());
            case "POST /automation/v4/flows/batch/read" -> batch(asked, account::flow);
            case "POST /crm/objects/2026-09/{type}/search" -> page(asked, account.recordIds(type(path)));
            case "POST /crm/objects/2026-09/{type}/batch/read" -> batch(asked, id -> account.history(type(path), id));
            case "POST " + OAUTH ->
                json(200, """
                    {"userId": 1, "hubId": 4711, "appId": 900, "scopes": [%s]}""".formatted(
                                scopes.stream().map(scope -> '"' + scope + '"').collect(Collectors.joining(", "))));
            default -> json(404, "{\"status\": \"error\", \"message\": \"resource not found\"}");
        };
    }

    private static String type(String path) {
        return path.split("/")[4];
    }

    private static String since(Asked asked) {
        return asked.query().getOrDefault("occurredAfter", "");
    }

    private Answer page(Asked asked, List<String> all) {
        String cursor = asked.query().getOrDefault("after", first(CURSOR, asked.body()));
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int size = Math.min(pageSize, Integer.parseInt(asked.query().getOrDefault("limit", "100")));
        int to = Math.min(all.size(), from + size);
        String next = to < all.size() ? String.valueOf(stuck ? size : to) : "";
        return json(
                200,
                next.isEmpty()
                        ? results(all.subList(from, to))
                        : """
                {"results": [%s], "paging": {"next": {"after": "%s"}}}""".formatted(String.join(",\n", all.subList(from, to)), next));
    }

    private Answer batch(Asked asked, java.util.function.Function<String, Optional<String>> record) {
        List<String> ids =
                ID.matcher(asked.body()).results().map(each -> each.group(1)).toList();
        String found = ids.stream()
                .filter(id -> !unreadable.contains(id))
                .flatMap(id -> record.apply(id).stream())
                .collect(Collectors.joining(",\n"));
        String errors = ids.stream()
                .filter(id -> unreadable.contains(id) || record.apply(id).isEmpty())
                .map(id -> """
                        {"status": "error", "category": "%s", "message": "no", "context": {"ids": ["%s"]}}""".formatted(unreadable.contains(id) ? "INTERNAL_ERROR" : "OBJECT_NOT_FOUND", id))
                .collect(Collectors.joining(",\n"));
        return errors.isEmpty()
                ? json(200, "{\"status\": \"COMPLETE\",\n\"results\": [" + found + "]}")
                : json(207, "{\"status\": \"COMPLETE\",\n\"results\": [" + found + "],\n\"errors\": [" + errors + "]}");
    }

    private static String results(List<String> items) {
        return "{\"results\": [" + String.join(",\n", items) + "]}";
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElse("");
    }
}
