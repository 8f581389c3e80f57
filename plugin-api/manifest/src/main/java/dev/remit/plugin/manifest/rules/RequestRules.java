package dev.remit.plugin.manifest.rules;

import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests: where they go, what fills their paths, and what tells a right answer from another. */
record RequestRules(Scope scope) {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

    void check() {
        requests().values().forEach(this::request);
    }

    private Map<String, YamlNode> requests() {
        return scope.section("requests").members();
    }

    /** How many records there are around a record of this request; 0 if its chain leads nowhere. */
    int outer(String request) {
        Set<String> seen = new HashSet<>();
        int outer = 0;
        Optional<String> parent = parent(request);
        while (parent.isPresent() && seen.add(parent.get())) {
            outer++;
            parent = parent(parent.get());
        }
        return outer;
    }

    private Optional<String> parent(String request) {
        return Optional.ofNullable(requests().get(request)).flatMap(node -> node.text("for-each"));
    }

    /** Whether the next scan reads it on from its newest record. */
    boolean readOn(String request) {
        return Optional.ofNullable(requests().get(request))
                .flatMap(node -> node.at("since"))
                .flatMap(since -> since.at("newest"))
                .isPresent();
    }

    private void request(YamlNode request) {
        path(request);
        if (request.at("at").isPresent() || !scope.fields("url").isEmpty()) {
            String base = request.text("at").orElse("url");
            if (!scope.fields("url").contains(base)) {
                scope.problem(
                        request,
                        "It starts from '" + base + "', which is no field of kind 'url'.",
                        "Name one of " + String.join(", ", scope.fields("url")) + " under 'at'.");
            }
        }
        boolean repeated = request.at("for-each").isPresent();
        if (repeated && scope.known(request.at("for-each"), requests().keySet(), "request") && circular(request)) {
            scope.problem(
                    request, "It is sent for each record of itself.", "Let 'for-each' lead to a request without one.");
        }
        // inside a request for each record of another, templates read that record
        int outer = repeated ? outer(request.text("for-each").orElse("")) : Scope.NO_RECORD;
        request.at("with").ifPresent(with -> scope.templates(with.members().values().stream(), outer));
        request.at("query").ifPresent(query -> scope.templates(query.members().values().stream(), outer));
        answer(request);
        request.at("at-most")
                .filter(most -> !repeated)
                .ifPresent(most -> scope.problem(
                        most, "It is sent once, so it has no bound.", "Remove 'at-most', or say 'for-each'."));
        newest(request, repeated);
        if (request.at("body").isPresent() && request.at("read-by-post").isEmpty()) {
            scope.problem(
                    request,
                    "A GET has no body.",
                    "Say under 'read-by-post' why a POST changes nothing, or remove 'body'.");
        }
    }

    /** What is read on from its newest record must not be a list for each record of another one. */
    private void newest(YamlNode request, boolean repeated) {
        Optional<YamlNode> newest = request.at("since").flatMap(since -> since.at("newest"));
        scope.pointer(newest, 0);
        newest.filter(any -> repeated)
                .ifPresent(any -> scope.problem(
                        any, "A list for each record has no one newest record.", "Remove 'newest'; 'days' stays."));
    }

    private void path(YamlNode request) {
        String path = request.text("path").orElse("");
        if (path.contains("..") || path.contains("//")) {
            scope.problem(request, "The path has '..' or '//'.", "Write it as the system's reference does.");
        }
        Set<String> slots =
                SLOT.matcher(path).results().map(slot -> slot.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> filled =
                request.at("with").map(with -> with.members().keySet()).orElse(Set.of());
        if (!slots.equals(filled)) {
            scope.problem(
                    request,
                    "The path has the braces " + slots + " and 'with' fills " + filled + ".",
                    "Give each '{name}' in the path a value under 'with', and nothing else.");
        }
    }

    private boolean circular(YamlNode request) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = request.text("for-each");
        while (at.isPresent() && seen.add(at.get())) {
            at = parent(at.get());
        }
        return at.isPresent();
    }

    private void answer(YamlNode request) {
        boolean list = request.at("items").isPresent();
        if (!list && request.at("expects").isEmpty()) {
            scope.problem(
                    request,
                    "Nothing tells its answer from another one.",
                    "Say under 'items' where the list is, or under 'expects' what a right answer always has, such as [/id].");
        }
        if (!list && request.at("paging").isPresent()) {
            scope.problem(request, "There are pages, and no list.", "Say under 'items' where the list of a page is.");
        }
        scope.pointer(request.at("items"), 0);
        request.at("paging").stream()
                .flatMap(paging -> paging.members().values().stream())
                .flatMap(style -> Stream.of("next", "pages", "total").flatMap(name -> style.at(name).stream()))
                .forEach(each -> scope.pointer(Optional.of(each), 0));
        request.each("expects").forEach(each -> scope.pointer(Optional.of(each), 0));
    }
}
