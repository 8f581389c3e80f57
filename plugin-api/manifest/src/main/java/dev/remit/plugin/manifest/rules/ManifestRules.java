package dev.remit.plugin.manifest.rules;

import dev.remit.plugin.manifest.yaml.ManifestProblem;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All of them. They look at a file that may break the schema as well, so that everything that is wrong is named at once. */
public final class ManifestRules {

    private final Scope scope;
    private final RequestRules requests;
    private final QuestionRules questions;

    private ManifestRules(YamlNode manifest, List<ManifestProblem> problems) {
        scope = new Scope(manifest, problems);
        requests = new RequestRules(scope);
        questions = new QuestionRules(scope, requests);
    }

    /** Adds what is wrong to the problems. */
    public static void check(YamlNode manifest, List<ManifestProblem> problems) {
        new ManifestRules(manifest, problems).check();
    }

    private void check() {
        new FormFieldRules(scope).check();
        requests.check();
        questions.check();
        scope.section("errors").items().forEach(this::error);
        checks();
        unused();
    }

    private Map<String, YamlNode> named() {
        return scope.section("requests").members();
    }

    private void error(YamlNode rule) {
        if (rule.at("status").isEmpty() && rule.at("where").isEmpty()) {
            scope.problem(
                    rule, "The rule fits every answer.", "Add 'status', or 'where' with a condition on the body.");
        }
        scope.conditions(rule, 0);
        rule.each("requests").forEach(each -> scope.known(Optional.of(each), named().keySet(), "request"));
    }

    private void checks() {
        Set<String> names = new HashSet<>();
        scope.section("checks").items().forEach(check -> {
            if (!names.add(check.text("name").orElse("")) && check.at("name").isPresent()) {
                scope.problem(check, "Two checks have this name.", "Give each a name of its own.");
            }
            scope.template(check.at("seen"), 0);
            scope.conditions(check, 0);
            if (check.at("untold").isPresent()
                    && (check.at("where").isPresent() || check.at("seen").isPresent())) {
                scope.problem(
                        check,
                        "What the system does not tell cannot be seen in an answer.",
                        "Remove 'untold', or 'where' and 'seen'.");
            }
            if (scope.known(check.at("request"), named().keySet(), "request")
                    && requests.outer(check.text("request").orElse("")) > 0) {
                scope.problem(
                        check,
                        "Its request is sent for each record of another.",
                        "Check a request without 'for-each'.");
            }
        });
    }

    private void unused() {
        Set<String> used = new HashSet<>();
        questions.read().forEach(used::add);
        scope.section("checks").items().forEach(check -> check.text("request").ifPresent(used::add));
        named().values().forEach(request -> request.text("for-each").ifPresent(used::add));
        named().forEach((name, request) -> {
            if (!used.contains(name)) {
                scope.problem(
                        request,
                        "'" + name + "' is never used.",
                        "Remove it: what is declared is what somebody has to allow.");
            }
        });
    }
}
