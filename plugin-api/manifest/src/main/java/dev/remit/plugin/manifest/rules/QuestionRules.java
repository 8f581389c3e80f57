package dev.remit.plugin.manifest.rules;

import dev.remit.plugin.manifest.mapping.Fact;
import dev.remit.plugin.manifest.mapping.Template;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions: each is answered by rows that fit it, or it is said why nobody can. */
record QuestionRules(Scope scope, RequestRules requests) {

    private static final Set<String> BOTH = Set.of("principal", "grant");

    /** What each question is answered with. */
    private static final Map<String, Set<String>> FITTING = Map.ofEntries(
            Map.entry("integrations", Set.of("principal")),
            Map.entry("credentials", Set.of("principal")),
            Map.entry("identities", Set.of("principal")),
            Map.entry("grants", Set.of("grant")),
            Map.entry("field-access", Set.of("grant")),
            Map.entry("last-use", Set.of("use")),
            Map.entry("approvals", Set.of("approval")),
            Map.entry("native-ai", BOTH),
            Map.entry("automations", BOTH),
            Map.entry("outbound", Set.of("principal")),
            Map.entry("monitoring", Set.of("monitoring")));

    void check() {
        scope.section("questions").members().forEach(this::question);
        if (rows().findAny().isEmpty()) {
            scope.problem(scope.section("questions"), "No question is answered.", "Answer at least one with 'rows'.");
        }
    }

    /** The requests that rows read. */
    Stream<String> read() {
        return rows().flatMap(row -> row.text("from").stream());
    }

    private Stream<YamlNode> rows() {
        return scope.section("questions").members().values().stream().flatMap(question -> question.each("rows"));
    }

    private void question(String name, YamlNode question) {
        boolean rows = question.at("rows").isPresent();
        boolean not = question.at("not-exposed").isPresent();
        if (rows == not) {
            scope.problem(
                    question,
                    rows
                            ? "It is answered, and it is not exposed."
                            : "It is neither answered nor said to be not exposed.",
                    "Keep one: 'rows' that answer it, or 'not-exposed' with the reason, and whom to ask under 'ask'.");
        }
        if (question.at("ask").isPresent() && !not) {
            scope.problem(question, "A person is asked what the rows answer.", "Remove 'ask', or say 'not-exposed'.");
        }
        if (question.at("limit").isPresent() && !rows) {
            scope.problem(question, "A limit of an answer that is not given.", "Put the reason under 'not-exposed'.");
        }
        question.each("rows").forEach(row -> row(name, row));
        newest(question);
    }

    /** Under a question that is read on, nothing ends: so it must not read a list from which things disappear. */
    private void newest(YamlNode question) {
        Set<String> from = question.each("rows")
                .flatMap(row -> row.text("from").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        from.stream()
                .filter(request -> from.size() > 1 && requests.readOn(request))
                .findFirst()
                .ifPresent(request -> scope.problem(
                        question,
                        "It reads '" + request
                                + "' on from its newest record, and other requests in full: what disappears from those"
                                + " would stay known for ever.",
                        "Remove 'newest' from '" + request + "', or answer this question from it alone."));
    }

    private void row(String question, YamlNode row) {
        List<String> sorts = Fact.SORTS.keySet().stream()
                .filter(row.members()::containsKey)
                .sorted()
                .toList();
        if (sorts.size() != 1) {
            scope.problem(
                    row,
                    sorts.isEmpty() ? "The row concludes nothing." : "The row concludes several things: " + sorts + ".",
                    "Let it have exactly one of " + String.join(", ", new TreeSet<>(Fact.SORTS.keySet())) + ".");
        }
        Set<String> fitting = FITTING.getOrDefault(question, Set.of());
        sorts.stream()
                .filter(sort -> !fitting.contains(sort))
                .forEach(sort -> scope.problem(
                        row,
                        "'" + question + "' is not answered with a " + sort + ".",
                        "It takes " + String.join(" or ", new TreeSet<>(fitting)) + "."));
        scope.known(row.at("from"), scope.section("requests").members().keySet(), "request");
        int around = requests.outer(row.text("from").orElse(""));
        scope.pointer(row.at("each"), around);
        int outer = row.at("each").isPresent() ? around + 1 : around;
        scope.conditions(row, outer);
        sorts.stream().flatMap(sort -> row.at(sort).stream()).forEach(fact -> fact(fact, outer));
    }

    /** Every text of a fact is a template, but for pointers and our own words. */
    private void fact(YamlNode fact, int outer) {
        for (String name : List.of(
                "key",
                "name",
                "acts-as",
                "principal",
                "resource",
                "elsewhere",
                "from",
                "mechanism",
                "approver",
                "record")) {
            scope.template(fact.at(name), outer);
        }
        for (String name : List.of("rights", "fields")) {
            scope.templates(fact.each(name), outer);
        }
        for (String name : List.of("signals", "attributes")) {
            fact.at(name).ifPresent(all -> scope.templates(all.members().values().stream(), outer));
        }
        for (String name : List.of("kind", "state", "sensitivity")) {
            scope.pointer(fact.at(name).flatMap(choice -> choice.at("at")), outer);
        }
        scope.pointer(fact.at("at"), outer);
        fact.at("principal").ifPresent(this::reported);
    }

    /** A fact speaks of a principal which this manifest reports: their keys begin alike. */
    private void reported(YamlNode principal) {
        Set<String> beginnings = new TreeSet<>();
        rows().flatMap(row -> row.at("principal").stream())
                .flatMap(each -> each.text("key").stream())
                .forEach(key -> beginning(key).ifPresent(beginnings::add));
        beginning(principal.text())
                .filter(begins -> !beginnings.contains(begins))
                .ifPresent(begins -> scope.problem(
                        principal,
                        "No principal of this manifest has a key that begins with '" + begins + "'.",
                        beginnings.isEmpty()
                                ? "Report the principal in a row of its own."
                                : "Begin it as one of them: " + String.join(", ", beginnings) + "."));
    }

    private static Optional<String> beginning(String key) {
        try {
            return Optional.of(Template.of(key).beginning());
        } catch (IllegalArgumentException complainedOfAlready) {
            return Optional.empty();
        }
    }
}
