package dev.remit.connector.directus;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Secret;
import java.util.List;
import java.util.function.Consumer;

/** The requests we make, each with the fields we need and no more. */
final class DirectusProject {

    static final Endpoint ME = Endpoint.get("me", "/users/me").withQuery("fields");
    static final Endpoint REACH = Endpoint.get("own-permissions", "/permissions/me");
    static final Endpoint RANK = Endpoint.get("own-rank", "/policies/me/globals");
    static final Endpoint SERVER = Endpoint.get("server", "/server/info");
    static final Endpoint SETTINGS = Endpoint.get("settings", "/settings").withQuery("fields");
    static final Endpoint USERS = list("users", "/users", "filter");
    static final Endpoint ROLES = list("roles", "/roles");
    static final Endpoint POLICIES = list("policies", "/policies");
    static final Endpoint ACCESS = list("access", "/access");
    static final Endpoint PERMISSIONS =
            Endpoint.get("permissions", "/permissions").withQuery("fields", "limit");
    static final Endpoint FLOWS = list("flows", "/flows");
    static final Endpoint EXTENSIONS = Endpoint.get("extensions", "/extensions");
    static final Endpoint ACTIVITY = list("activity", "/activity", "filter", "aggregate[max]", "groupBy");
    static final Endpoint MCP_CLIENTS = list("mcp-clients", "/mcp-oauth/clients");

    private static final int PAGE = 100;

    private final Http http;
    private final DirectusConfig config;

    DirectusProject(Http http, DirectusConfig config) {
        this.http = http;
        this.config = config;
    }

    boolean hasAdministrator() {
        return config.administrator().isPresent();
    }

    /** Who we are; refused with a token that is wrong. */
    Json me() {
        Json me = object(to(ME).withQuery("fields", "id"));
        me.requiredText("/id");
        return me;
    }

    /** What our own token may read and change, by collection. */
    Json reach() {
        return object(to(REACH));
    }

    Json rank() {
        return object(to(RANK));
    }

    Json server() {
        Json server = object(to(SERVER));
        server.at("/project").members();
        return server;
    }

    /** The settings that concern AI; the keys of model providers are not among them. */
    Json settings() {
        return object(to(SETTINGS)
                .withQuery(
                        "fields",
                        "mcp_enabled,mcp_allow_deletes,mcp_prompts_collection,mcp_oauth_enabled,mcp_oauth_dcr_enabled,"
                                + "mcp_oauth_cimd_enabled,ai_openai_allowed_models,ai_anthropic_allowed_models,"
                                + "ai_google_allowed_models,ai_openai_compatible_base_url,ai_openai_compatible_name"));
    }

    void users(Consumer<List<Json>> page) {
        pages(to(USERS).withQuery("fields", "id,first_name,last_name,status,role,provider,last_access"), "id", page);
    }

    /** Who has a static token; the tokens themselves are not asked for. */
    void holdersOfTokens(Consumer<List<Json>> page) {
        pages(to(USERS).withQuery("fields", "id").withQuery("filter", "{\"token\":{\"_nnull\":true}}"), "id", page);
    }

    void roles(Consumer<List<Json>> page) {
        pages(to(ROLES).withQuery("fields", "id,name,parent"), "id", page);
    }

    void policies(Consumer<List<Json>> page) {
        pages(to(POLICIES).withQuery("fields", "id,name,admin_access,app_access,ip_access,enforce_tfa"), "id", page);
    }

    /** Which policy belongs to which role or user. */
    void access(Consumer<List<Json>> page) {
        pages(to(ACCESS).withQuery("fields", "id,role,user,policy"), "id", page);
    }

    /** All of them at once: Directus knows no pages here. */
    List<Json> permissions() {
        return items(to(PERMISSIONS)
                .withQuery("fields", "policy,collection,action,fields,permissions")
                .withQuery("limit", "-1"));
    }

    void flows(Consumer<List<Json>> page) {
        pages(
                to(FLOWS)
                        .withQuery(
                                "fields",
                                "id,name,description,status,trigger,accountability,options,date_created,user_created,"
                                        + "operations.id,operations.type,operations.options"),
                "id",
                page);
    }

    List<Json> extensions() {
        return items(to(EXTENSIONS));
    }

    /** The newest activity of each group. */
    List<Json> newest(String groups, String filter) {
        Request request = to(ACTIVITY)
                .withQuery("aggregate[max]", "timestamp")
                .withQuery("groupBy", groups)
                .withQuery("limit", "-1");
        return items(filter.isEmpty() ? request : request.withQuery("filter", filter));
    }

    /** Activity, newest first. */
    void activity(String filter, Consumer<List<Json>> page) {
        pages(to(ACTIVITY).withQuery("fields", "id,user,item,timestamp").withQuery("filter", filter), "-id", page);
    }

    /** The last entry of the record, if there is one. */
    List<Json> lastEntry() {
        return items(
                to(ACTIVITY).withQuery("fields", "id").withQuery("sort", "-id").withQuery("limit", "1"));
    }

    /** Clients that registered themselves; with the administrator's token, which is used for nothing else. */
    void mcpClients(Consumer<List<Json>> page) {
        pages(
                to(MCP_CLIENTS)
                        .withQuery(
                                "fields",
                                "client_id,client_name,redirect_uris,registration_type,client_uri,date_created,tokens.id,tokens.user"),
                "client_id",
                page);
    }

    private void pages(Request request, String sort, Consumer<List<Json>> page) {
        String last = "";
        for (int number = 1; ; number++) {
            Json answer = send(request.withQuery("sort", sort)
                    .withQuery("limit", String.valueOf(PAGE))
                    .withQuery("page", String.valueOf(number)));
            List<Json> items = answer.at("/data").items();
            if (!items.isEmpty() && answer.evidence().sha256().equals(last)) {
                throw new ConnectorException(
                        Failure.MALFORMED,
                        answer.evidence().request()
                                + " brought the page before once more; the list cannot be complete.");
            }
            last = answer.evidence().sha256();
            page.accept(items);
            if (items.size() < PAGE) {
                return;
            }
        }
    }

    private List<Json> items(Request request) {
        return send(request).at("/data").items();
    }

    private Json object(Request request) {
        Json data = send(request).at("/data");
        data.members();
        return data;
    }

    private Json send(Request request) {
        Secret token = request.endpoint().equals(MCP_CLIENTS.name())
                ? config.administrator().orElse(config.token())
                : config.token();
        return http.send(request.withBearer(token)).json();
    }

    private static Request to(Endpoint endpoint) {
        return Request.to(endpoint.name());
    }

    private static Endpoint list(String name, String path, String... more) {
        String[] query = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("fields", "limit", "page", "sort"), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return Endpoint.get(name, path).withQuery(query);
    }
}
