package dev.remit.connector.n8n;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The requests we make, and n8n's refusals in terms of missing scopes, plans and versions. */
final class N8nInstance {

    static final Endpoint WORKFLOWS =
            Endpoint.get("workflows", "/api/v1/workflows").withQuery("limit", "cursor", "excludePinnedData");
    static final Endpoint USERS =
            Endpoint.get("users", "/api/v1/users").withQuery("limit", "cursor", "includeRole", "projectId");
    static final Endpoint EXECUTIONS =
            Endpoint.get("executions", "/api/v1/executions").withQuery("limit", "cursor");
    static final Endpoint CREDENTIALS =
            Endpoint.get("credentials", "/api/v1/credentials").withQuery("limit", "cursor");
    static final Endpoint AUDIT = Endpoint.readByPost(
            "audit", "/api/v1/audit", "n8n writes its security report on demand, from what it has, and stores nothing");
    static final Endpoint TAGS = Endpoint.get("tags", "/api/v1/tags").withQuery("limit");

    /** The scope without which n8n answers 403. */
    static final Map<String, String> SCOPES = Map.of(
            WORKFLOWS.name(), "workflow:list",
            USERS.name(), "user:list",
            EXECUTIONS.name(), "execution:list",
            CREDENTIALS.name(), "credential:list",
            AUDIT.name(), "securityAudit:generate");

    private static final String MOST = "250";

    /** Few, because a workflow comes with all its steps, twice if it is active. */
    private static final String WORKFLOWS_A_PAGE = "20";

    private final Http http;
    private final N8nConfig config;

    N8nInstance(Http http, N8nConfig config) {
        this.http = http;
        this.config = config;
    }

    /**
     * The part of the security audit that names nodes. Its part on credentials would name those that no workflow uses, but makes n8n
     * load the records of all runs, which may be more than it can bear.
     */
    Json audit() {
        Map<String, Object> options = Map.of("categories", List.of("nodes"));
        return send(Request.to(AUDIT.name()).withBody(Map.of("additionalOptions", options)))
                .json();
    }

    /** From the first page, or from where an earlier scan got to. */
    void workflows(Optional<String> cursor, Consumer<Response> page) {
        Request first = Request.to(WORKFLOWS.name())
                .withQuery("limit", WORKFLOWS_A_PAGE)
                .withQuery("excludePinnedData", "true");
        pages(cursor.map(position -> first.withQuery("cursor", position)).orElse(first), all(page));
    }

    Json oneWorkflow() {
        return send(Request.to(WORKFLOWS.name()).withQuery("limit", "1").withQuery("excludePinnedData", "true"))
                .json();
    }

    void users(Consumer<Response> page) {
        pages(Request.to(USERS.name()).withQuery("limit", MOST).withQuery("includeRole", "true"), all(page));
    }

    /** The users of one project, of a person's own project this person. */
    Json users(String project) {
        return send(Request.to(USERS.name()).withQuery("limit", "2").withQuery("projectId", project))
                .json()
                .at("/data");
    }

    Json oneUser() {
        return send(Request.to(USERS.name()).withQuery("limit", "1").withQuery("includeRole", "true"))
                .json();
    }

    /** Newest first, as long as more are wanted. */
    void executions(Predicate<Response> page) {
        pages(Request.to(EXECUTIONS.name()).withQuery("limit", MOST), page);
    }

    Json oneExecution() {
        return send(Request.to(EXECUTIONS.name()).withQuery("limit", "1")).json();
    }

    void credentials(Consumer<Response> page) {
        pages(Request.to(CREDENTIALS.name()).withQuery("limit", MOST), all(page));
    }

    Json oneCredential() {
        return send(Request.to(CREDENTIALS.name()).withQuery("limit", "1")).json();
    }

    /** Something the recipe gives no right to. */
    Json tags() {
        return send(Request.to(TAGS.name()).withQuery("limit", "1")).json();
    }

    /** Where the next page begins. */
    static Optional<String> next(Response page) {
        return page.json().at("/nextCursor").text().filter(cursor -> !cursor.isBlank());
    }

    private static Predicate<Response> all(Consumer<Response> page) {
        return each -> {
            page.accept(each);
            return true;
        };
    }

    private void pages(Request first, Predicate<Response> more) {
        boolean[] wanted = {true};
        Http signedIn = this::send;
        signedIn.pages(
                first,
                page -> next(page).filter(cursor -> wanted[0]).map(cursor -> first.withQuery("cursor", cursor)),
                page -> wanted[0] = more.test(page));
    }

    private Response send(Request request) {
        try {
            return http.send(request.withSecret("X-N8N-API-KEY", config.key()));
        } catch (ConnectorException refused) {
            String scope = SCOPES.get(request.endpoint());
            if (refused.failure() != Failure.FORBIDDEN || scope == null) {
                throw refused;
            }
            throw new ConnectorException(
                    Failure.FORBIDDEN,
                    "The scope " + scope + " is missing. " + refused.getMessage(),
                    refused.response());
        }
    }

    /** What n8n says behind a status: a plan behind 403, a version behind 400. */
    static Optional<ConnectorException> failureIn(Response response) {
        if (response.status() != 403 && response.status() != 400) {
            return Optional.empty();
        }
        String message = response.json().at("/message").text().orElse("");
        if (response.status() == 403 && message.toLowerCase(Locale.ROOT).contains("license")) {
            return Optional.of(new ConnectorException(
                    Failure.PLAN_GATED, "The plan of this n8n does not include this: " + message));
        }
        if (message.startsWith("Unknown query parameter")) {
            return Optional.of(new ConnectorException(
                    Failure.REJECTED, "This n8n is older than this connector knows; update it. It says: " + message));
        }
        return Optional.empty();
    }

    /** Whether n8n knows no such request: listing credentials came with version 2. */
    static boolean byVersion(ConnectorException failure) {
        return failure.response().filter(response -> response.status() == 405).isPresent();
    }
}
