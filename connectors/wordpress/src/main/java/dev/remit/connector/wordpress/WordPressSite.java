package dev.remit.connector.wordpress;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The requests we make, each with the fields we need and no more, and WordPress's refusals in terms of missing rights. */
final class WordPressSite {

    static final Endpoint SESSION =
            Endpoint.get("session", "/wp-json/wp/v2/users/me").withQuery("context", "_fields");
    static final Endpoint INDEX = Endpoint.get("index", "/wp-json/").withQuery("_fields");
    static final Endpoint PLUGINS =
            Endpoint.get("plugins", "/wp-json/wp/v2/plugins").withQuery("context", "_fields");
    static final Endpoint USERS = Endpoint.get("users", "/wp-json/wp/v2/users")
            .withQuery("context", "_fields", "per_page", "page", "orderby", "order");
    static final Endpoint PASSWORDS = Endpoint.get(
                    "application-passwords", "/wp-json/wp/v2/users/{id}/application-passwords")
            .withQuery("_fields");
    static final Endpoint ABILITIES =
            Endpoint.get("abilities", "/wp-json/wp-abilities/v1/abilities").withQuery("_fields", "per_page", "page");

    /** The right without which WordPress answers 403. */
    static final Map<String, String> NEEDED = Map.of(
            PLUGINS.name(),
            "activate_plugins",
            USERS.name(),
            "list_users",
            PASSWORDS.name(),
            "edit_users",
            ABILITIES.name(),
            "read");

    private static final int PAGE = 100;
    private static final String USER_FIELDS = "id,username,name,roles,capabilities,registered_date";

    private final Http http;
    private final WordPressConfig config;

    WordPressSite(Http http, WordPressConfig config) {
        this.http = http;
        this.config = config;
    }

    /** The account we use. Asked first: the index answers everybody, also with a wrong password. */
    Json session() {
        Json session = send(Request.to(SESSION.name())
                        .withQuery("context", "edit")
                        .withQuery("_fields", USER_FIELDS))
                .json();
        session.requiredText("/id");
        return session;
    }

    Json index() {
        return send(Request.to(INDEX.name()).withQuery("_fields", "name,namespaces,authentication"))
                .json();
    }

    Json plugins() {
        String fields = "plugin,status,name,author,plugin_uri,version,textdomain";
        return send(Request.to(PLUGINS.name()).withQuery("context", "edit").withQuery("_fields", fields))
                .json();
    }

    /** A page of a list, and whether it is the last. */
    record Page(int number, boolean last, Response response) {}

    void users(int from, Consumer<Page> page) {
        pages(
                Request.to(USERS.name())
                        .withQuery("context", "edit")
                        .withQuery("_fields", USER_FIELDS)
                        .withQuery("orderby", "id")
                        .withQuery("order", "asc"),
                from,
                page);
    }

    /** Just enough to see whether users can be listed, and how many there are. */
    Response oneUser() {
        return send(Request.to(USERS.name())
                .withQuery("context", "edit")
                .withQuery("_fields", USER_FIELDS)
                .withQuery("per_page", "1"));
    }

    /** How many there are in a list; empty if something on the way strips it. */
    static String total(Response response) {
        return response.header("X-WP-Total")
                .filter(count -> count.matches("\\d{1,9}"))
                .orElse("");
    }

    Json applicationPasswords(String user) {
        return send(Request.to(PASSWORDS.name())
                        .withPath("id", user)
                        .withQuery("_fields", "uuid,app_id,name,created,last_used,last_ip"))
                .json();
    }

    void abilities(Consumer<Page> page) {
        pages(Request.to(ABILITIES.name()).withQuery("_fields", "name,label,category,meta"), 1, page);
    }

    private void pages(Request request, int from, Consumer<Page> page) {
        Request sized = request.withQuery("per_page", String.valueOf(PAGE));
        int[] number = {from};
        Http signedIn = this::send;
        signedIn.pages(
                sized.withQuery("page", String.valueOf(from)),
                response -> last(response, number[0])
                        ? Optional.empty()
                        : Optional.of(sized.withQuery("page", String.valueOf(++number[0]))),
                response -> page.accept(new Page(number[0], last(response, number[0]), response)));
    }

    /** By the count WordPress sends; if something on the way strips it, by a page that is not full. */
    private static boolean last(Response response, int number) {
        return response.header("X-WP-TotalPages")
                .filter(total -> total.matches("\\d{1,6}"))
                .map(total -> number >= Integer.parseInt(total))
                .orElseGet(() -> response.json().items().size() < PAGE);
    }

    private Response send(Request request) {
        try {
            return http.send(request.withBasic(config.user(), config.password()));
        } catch (ConnectorException refused) {
            String right = NEEDED.get(request.endpoint());
            if (refused.failure() != Failure.FORBIDDEN || right == null) {
                throw refused;
            }
            throw new ConnectorException(
                    Failure.FORBIDDEN,
                    "The right " + right + " is missing. " + refused.getMessage(),
                    refused.response());
        }
    }
}
