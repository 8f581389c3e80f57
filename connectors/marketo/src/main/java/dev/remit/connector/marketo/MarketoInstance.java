package dev.remit.connector.marketo;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The calls we make, signed in with a token that is renewed when it ends, and stopped when the day's quota is used up. */
final class MarketoInstance {

    static final Endpoint TOKEN = Endpoint.readByPost(
            "token", "/identity/oauth/token", "Signs in as the service made for Remit; nothing is changed by it");
    static final Endpoint USERS = Endpoint.get("users", "/userservice/management/v1/users/allusers.json")
            .withQuery("pageOffset", "pageSize");
    static final Endpoint USER = Endpoint.get("user", "/userservice/management/v1/users/{user}/user.json");
    static final Endpoint ROLES = Endpoint.get("roles", "/userservice/management/v1/users/roles.json");
    static final Endpoint WORKSPACES = Endpoint.get("workspaces", "/userservice/management/v1/users/workspaces.json");
    static final Endpoint TODAY = Endpoint.get("usage-today", "/rest/v1/stats/usage.json");
    static final Endpoint WEEK = Endpoint.get("usage-week", "/rest/v1/stats/usage/last7days.json");
    static final Endpoint TYPES = Endpoint.get("activity-types", "/rest/v1/activities/types.json");
    static final Endpoint SINCE =
            Endpoint.get("paging-token", "/rest/v1/activities/pagingtoken.json").withQuery("sinceDatetime");
    static final Endpoint ACTIVITIES =
            Endpoint.get("activities", "/rest/v1/activities.json").withQuery("nextPageToken", "activityTypeIds");
    static final Endpoint CAMPAIGNS = Endpoint.get("smart-campaigns", "/rest/asset/v1/smartCampaigns.json")
            .withQuery("maxReturn", "offset");
    static final Endpoint PEOPLE =
            Endpoint.get("people", "/rest/v1/leads.json").withQuery("filterType", "filterValues", "fields");

    static final String MANAGE_USERS = "Access User Management Api and Access Users";
    static final String ACTIVITY = "Read-Only Activity";
    static final String ASSETS = "Read-Only Assets";

    /** The permission without which Marketo answers 603. */
    private static final Map<String, String> NEEDED_FOR = Map.of(
            USERS.name(), MANAGE_USERS,
            USER.name(), MANAGE_USERS,
            ROLES.name(), MANAGE_USERS,
            WORKSPACES.name(), MANAGE_USERS,
            TYPES.name(), ACTIVITY,
            SINCE.name(), ACTIVITY,
            ACTIVITIES.name(), ACTIVITY,
            CAMPAIGNS.name(), ASSETS);

    private static final int PAGE = 200;

    private final ScanContext context;
    private final Http http;
    private final MarketoConfig config;
    private Optional<Json> signedIn = Optional.empty();
    private Optional<ConnectorException> end = Optional.empty();

    MarketoInstance(ScanContext context, MarketoConfig config) {
        this.context = context;
        http = context.http().signedIn(this::token);
        this.config = config;
    }

    long mostPages() {
        return config.pages();
    }

    /** Asked first, since a wrong secret ends everything. Marketo names the API-only user as the scope. */
    Json signIn() {
        Json answer = context.http()
                .send(Request.to(TOKEN.name())
                        .withForm(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", config.client(),
                                "client_secret", config.secret())))
                .json();
        answer.requiredText("/access_token");
        signedIn = Optional.of(answer);
        return answer;
    }

    /** The one that signing in brought, once; Marketo hands out the same until its hour is over, so it may end with the next call. */
    private Secret token() {
        Json answer = signedIn.orElseGet(this::signIn);
        signedIn = Optional.empty();
        return Secret.of(answer.requiredText("/access_token"));
    }

    /** Everybody, page by page. */
    void users(Consumer<Json> user) {
        String last = "";
        for (int offset = 0; ; offset += PAGE) {
            Json page = send(Request.to(USERS.name())
                    .withQuery("pageOffset", String.valueOf(offset))
                    .withQuery("pageSize", String.valueOf(PAGE)));
            last = notAgain(page, page.items(), last);
            page.items().forEach(user);
            if (page.items().size() < PAGE) {
                return;
            }
        }
    }

    Json user(String id) {
        Json user = send(Request.to(USER.name()).withPath("user", id));
        user.requiredText("/id");
        return user;
    }

    List<Json> roles() {
        return send(Request.to(ROLES.name())).items();
    }

    List<Json> workspaces() {
        return send(Request.to(WORKSPACES.name())).items();
    }

    /** Calls by user, of today. */
    List<Json> usageToday() {
        return results(send(Request.to(TODAY.name())));
    }

    /** Calls by user, of the seven days before. */
    Json usageOfTheWeek() {
        return send(Request.to(WEEK.name()));
    }

    Json activityTypes() {
        return send(Request.to(TYPES.name()));
    }

    /** The first page of activities since then or, the first time, of the days that the connection reads. */
    String firstPage(Optional<Instant> since) {
        Instant from = since.orElseGet(() -> context.now().minus(config.days(), ChronoUnit.DAYS));
        return send(Request.to(SINCE.name())
                        .withQuery(
                                "sinceDatetime",
                                from.truncatedTo(ChronoUnit.SECONDS).toString()))
                .requiredText("/nextPageToken");
    }

    Json activities(String page, String type) {
        return send(
                Request.to(ACTIVITIES.name()).withQuery("nextPageToken", page).withQuery("activityTypeIds", type));
    }

    /** All of them, page by page. */
    void campaigns(Consumer<Json> campaign) {
        String last = "";
        for (int offset = 0; ; offset += PAGE) {
            Json page = send(Request.to(CAMPAIGNS.name())
                    .withQuery("maxReturn", String.valueOf(PAGE))
                    .withQuery("offset", String.valueOf(offset)));
            List<Json> campaigns = results(page);
            last = notAgain(page, campaigns, last);
            campaigns.forEach(campaign);
            if (campaigns.size() < PAGE) {
                return;
            }
        }
    }

    /** Asks for a person that cannot exist: whether it may is all we want to know. */
    Json nobody() {
        return send(Request.to(PEOPLE.name())
                .withQuery("filterType", "id")
                .withQuery("filterValues", "0")
                .withQuery("fields", "id"));
    }

    /** Where nothing was found, Marketo leaves the list out, and says that all went well. */
    static List<Json> results(Json answer) {
        if (!answer.at("/success").bool().orElse(false)) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    answer.evidence().request() + " was answered with neither success nor a refusal.");
        }
        Json results = answer.at("/result");
        return results.isPresent() ? results.items() : List.of();
    }

    private static String notAgain(Json page, List<Json> items, String last) {
        String now = page.evidence().sha256();
        if (!items.isEmpty() && now.equals(last)) {
            throw new ConnectorException(
                    Failure.MALFORMED,
                    page.evidence().request() + " brought the page before once more; the list cannot be complete.");
        }
        return now;
    }

    private Json send(Request request) {
        if (end.isPresent()) {
            throw end.get();
        }
        try {
            return http.send(request).json();
        } catch (ConnectorException refused) {
            if (Refusals.quotaUsedUp(refused)) {
                end = Optional.of(refused);
            }
            String permission = NEEDED_FOR.get(request.endpoint());
            throw refused.failure() == Failure.FORBIDDEN && permission != null
                    ? new ConnectorException(
                            Failure.FORBIDDEN,
                            "The permission '" + permission + "' is missing. " + refused.getMessage(),
                            refused.response())
                    : refused;
        }
    }
}
