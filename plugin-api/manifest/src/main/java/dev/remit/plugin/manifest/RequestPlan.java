package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Request;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.mapping.Reference;
import dev.remit.plugin.manifest.mapping.Template;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A request of the manifest.
 *
 * @param endpoint what is declared to the host
 * @param with the values of its path
 * @param query its parameters
 * @param since a parameter that says from when on records are wanted
 * @param body what is posted
 * @param forEach the request for each of whose records it is sent
 * @param most for how many of them at most
 * @param items where the list of records is; empty: the answer is one record
 * @param expects what a right answer always has
 * @param needs the right it needs; empty: not said
 * @param paging how the next page is found
 */
record RequestPlan(
        Endpoint endpoint,
        Map<String, Template> with,
        Map<String, Template> query,
        Optional<Since> since,
        Map<String, Object> body,
        Optional<String> forEach,
        OptionalInt most,
        Optional<Reference> items,
        List<Reference> expects,
        Optional<String> needs,
        Paging paging) {

    /**
     * From when on records are wanted.
     *
     * @param back how far, if no scan has read them before
     * @param as how the system wants the time
     * @param newest where a record has its time, if the next scan reads on from the newest one
     */
    record Since(String parameter, Duration back, String as, Optional<Reference> newest) {

        private Request in(Request request, Instant from) {
            return request.withQuery(
                    parameter,
                    switch (as) {
                        case "epoch-seconds" -> String.valueOf(from.getEpochSecond());
                        case "epoch-milliseconds" -> String.valueOf(from.toEpochMilli());
                        default -> from.truncatedTo(ChronoUnit.SECONDS).toString();
                    });
        }
    }

    /** Reads one that keeps to the schema. */
    static RequestPlan of(String name, YamlNode node) {
        Map<String, Template> query = templates(node, "query");
        Optional<Since> since = node.at("since").map(RequestPlan::since);
        Paging paging = Paging.of(node.at("paging"));
        List<String> parameters = new ArrayList<>(query.keySet());
        parameters.addAll(paging.parameters());
        since.ifPresent(each -> parameters.add(each.parameter()));
        String path = node.needed("path");
        Endpoint endpoint = node.text("read-by-post")
                .map(purpose -> Endpoint.readByPost(name, path, purpose))
                .orElseGet(() -> Endpoint.get(name, path))
                .at(node.text("at").orElse("url"))
                .withQuery(parameters.stream().distinct().toArray(String[]::new));
        return new RequestPlan(
                endpoint,
                templates(node, "with"),
                query,
                since,
                body(node),
                node.text("for-each"),
                node.number("at-most").map(OptionalInt::of).orElseGet(OptionalInt::empty),
                node.text("items").map(Reference::of),
                node.texts("expects").stream().map(Reference::of).toList(),
                node.text("needs"),
                paging);
    }

    String name() {
        return endpoint.name();
    }

    /**
     * The first page's request, not signed in yet.
     *
     * @param from up to where a scan has read before
     */
    Request request(Optional<Item> outer, ConnectorConfig config, Instant now, Optional<Instant> from) {
        Request request = Request.to(name());
        for (Map.Entry<String, Template> each : with.entrySet()) {
            String value = outer.map(item -> each.getValue().require(item))
                    .or(() -> each.getValue().fill(config))
                    .orElseThrow(() -> new ConnectorException(
                            Failure.EGRESS_REFUSED, "The form lacks what the path of '" + name() + "' needs."));
            request = request.withPath(each.getKey(), value);
        }
        for (Map.Entry<String, Template> each : query.entrySet()) {
            Optional<String> value = outer.map(item -> each.getValue().fill(item))
                    .orElseGet(() -> each.getValue().fill(config));
            request = value.isPresent() ? request.withQuery(each.getKey(), value.get()) : request;
        }
        if (since.isPresent()) {
            request = since.get()
                    .in(request, from.orElseGet(() -> now.minus(since.get().back())));
        }
        return paging.first(endpoint.method().equals("POST") ? request.withBody(body) : request);
    }

    private static Since since(YamlNode node) {
        return new Since(
                node.needed("parameter"),
                Duration.ofDays(node.number("days").orElseThrow()),
                node.needed("as"),
                node.text("newest").map(Reference::of));
    }

    private static Map<String, Template> templates(YamlNode node, String name) {
        Map<String, Template> templates = new TreeMap<>();
        node.at(name)
                .ifPresent(all -> all.members().forEach((key, value) -> templates.put(key, Template.of(value.text()))));
        return templates;
    }

    private static Map<String, Object> body(YamlNode node) {
        Map<String, Object> body = new TreeMap<>();
        node.at("body").ifPresent(all -> all.members()
                .forEach((key, value) -> body.put(
                        key,
                        switch (value.sort()) {
                            case INTEGER -> Long.valueOf(value.text());
                            case BOOLEAN -> Boolean.valueOf(value.text());
                            default -> value.text();
                        })));
        return body;
    }
}
