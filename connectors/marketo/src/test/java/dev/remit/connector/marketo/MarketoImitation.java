package dev.remit.connector.marketo;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ImitatedSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Marketo Engage as Adobe describes it: it says no with status 200 and a code, hands out the same token until its hour is over, counts
 * the calls of the day for everybody together, pages users by offset and activities by tokens with pages that may be empty, and leaves
 * the list out where nothing was found. Its state is the test's to change.
 */
final class MarketoImitation extends ImitatedSystem {

    static final String CLIENT = "synthetic-client";
    static final String SECRET = "synthetic-client-secret";
    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://123-abc-456.example.test", "client", CLIENT), Map.of("secret", Secret.of(SECRET)));

    private static final String USERS = "/userservice/management/v1/users/";

    /** An API-only user or a person. */
    record User(
            int id,
            String mail,
            String first,
            boolean apiOnly,
            boolean locked,
            String expires,
            String role,
            int workspace) {

        User named(String name) {
            return new User(id, mail, name, apiOnly, locked, expires, role, workspace);
        }

        User withRole(String other) {
            return new User(id, mail, first, apiOnly, locked, expires, other, workspace);
        }
    }

    final List<User> users = new ArrayList<>(List.of(
            new User(1, "remit@harbour.example.test", "Remit", true, false, "", "Remit reader", 1),
            new User(2, "api@enrich.example.test", "Lead Enrichment", true, false, "", "Enrichment read-write", 2),
            new User(3, "writer@copy.example.test", "Copy Assistant", true, true, "", "Partner 7", 1),
            new User(
                    4,
                    "old@harbour.example.test",
                    "Old Sync",
                    true,
                    false,
                    "2026-01-01T00:00:00.000t+0000",
                    "CRM sync",
                    1),
            new User(5, "mara@harbour.example.test", "Mara", false, false, "", "Admin", 1)));
    final List<String> activities = new ArrayList<>(List.of(
            "webhook 71 Score_with_model 2026-11-18T10:00:00Z",
            "visit",
            "visit",
            "visit",
            "webhook 72 Notify_sales 2026-11-19T08:00:00Z",
            "webhook 71 Score_with_model 2026-11-19T09:30:00Z"));
    final List<String> campaigns = new ArrayList<>(List.of("1001 Welcome_new_leads true", "1002 Old_nurture false"));
    final Set<String> permissions =
            new TreeSet<>(Set.of(MarketoInstance.MANAGE_USERS, MarketoInstance.ACTIVITY, MarketoInstance.ASSETS));
    private final Deque<String> troubles = new ArrayDeque<>();
    private int pageOfActivities = 300;
    private int pageOfUsers = 200;
    private int tokenCalls = Integer.MAX_VALUE;
    private int callsLeft = Integer.MAX_VALUE;
    private int tokens;
    private int withToken;

    /** So many activities of all types are looked through for one page. */
    MarketoImitation activitiesPerPage(int count) {
        pageOfActivities = count;
        return this;
    }

    /** The token ends after so many calls. */
    MarketoImitation tokensOf(int calls) {
        tokenCalls = calls;
        return this;
    }

    /** Only so many calls are left of the day. */
    MarketoImitation left(int calls) {
        callsLeft = calls;
        return this;
    }

    /** The next calls are answered with these codes. */
    MarketoImitation says(String... codes) {
        troubles.addAll(List.of(codes));
        return this;
    }

    /** The role of the API user permits nothing. */
    MarketoImitation withoutPermissions() {
        permissions.clear();
        return this;
    }

    int tokens() {
        return tokens;
    }

    @Override
    protected Answer answer(Asked asked) {
        if (asked.path().equals("/identity/oauth/token")) {
            return signIn(asked.body());
        }
        if (!("Bearer token-" + tokens).equals(asked.headers().get("Authorization"))) {
            return no("601");
        }
        if (withToken++ >= tokenCalls) {
            return no("602");
        }
        if (!troubles.isEmpty()) {
            return no(troubles.pop());
        }
        if (callsLeft-- <= 0) {
            return no("607");
        }
        return asked.path().startsWith(USERS) ? users(asked) : rest(asked);
    }

    @Override
    protected String state() {
        return users + "\n" + activities + "\n" + campaigns;
    }

    private Answer signIn(String body) {
        if (!body.contains("client_secret=" + SECRET)) {
            return json(401, "{\"error\": \"invalid_client\", \"error_description\": \"Bad client credentials\"}");
        }
        tokens++;
        withToken = 0;
        return json(200, """
            {"access_token": "token-%d", "token_type": "bearer", "expires_in": 3599, "scope": "remit@harbour.example.test"}\
            """.formatted(tokens));
    }

    private Answer users(Asked asked) {
        if (!permissions.contains(MarketoInstance.MANAGE_USERS)) {
            return no("603");
        }
        String what = asked.path().substring(USERS.length());
        return switch (what) {
            case "roles.json" -> json(200, """
                [{"id": 1, "name": "Admin", "type": "system"}, {"id": 101, "name": "Remit reader", "type": "custom"}]\
                """);
            case "workspaces.json" ->
                json(200, "[{\"id\": 1, \"name\": \"Default\"}, {\"id\": 2, \"name\": \"Europe\"}]");
            case "allusers.json" ->
                json(
                        200,
                        page(asked).stream().map(MarketoImitation::listed).collect(Collectors.joining(",", "[", "]")));
            default ->
                users.stream()
                        .filter(user -> what.equals(user.mail() + "/user.json"))
                        .findFirst()
                        .map(user -> json(200, record(user)))
                        .orElseGet(() -> no("610"));
        };
    }

