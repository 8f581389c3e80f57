package dev.remit.connector.hubspot;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The requests we make. */
final class HubSpotAccount {

    static final Endpoint DETAILS = Endpoint.get("details", "/account-info/2026-09/details");
    static final Endpoint USAGE = Endpoint.get("usage", "/account-info/2026-09/api-usage/daily/private-apps");
    static final Endpoint SECURITY = list("security", "/account-info/2026-09/activity/security");
    static final Endpoint AUDIT = Endpoint.get("audit", "/account-info/2026-09/activity/audit-logs")
            .withQuery("limit", "after", "occurredAfter");
    static final Endpoint USERS = list("users", "/settings/users/2026-09");
    static final Endpoint ROLES = Endpoint.get("roles", "/settings/users/2026-09/roles");
    static final Endpoint TEAMS = Endpoint.get("teams", "/settings/users/2026-09/teams");
    static final Endpoint PROPERTIES =
            Endpoint.get("properties", "/crm/properties/2026-09/{type}").withQuery("dataSensitivity");
    static final Endpoint FLOWS = list("flows", "/automation/v4/flows");
    static final Endpoint TOKEN = Endpoint.readByPost(
            "token",
            "/oauth/v2/private-apps/get/access-token-info",
            "Tells the scopes of the token in the body; HubSpot offers this as POST only, so that the token is in no address");
    static final Endpoint FLOW_STEPS = Endpoint.readByPost(
            "flow-steps", "/automation/v4/flows/batch/read", "Reads workflows by the ids in the body");
    static final Endpoint NEWEST = Endpoint.readByPost(
            "newest", "/crm/objects/2026-09/{type}/search", "Finds the records changed last; the search is the body");
    static final Endpoint HISTORY = Endpoint.readByPost(
            "history", "/crm/objects/2026-09/{type}/batch/read", "Reads records by the ids in the body");

    private static final int PAGE = 100;
    private static final int MOST_AUDIT_PAGES = 100;
    private static final String ACTIVITY = "account-info.security.read";
    private static final String AFTER = "/paging/next/after";

    private final Http http;
    private final HubSpotConfig config;
    private Set<String> held = Set.of();

    HubSpotAccount(Http http, HubSpotConfig config) {
        this.http = http;
        this.config = config;
    }

    /** Which account this is; needs a token and no scope. */
    Json details() {
        Json details = send(to(DETAILS));
        details.requiredText("/portalId");
        return details;
    }

    /** What our own token may do. */
    Json token() {
        Json token = send(to(TOKEN).withBody(Map.of("tokenKey", config.token())));
        token.requiredText("/appId");
        token.at("/scopes").items();
        held = Set.copyOf(Readings.texts(token.at("/scopes")));
        return token;
    }

    /** How many requests all private apps together made today. */
    List<Json> usage() {
        return results(send(to(USAGE)));
    }

    void users(Consumer<List<Json>> page) {
        pages(USERS, page);
    }

    List<Json> roles() {
        return results(send(to(ROLES)));
    }

    List<Json> teams() {
        return results(send(to(TEAMS)));
    }

    /** What was done to apps, tokens and settings. */
    void security(Consumer<List<Json>> page) {
        pages(SECURITY, page);
    }

    Json oneOfSecurity() {
        return one(SECURITY);
    }

