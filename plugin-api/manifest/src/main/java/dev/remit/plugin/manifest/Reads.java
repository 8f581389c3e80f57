package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.mapping.Reference;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends the manifest's requests and gives out the records, page by page. */
final class Reads {

    private final Manifest manifest;
    private final ConnectorConfig config;
    private String sending = "";
    private Optional<Http> signedIn = Optional.empty();

    Reads(Manifest manifest, ConnectorConfig config) {
        this.manifest = manifest;
        this.config = config;
    }

    /** What the error rules say of an answer to the request that is being sent. */
    Optional<ConnectorException> failureIn(Response response) {
        return manifest.errors().stream()
                .flatMap(rule -> rule.in(response, sending, config).stream())
                .findFirst();
    }

    /** The records of the first page. */
    List<Item> firstPage(RequestPlan plan, ScanContext context) {
        Request request = plan.request(Optional.empty(), config, context.now(), Optional.empty());
        return records(plan, send(plan, request, context), Optional.empty());
    }

    /**
     * Every record, once.
     *
     * @param from up to where a scan has read before
     */
    void each(
            RequestPlan plan, Optional<Item> outer, Optional<Instant> from, ScanContext context, Consumer<Item> take) {
        Walk walk = new Walk(plan, outer, context);
        for (Request request = plan.request(outer, config, context.now(), from); request != null; ) {
            request = walk.page(request, take);
        }
    }

    /** One way through the pages of a request. */
    private final class Walk {

        private final RequestPlan plan;
        private final Optional<Item> outer;
        private final ScanContext context;
        private final Set<Request> sent = new HashSet<>();
        private String before = "";

        Walk(RequestPlan plan, Optional<Item> outer, ScanContext context) {
            this.plan = plan;
            this.outer = outer;
            this.context = context;
        }

        /** Gives out this page's records; the request for the next one. */
        @Nullable Request page(Request request, Consumer<Item> take) {
            if (!sent.add(request)) {
                throw again();
            }
            Response response = send(plan, request, context);
            List<Item> records = records(plan, response, outer);
            String hash = response.json().evidence().sha256();
            if (!records.isEmpty() && hash.equals(before)) {
                throw again();
            }
            before = hash;
            records.forEach(take);
            return plan.paging().next(request, response, records.size()).orElse(null);
        }

        private ConnectorException again() {
            return new ConnectorException(
                    Failure.MALFORMED,
                    "The system led back to a page of '" + plan.name()
                            + "' that was already read; the answer cannot be complete. Report this to the system's maker.");
        }
    }

    private Response send(RequestPlan plan, Request request, ScanContext context) {
        context.stopIfCancelled();
        Request signed = request;
        for (var header : manifest.headers().entrySet()) {
            signed = signed.withHeader(header.getKey(), header.getValue());
        }
        sending = plan.name();
        try {
            return http(context).send(manifest.signIn().sign(signed, config));
        } catch (ConnectorException failure) {
            throw named(plan, failure);
        }
    }

    private Http http(ScanContext context) {
        Http http = signedIn.orElseGet(() -> manifest.exchange()
                .map(exchange -> context.http().signedIn(() -> exchange.token(context.http(), config)))
                .orElse(context.http()));
        signedIn = Optional.of(http);
        return http;
    }

    /** A refusal that no error rule explained names the right that the request needs. */
    private ConnectorException named(RequestPlan plan, ConnectorException failure) {
        boolean unexplained = failure.failure() == Failure.FORBIDDEN
                && failure.response().flatMap(this::failureIn).isEmpty();
        return unexplained && plan.needs().isPresent()
                ? new ConnectorException(
                        Failure.FORBIDDEN,
                        "The credential lacks the right '" + plan.needs().get() + "'. Give it as the recipe says.",
                        failure.response())
                : failure;
    }

    private List<Item> records(RequestPlan plan, Response response, Optional<Item> outer) {
        Json body = response.json();
        for (Reference expected : plan.expects()) {
            if (!body.at(expected.pointer()).isPresent()) {
                throw new ConnectorException(
                        Failure.MALFORMED,
                        "The answer to " + body.evidence().request() + " lacks " + expected.pointer()
                                + "; something other than the system's API may have answered.");
            }
        }
        return plan.items()
                .map(reference -> body.at(reference.pointer()).items().stream()
                        .map(json -> new Item(json, outer, config))
                        .toList())
                .orElseGet(() -> List.of(new Item(body, outer, config)));
    }
}
