package dev.remit.connector.keycloak;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The requests we make, signed in with a token that is renewed in time, and Keycloak's refusals in terms of missing roles. */
final class KeycloakRealm {

    static final Endpoint TOKEN = Endpoint.readByPost(
            "token",
            "/realms/{realm}/protocol/openid-connect/token",
            "Signs in as the client made for Remit; Keycloak notes the sign-in as an event and changes nothing else");
    static final Endpoint SETTINGS = Endpoint.get("settings", "/admin/realms/{realm}");
    static final Endpoint CLIENTS =
            Endpoint.get("clients", "/admin/realms/{realm}/clients").withQuery("first", "max", "clientId");
    static final Endpoint SCOPES = Endpoint.get("client-scopes", "/admin/realms/{realm}/client-scopes");
    static final Endpoint ACCOUNT =
            Endpoint.get("service-account", "/admin/realms/{realm}/clients/{client}/service-account-user");
    static final Endpoint SCOPE_ROLES =
            Endpoint.get("scope-mappings", "/admin/realms/{realm}/clients/{client}/scope-mappings");
    static final Endpoint ROLES = Endpoint.get("role-mappings", "/admin/realms/{realm}/users/{user}/role-mappings");
    static final Endpoint GROUPS = Endpoint.get("groups-of-user", "/admin/realms/{realm}/users/{user}/groups");
    static final Endpoint GROUP = Endpoint.get("group", "/admin/realms/{realm}/groups/{group}");
    static final Endpoint GROUP_ROLES =
            Endpoint.get("roles-of-group", "/admin/realms/{realm}/groups/{group}/role-mappings");
    static final Endpoint COMPOSITES =
            Endpoint.get("composites", "/admin/realms/{realm}/roles-by-id/{role}/composites");
    static final Endpoint COUNT = Endpoint.get("user-count", "/admin/realms/{realm}/users/count");
    static final Endpoint USERS =
            Endpoint.get("users", "/admin/realms/{realm}/users").withQuery("first", "max", "briefRepresentation");
    static final Endpoint CONSENTS = Endpoint.get("consents", "/admin/realms/{realm}/users/{user}/consents");
    static final Endpoint RECORDING = Endpoint.get("events-config", "/admin/realms/{realm}/events/config");
    static final Endpoint EVENTS = Endpoint.get("events", "/admin/realms/{realm}/events")
            .withQuery("type", "client", "dateFrom", "first", "max");
    static final Endpoint ADMIN_EVENTS = Endpoint.get("admin-events", "/admin/realms/{realm}/admin-events")
            .withQuery("resourceTypes", "dateFrom", "first", "max");
    static final Endpoint PROVIDERS =
            Endpoint.get("identity-providers", "/admin/realms/{realm}/identity-provider/instances");
    static final Endpoint COMPONENTS =
            Endpoint.get("components", "/admin/realms/{realm}/components").withQuery("type");

    static final String VIEW_CLIENTS = "view-clients";
    static final String VIEW_USERS = "view-users";
    static final String VIEW_EVENTS = "view-events";
    static final String VIEW_REALM = "view-realm";
    static final String VIEW_PROVIDERS = "view-identity-providers";
    static final List<String> NEEDED = List.of(VIEW_CLIENTS, VIEW_USERS, VIEW_EVENTS, VIEW_REALM, VIEW_PROVIDERS);

    /** The role without which Keycloak answers 403. */
    private static final Map<String, String> NEEDED_FOR = Map.ofEntries(
            Map.entry(CLIENTS.name(), VIEW_CLIENTS),
            Map.entry(SCOPES.name(), VIEW_CLIENTS),
            Map.entry(ACCOUNT.name(), VIEW_CLIENTS),
            Map.entry(SCOPE_ROLES.name(), VIEW_CLIENTS),
            Map.entry(ROLES.name(), VIEW_USERS),
            Map.entry(GROUPS.name(), VIEW_USERS),
            Map.entry(GROUP.name(), VIEW_USERS),
            Map.entry(GROUP_ROLES.name(), VIEW_USERS),
            Map.entry(COMPOSITES.name(), VIEW_REALM),
            Map.entry(COUNT.name(), VIEW_USERS),
            Map.entry(USERS.name(), VIEW_USERS),
            Map.entry(CONSENTS.name(), VIEW_USERS),
            Map.entry(RECORDING.name(), VIEW_EVENTS),
            Map.entry(EVENTS.name(), VIEW_EVENTS),
            Map.entry(ADMIN_EVENTS.name(), VIEW_EVENTS),
            Map.entry(PROVIDERS.name(), VIEW_PROVIDERS),
            Map.entry(COMPONENTS.name(), VIEW_REALM),
            Map.entry(SETTINGS.name(), VIEW_REALM));

    private static final int PAGE = 100;

    private final ScanContext context;
    private final Http http;
    private final KeycloakConfig config;
    private Optional<Secret> token = Optional.empty();
    private Instant until = Instant.MIN;

    KeycloakRealm(ScanContext context, KeycloakConfig config) {
        this.context = context;
        this.http = context.http();
        this.config = config;
    }

    long mostPeople() {
        return config.people();
    }