    private List<User> page(Asked asked) {
        int from = Math.min(Integer.parseInt(asked.query().get("pageOffset")), users.size());
        int size = Math.min(Integer.parseInt(asked.query().get("pageSize")), pageOfUsers);
        return users.subList(from, Math.min(from + size, users.size()));
    }

    private static String listed(User user) {
        return """
            {"userid": "%s", "firstName": "%s", "lastName": "", "emailAddress": "%s", "id": %d, "apiOnly": %s}\
            """.formatted(user.mail(), user.first(), user.mail(), user.id(), user.apiOnly());
    }

    private static String record(User user) {
        return """
            {"userid": "%s", "firstName": "%s", "lastName": "", "emailAddress": "%s", "id": %d, "apiOnly": %s, "isLocked": %s,
             "lockedReason": "%s", "expiresAt": "%s", "lastLoginAt": "%s",
             "userRoleWorkspaces": [{"accessRoleId": %d, "accessRoleName": "%s", "workspaceId": %d}]}\
            """.formatted(
                        user.mail(),
                        user.first(),
                        user.mail(),
                        user.id(),
                        user.apiOnly(),
                        user.locked(),
                        user.locked() ? "Too many failed logins" : "",
                        user.expires(),
                        user.id() == 4 ? "2025-12-24T18:00:00.000t+0000" : "",
                        user.id() + 100,
                        user.role(),
                        user.workspace());
    }

    private Answer rest(Asked asked) {
        return switch (asked.path()) {
            case "/rest/v1/stats/usage.json" -> yes("""
                [{"date": "2026-11-20", "total": 40, "users": [{"userId": "remit@harbour.example.test", "count": 40}]}]\
                """);
            case "/rest/v1/stats/usage/last7days.json" -> yes("""
                [{"date": "2026-11-17", "total": 900, "users": [{"userId": "api@enrich.example.test", "count": 880}]},
                 {"date": "2026-11-19", "total": 520, "users": [{"userId": "API@enrich.example.test", "count": 500},
                  {"userId": "gone@harbour.example.test", "count": 20}]}]\
                """);
            case "/rest/v1/activities/types.json" -> allowed(MarketoInstance.ACTIVITY, () -> yes("""
                [{"id": 1, "name": "Visit Webpage", "primaryAttribute": {"name": "Webpage ID", "dataType": "integer"}},
                 {"id": 110, "name": "Call Webhook", "primaryAttribute": {"name": "Webhook", "dataType": "integer"},
                  "attributes": [{"name": "Response", "dataType": "text"}]}]\
                """));
            case "/rest/v1/activities/pagingtoken.json" ->
                allowed(
                        MarketoInstance.ACTIVITY,
                        () -> token(since(asked.query().get("sinceDatetime")), false));
            case "/rest/v1/activities.json" ->
                allowed(MarketoInstance.ACTIVITY, () -> activities(asked.query().get("nextPageToken")));
            case "/rest/asset/v1/smartCampaigns.json" -> allowed(MarketoInstance.ASSETS, () -> campaigns(asked));
            case "/rest/v1/leads.json" -> allowed("Read-Only Lead", () -> json(200, "{\"success\": true}"));
            default -> no("610");
        };
    }

    private Answer allowed(String permission, Supplier<Answer> answer) {
        return permissions.contains(permission) ? answer.get() : no("603");
    }

    private Answer token(int at, boolean more) {
        return json(200, """
            {"requestId": "a#1", "success": true, "nextPageToken": "PAGE%d", "moreResult": %s}""".formatted(at, more));
    }

    /** The place of the first activity after that moment. */
    private int since(String moment) {
        for (int at = 0; at < activities.size(); at++) {
            String[] parts = activities.get(at).split(" ");
            if (parts.length == 4 && parts[3].compareTo(moment) >= 0) {
                return at;
            }
        }
        return activities.size();
    }

    private Answer activities(String page) {
        int from = Integer.parseInt(page.substring("PAGE".length()));
        int to = Math.min(from + pageOfActivities, activities.size());
        boolean more = to < activities.size();
        String found = activities.subList(from, to).stream()
                .filter(each -> each.startsWith("webhook"))
                .map(MarketoImitation::call)
                .collect(Collectors.joining(","));
        return found.isEmpty() ? token(to, more) : json(200, """
            {"requestId": "a#2", "success": true, "nextPageToken": "PAGE%d", "moreResult": %s, "result": [%s]}\
            """.formatted(to, more, found));
    }

    private static String call(String activity) {
        String[] parts = activity.split(" ");
        return """
            {"id": 9, "leadId": 4711, "activityDate": "%s", "activityTypeId": 110, "primaryAttributeValueId": %s,
             "primaryAttributeValue": "%s", "attributes": [{"name": "Response", "value": "personal words"}]}\
            """.formatted(parts[3], parts[1], parts[2].replace('_', ' '));
    }

    private Answer campaigns(Asked asked) {
        int from = Math.min(Integer.parseInt(asked.query().get("offset")), campaigns.size());
        List<String> page = campaigns.subList(from, Math.min(from + 200, campaigns.size()));
        if (page.isEmpty()) {
            return json(200, """
                {"success": true, "warnings": ["No assets found for the given search criteria."], "errors": []}""");
        }
        return yes(page.stream()
                .map(each -> each.split(" "))
                .map(each -> """
                    {"id": %s, "name": "%s", "type": "trigger", "isActive": %s, "isRequestable": %s, "workspace": "Default"}\
                    """.formatted(each[0], each[1].replace('_', ' '), each[2], each[2]))
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static Answer yes(String result) {
        return json(200, "{\"requestId\": \"a#3\", \"success\": true, \"result\": %s}".formatted(result));
    }

    private static Answer no(String code) {
        return json(200, """
            {"requestId": "a#4", "success": false, "errors": [{"code": "%s", "message": "synthetic"}]}\
            """.formatted(code));
    }
}
