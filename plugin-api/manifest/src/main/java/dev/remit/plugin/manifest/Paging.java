package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.mapping.Reference;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** How the next page is found. An end that contradicts what the system said before is a failure, never an end. */
sealed interface Paging {

    /** There is one page. */
    record Single() implements Paging {

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public Optional<Request> next(Request sent, Response response, int records) {
            return Optional.empty();
        }
    }

    /** The answer holds a word that leads on. */
    record Cursor(Reference next, String parameter) implements Paging {

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }

        @Override
        public Optional<Request> next(Request sent, Response response, int records) {
            return Item.text(response.json().at(next.pointer())).map(word -> sent.withQuery(parameter, word));
        }
    }

    /** The header {@code Link} holds the next page's address, of which only the declared parameters are used. */
    record LinkHeader(List<String> parameters) implements Paging {

        @Override
        public Optional<Request> next(Request sent, Response response, int records) {
            return response.header("Link").flatMap(Links::next).map(address -> following(sent, response, address));
        }

        /** The same request with the parameters of the link; one that leads to another path is not followed. */
        private Request following(Request sent, Response response, String address) {
            String path = Links.path(address);
            String here = response.json().evidence().request().split(" ", 2)[1].split("\\?", 2)[0];
            if (!path.isEmpty() && !path.equals(here)) {
                throw broken(sent, "leads on to another path");
            }
            Request request = sent;
            for (var each : Links.query(address).entrySet()) {
                if (!parameters.contains(each.getKey()) && !sent.query().containsKey(each.getKey())) {
                    throw broken(
                            sent,
                            "leads on with the parameter '" + each.getKey() + "', which this connector does not know");
                }
                request = request.withQuery(each.getKey(), each.getValue());
            }
            return request;
        }
    }

    /** Pages have numbers. */
    record Numbered(String parameter, int firstPage, Optional<Reference> pages) implements Paging {

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }

        @Override
        public Request first(Request request) {
            return request.withQuery(parameter, String.valueOf(firstPage));
        }

        @Override
        public Optional<Request> next(Request sent, Response response, int records) {
            long page = number(sent, parameter);
            boolean more = pages.map(reference -> page - firstPage + 1 < told(sent, response, reference))
                    .orElse(records > 0);
            return more ? Optional.of(sent.withQuery(parameter, String.valueOf(page + 1))) : Optional.empty();
        }
    }

    /** A page begins after so many records; a system may give fewer than asked for. */
    record Offset(String parameter, int size, String sizeParameter, Optional<Reference> total) implements Paging {

        @Override
        public List<String> parameters() {
            return List.of(parameter, sizeParameter);
        }

        @Override
        public Request first(Request request) {
            return request.withQuery(parameter, "0").withQuery(sizeParameter, String.valueOf(size));
        }

        @Override
        public Optional<Request> next(Request sent, Response response, int records) {
            long done = number(sent, parameter) + records;
            boolean more = total.map(reference -> done < told(sent, response, reference))
                    .orElse(records > 0);
            if (more && records == 0) {
                throw broken(sent, "says that there is more after " + done + " records, and gives none");
            }
            return more ? Optional.of(sent.withQuery(parameter, String.valueOf(done))) : Optional.empty();
        }
    }

    /** Those which a request may carry because of it. */
    List<String> parameters();

    /** The first page's request. */
    default Request first(Request request) {
        return request;
    }

    /** The request for the page after this one; empty at the end. */
    Optional<Request> next(Request sent, Response response, int records);

    /** Reads one that keeps to the schema. */
    static Paging of(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return new Single();
        }
        YamlNode style = node.get().members().values().iterator().next();
        Optional<Reference> end =
                style.text("pages").or(() -> style.text("total")).map(Reference::of);
        return switch (node.get().members().keySet().iterator().next()) {
            case "cursor" -> new Cursor(Reference.of(style.needed("next")), style.needed("parameter"));
            case "link-header" -> new LinkHeader(style.texts("parameters"));
            case "page" ->
                new Numbered(style.needed("parameter"), style.number("first").orElse(1), end);
            default ->
                new Offset(
                        style.needed("parameter"),
                        style.number("size").orElseThrow(),
                        style.needed("size-parameter"),
                        end);
        };
    }

    private static long number(Request sent, String parameter) {
        return Long.parseLong(sent.query().getOrDefault(parameter, "0"));
    }

    private static long told(Request sent, Response response, Reference reference) {
        return response.json()
                .at(reference.pointer())
                .integer()
                .orElseThrow(() -> broken(sent, "does not say how much there is"));
    }

    private static ConnectorException broken(Request sent, String how) {
        return new ConnectorException(
                Failure.MALFORMED,
                "The answer to '" + sent.endpoint() + "' " + how
                        + "; what was read cannot be all. The system's version may be one this connector does not know.");
    }
}
