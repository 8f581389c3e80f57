package dev.remit.connector.salesforce;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.Secret;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The queries we make, signed in with a token that is renewed when Salesforce ends it, and stopped when the day is used up. */
final class SalesforceOrg {

    static final Endpoint TOKEN = Endpoint.readByPost(
            "token",
            "/services/oauth2/token",
            "Signs in as the app made for Remit; Salesforce notes the sign-in and changes nothing else");
    static final Endpoint QUERY =
            Endpoint.get("query", "/services/data/v68.0/query").withQuery("q");
    static final Endpoint MORE = Endpoint.get("query-more", "/services/data/v68.0/query/{locator}");
    static final Endpoint TOOLING =
            Endpoint.get("tooling-query", "/services/data/v68.0/tooling/query").withQuery("q");
    static final Endpoint TOOLING_MORE =
            Endpoint.get("tooling-query-more", "/services/data/v68.0/tooling/query/{locator}");

    static final String NO_SUCH_VERSION =
            "This org does not offer version 68.0 of the API: it is an older release, or Salesforce has retired that version. Look for a"
                    + " newer version of the connector.";

    /** Of as many ids an address stays short enough. */
    static final int IDS_AT_ONCE = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX");

    private final ScanContext context;
    private final Http http;
    private final SalesforceConfig config;
    private Optional<Json> signedIn = Optional.empty();
    private Optional<ConnectorException> end = Optional.empty();

    SalesforceOrg(ScanContext context, SalesforceConfig config) {
        this.context = context;
        http = context.http().signedIn(this::token);
        this.config = config;
    }

    long mostFlows() {
        return config.flows();
    }

    /** Asked first, since a wrong secret ends everything. */
    Json signIn() {
        Json answer = context.http()
                .send(Request.to(TOKEN.name()).withForm(config.signIn(context.now())))
                .json();
        answer.requiredText("/access_token");
        signedIn = Optional.of(answer);
        return answer;
    }

    /** The one that signing in brought, once: a session ends after an idle time that the org sets, also in the middle of a scan. */
    private Secret token() {
        Json answer = signedIn.orElseGet(this::signIn);
        signedIn = Optional.empty();
        return Secret.of(answer.requiredText("/access_token"));
    }

    /** The id of the user we act as, from the address at which Salesforce describes who signed in. */
    static String ourselves(Json signedIn) {
        String address = signedIn.requiredText("/id");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Every record, page by page. */
    void query(String soql, Consumer<Json> record) {
        pages(QUERY, MORE, soql, record);
    }

    /** The same of what only the Tooling API knows. */
    void tooling(String soql, Consumer<Json> record) {
        pages(TOOLING, TOOLING_MORE, soql, record);
    }

    /** The same for many ids; {@code %s} in the query is where they stand. */
    void queryFor(Collection<String> ids, String soql, Consumer<Json> record) {
        for (List<String> some : inParts(ids)) {
            query(soql.formatted(list(some)), record);
        }
    }

    long count(String soql) {
        Json answer = send(Request.to(QUERY.name()).withQuery("q", soql), soql).json();
        return answer.at("/totalSize").integer().orElseThrow(() -> incomplete(answer));
    }

    private void pages(Endpoint first, Endpoint next, String soql, Consumer<Json> record) {
        Set<String> seen = new HashSet<>();
        Optional<String> locator = page(Request.to(first.name()).withQuery("q", soql), soql, record);
        while (locator.isPresent()) {
            context.stopIfCancelled();
            if (!seen.add(locator.get())) {
                throw new ConnectorException(
                        Failure.MALFORMED, "Salesforce led back to a page already read; the list cannot be complete.");
            }
            locator = page(Request.to(next.name()).withPath("locator", locator.get()), soql, record);
        }
    }

    /** Keeps nothing of the page but where the next one is, if there is one. */
    private Optional<String> page(Request request, String soql, Consumer<Json> record) {
        Json page = send(request, soql).json();
        page.at("/records").items().forEach(record);
        if (page.at("/done").bool().orElseThrow(() -> incomplete(page))) {
            return Optional.empty();
        }
        String address = page.requiredText("/nextRecordsUrl");
        return Optional.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private Response send(Request request, String soql) {
        if (end.isPresent()) {
            throw end.get();
        }
        try {
            return http.send(request);
        } catch (ConnectorException refused) {
            if (Refusals.usedUp(refused)) {
                end = Optional.of(refused);
            }
            throw Refusals.named(refused, soql);
        }
    }

    private static ConnectorException incomplete(Json answer) {
        return new ConnectorException(
                Failure.MALFORMED,
                answer.evidence().request() + " was not answered as a query is; the list cannot be complete.");
    }

    static List<List<String>> inParts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)));
        }
        return parts;
    }

    /** Ids or names as a list in a query. */
    static String list(Collection<String> values) {
        return values.stream().map(SalesforceOrg::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Salesforce writes no colon in its time zones. */
    static Optional<Instant> time(Json value) {
        try {
            return value.text().map(text -> OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException unknownForm) {
            return Optional.empty();
        }
    }

    static boolean flag(Json record, String pointer) {
        return record.at(pointer).bool().orElse(false);
    }

    /** The host of an address; nothing for one that is relative or a variable. */
    static Optional<String> host(Json address) {
        try {
            return address.text().map(URI::create).map(URI::getHost);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