    /** Enterprise accounts have an audit log; others are refused without a word on plans, also with the right scope. */
    Json oneOfAudit() {
        try {
            return one(AUDIT);
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.FORBIDDEN && held.contains(ACTIVITY)) {
                throw new ConnectorException(
                        Failure.PLAN_GATED,
                        "HubSpot refuses the audit log although the token has the scope " + ACTIVITY
                                + ": it is part of Enterprise accounts.");
            }
            throw failure;
        }
    }

    /**
     * What people did, from then on.
     *
     * @return whether that was all; a long log is left after many pages
     */
    boolean audit(Instant since, Consumer<List<Json>> page) {
        int[] read = {0};
        boolean[] all = {true};
        http.pages(
                signed(paged(AUDIT).withQuery("occurredAfter", since.toString())),
                response -> {
                    Optional<Request> next = next(response, AUDIT, since);
                    all[0] = next.isEmpty();
                    return ++read[0] == MOST_AUDIT_PAGES ? Optional.empty() : next;
                },
                response -> page.accept(results(response.json())));
        return all[0];
    }

    /** The properties of a kind of record that HubSpot counts as this sensitive. */
    List<Json> properties(ObjectType type, String sensitivity) {
        return results(send(to(PROPERTIES).withPath("type", type.path()).withQuery("dataSensitivity", sensitivity)));
    }

    /** Workflows as listed, without their steps. */
    void flows(Consumer<List<Json>> page) {
        pages(FLOWS, page);
    }

    /** These workflows with their steps; some may be missing, and then {@code /errors} says why. */
    Json flowSteps(Collection<String> ids) {
        return send(to(FLOW_STEPS)
                .withBody(Map.of(
                        "inputs",
                        ids.stream()
                                .map(id -> Map.of("type", "FLOW_ID", "flowId", id))
                                .toList())));
    }

    /**
     * The ids of the records changed last.
     *
     * @return whether there are more
     */
    boolean newest(ObjectType type, int most, Consumer<List<Json>> page) {
        Map<String, Object> search = Map.of(
                "limit",
                Math.min(PAGE, most),
                "properties",
                List.of("hs_object_id"),
                "sorts",
                List.of(Map.of("propertyName", type.modified(), "direction", "DESCENDING")));
        Request first = signed(to(NEWEST).withPath("type", type.path()).withBody(search));
        int[] read = {0};
        boolean[] more = {false};
        http.pages(
                first,
                response -> {
                    Optional<String> after = response.json().at(AFTER).text();
                    more[0] = after.isPresent();
                    return read[0] >= most
                            ? Optional.empty()
                            : after.map(cursor -> first.withBody(and(search, "after", cursor)));
                },
                response -> {
                    List<Json> found = results(response.json());
                    more[0] = more[0] || read[0] + found.size() > most;
                    page.accept(found.subList(0, Math.min(found.size(), most - read[0])));
                    read[0] += found.size();
                });
        return more[0] || read[0] > most;
    }

    /** Who wrote these properties of these records, value by value. HubSpot sends the values too; nobody reads them. */
    Json history(ObjectType type, Collection<String> ids, Collection<String> properties) {
        return send(to(HISTORY)
                .withPath("type", type.path())
                .withBody(Map.of(
                        "inputs",
                        ids.stream().map(id -> Map.of("id", id)).toList(),
                        "properties",
                        List.of(),
                        "propertiesWithHistory",
                        List.copyOf(properties))));
    }

    static List<Json> results(Json answer) {
        return answer.at("/results").items();
    }

    private Json one(Endpoint endpoint) {
        Json answer = send(to(endpoint).withQuery("limit", "1"));
        results(answer);
        return answer;
    }

    private void pages(Endpoint endpoint, Consumer<List<Json>> page) {
        http.pages(
                signed(paged(endpoint)),
                response -> response.json().at(AFTER).text().map(after -> signed(paged(endpoint))
                        .withQuery("after", after)),
                response -> page.accept(results(response.json())));
    }

    private Optional<Request> next(Response response, Endpoint endpoint, Instant since) {
        return response.json().at(AFTER).text().map(after -> signed(paged(endpoint))
                .withQuery("occurredAfter", since.toString())
                .withQuery("after", after));
    }

    private Json send(Request request) {
        return http.send(signed(request)).json();
    }

    private Request signed(Request request) {
        return request.withBearer(config.token());
    }

    private static Request paged(Endpoint endpoint) {
        return to(endpoint).withQuery("limit", String.valueOf(PAGE));
    }

    private static Request to(Endpoint endpoint) {
        return Request.to(endpoint.name());
    }

    private static Endpoint list(String name, String path) {
        return Endpoint.get(name, path).withQuery("limit", "after");
    }

    private static Map<String, Object> and(Map<String, Object> body, String name, String value) {
        Map<String, Object> more = new TreeMap<>(body);
        more.put(name, value);
        return more;
    }

    /** An answer that is not what it should be. */
    static ConnectorException malformed(Json read, String what) {
        return new ConnectorException(
                Failure.MALFORMED,
                what + " in the answer to " + read.evidence().request() + " is none this connector understands.");
    }
}