    /** Asked first, since a wrong secret ends everything. */
    Json signIn() {
        Json answer = http.send(to(TOKEN)
                        .withForm(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", config.client(),
                                "client_secret", config.secret())))
                .json();
        token = Optional.of(Secret.of(answer.requiredText("/access_token")));
        // with a quarter of its life left, so that no request is under way when it ends
        until = context.now().plusMillis(answer.at("/expires_in").integer().orElse(60L) * 750);
        return answer;
    }

    /** The realm's settings; to whom the role is missing Keycloak shows the name and little else. */
    Json settings() {
        Json settings = send(to(SETTINGS)).json();
        settings.requiredText("/realm");
        if (!settings.at("/eventsEnabled").isPresent()) {
            throw missing(VIEW_REALM, "Keycloak shows only the realm's name.");
        }
        return settings;
    }

    /** The client we are; to whom the role is missing Keycloak shows an empty list. */
    Json ourselves() {
        return send(to(CLIENTS).withQuery("clientId", config.client())).json().items().stream()
                .findFirst()
                .orElseThrow(() -> missing(VIEW_CLIENTS, "Keycloak shows no client, not even our own."));
    }

    /** All of them, page by page. */
    void clients(Consumer<List<Json>> page) {
        pages(to(CLIENTS), page);
    }

    List<Json> scopes() {
        return send(to(SCOPES)).json().items();
    }

    /** The account a client acts with when it acts by itself. */
    Json account(String client) {
        Json account = send(to(ACCOUNT).withPath("client", client)).json();
        account.requiredText("/id");
        return account;
    }

    Json scopeRoles(String client) {
        return send(to(SCOPE_ROLES).withPath("client", client)).json();
    }

    Json rolesOfUser(String user) {
        return send(to(ROLES).withPath("user", user)).json();
    }

    List<Json> groupsOfUser(String user) {
        return send(to(GROUPS).withPath("user", user)).json().items();
    }

    Json group(String group) {
        Json found = send(to(GROUP).withPath("group", group)).json();
        found.requiredText("/id");
        return found;
    }

    Json rolesOfGroup(String group) {
        return send(to(GROUP_ROLES).withPath("group", group)).json();
    }

    List<Json> composites(String role) {
        return send(to(COMPOSITES).withPath("role", role)).json().items();
    }

    long countUsers() {
        Json count = send(to(COUNT)).json();
        return count.integer()
                .orElseThrow(() -> new ConnectorException(
                        Failure.MALFORMED, count.evidence().request() + " was not answered with a number."));
    }

    /** People, without the accounts of clients, up to the number the connection allows. */
    void users(Consumer<List<Json>> page) {
        long[] left = {config.people()};
        if (left[0] == 0) {
            return;
        }
        pagesWhile(to(USERS).withQuery("briefRepresentation", "true"), users -> {
            page.accept(users.subList(0, (int) Math.min(users.size(), left[0])));
            left[0] -= users.size();
            return left[0] > 0;
        });
    }

    List<Json> consents(String user) {
        return send(to(CONSENTS).withPath("user", user)).json().items();
    }

    Json recording() {
        Json recording = send(to(RECORDING)).json();
        recording.members();
        return recording;
    }

    /** The newest event of this type by this client since a day, if there is one. */
    Optional<Json> newestEvent(String client, String type, Optional<String> since) {
        return send(since(to(EVENTS), since)
                        .withQuery("client", client)
                        .withQuery("type", type)
                        .withQuery("first", "0")
                        .withQuery("max", "1"))
                .json()
                .items()
                .stream()
                .findFirst();
    }

    /** Newest first. */
    void events(String type, Optional<String> since, Consumer<List<Json>> page) {
        pages(since(to(EVENTS), since).withQuery("type", type), page);
    }

    /** Newest first. */
    void adminEvents(String resources, Optional<String> since, Consumer<List<Json>> page) {
        pages(since(to(ADMIN_EVENTS), since).withQuery("resourceTypes", resources), page);
    }

    List<Json> identityProviders() {
        return send(to(PROVIDERS)).json().items();
    }

    List<Json> userStores() {
        return send(to(COMPONENTS).withQuery("type", "org.keycloak.storage.UserStorageProvider"))
                .json()
                .items();
    }

    /** Whether this concerns one thing of many only, which may be gone since it was listed. */
    static boolean ofOneOnly(ConnectorException failure) {
        return failure.failure() == Failure.NOT_FOUND || failure.failure() == Failure.REJECTED;
    }

    static ConnectorException missing(String role, String seen) {
        return new ConnectorException(
                Failure.FORBIDDEN, "The role " + role + " of realm-management is missing. " + seen);
    }

    private void pages(Request request, Consumer<List<Json>> page) {
        pagesWhile(request, items -> {
            page.accept(items);
            return true;
        });
    }

    /** {@code page} takes a page and says whether it wants another. */
    private void pagesWhile(Request request, Predicate<List<Json>> page) {
        String last = "";
        for (int first = 0; ; first += PAGE) {
            Json answer = send(request.withQuery("first", String.valueOf(first)).withQuery("max", String.valueOf(PAGE)))
                    .json();
            List<Json> items = answer.items();
            if (!items.isEmpty() && answer.evidence().sha256().equals(last)) {
                throw new ConnectorException(
                        Failure.MALFORMED,
                        answer.evidence().request()
                                + " brought the page before once more; the list cannot be complete.");
            }
            last = answer.evidence().sha256();
            if (!page.test(items) || items.size() < PAGE) {
                return;
            }
        }
    }

    private static Request since(Request request, Optional<String> day) {
        return day.map(from -> request.withQuery("dateFrom", from)).orElse(request);
    }

    private Request to(Endpoint endpoint) {
        return Request.to(endpoint.name()).withPath("realm", config.realm());
    }

    private Response send(Request request) {
        if (token.isEmpty() || context.now().isAfter(until)) {
            signIn();
        }
        try {
            return http.send(request.withBearer(token.orElseThrow()));
        } catch (ConnectorException refused) {
            String role = NEEDED_FOR.get(request.endpoint());
            throw refused.failure() == Failure.FORBIDDEN && role != null
                    ? missing(role, refused.getMessage())
                    : refused;
        }
    }
}
