package dev.remit.plugin.manifest.rules;

import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The form's fields, and what signs in with them. */
record FormFieldRules(Scope scope) {

    void check() {
        YamlNode fields = scope.section("fields");
        for (String kind : List.of("url", "secret")) {
            if (scope.fields(kind).isEmpty()) {
                scope.problem(
                        fields,
                        "There is no field of kind '" + kind + "'.",
                        kind.equals("url")
                                ? "Add one: requests start from its address, and no other host can be reached."
                                : "Add one: the console encrypts it, and every request is signed in with it.");
            }
        }
        fields.members().values().forEach(this::field);
        signIn(scope.section("sign-in"));
        scope.section("headers").members().values().forEach(each -> {
            if (each.text().contains("{")) {
                scope.problem(each, "A header is a plain text.", "A secret belongs under 'sign-in'.");
            }
        });
    }

    private void field(YamlNode field) {
        String kind = field.text("kind").orElse("");
        only(field, kind, "choices", "choice");
        only(field, kind, "within", "url");
        only(field, kind, "names-host", "secret");
        if (kind.equals("choice") && field.at("choices").isEmpty()) {
            scope.problem(field, "A choice without choices.", "List them under 'choices'.");
        }
        if (kind.equals("secret") && field.at("preset").isPresent()) {
            scope.problem(field, "A secret has no preset.", "Remove 'preset': it would be shown.");
        }
        field.at("names-host").ifPresent(rule -> scope.known(rule.at("of"), scope.fields("url"), "url field"));
    }

    private void only(YamlNode field, String kind, String name, String wanted) {
        field.at(name)
                .filter(given -> !kind.equals(wanted))
                .ifPresent(given -> scope.problem(
                        given,
                        "'" + name + "' belongs to a field of kind '" + wanted + "'.",
                        "Remove it, or make the field a '" + wanted + "'."));
    }

    private void signIn(YamlNode signIn) {
        List<String> secrets = scope.fields("secret");
        scope.known(signIn.at("bearer"), secrets, "secret field");
        Optional<YamlNode> basic = signIn.at("basic");
        scope.known(basic.flatMap(way -> way.at("password")), secrets, "secret field");
        scope.template(basic.flatMap(way -> way.at("user")), Scope.NO_RECORD);
        scope.known(signIn.at("header").flatMap(way -> way.at("secret")), secrets, "secret field");
        Optional<YamlNode> exchange = signIn.at("token-exchange");
        scope.known(exchange.flatMap(way -> way.at("secret")), secrets, "secret field");
        scope.known(exchange.flatMap(way -> way.at("at")), scope.fields("url"), "url field");
        scope.template(exchange.flatMap(way -> way.at("client")), Scope.NO_RECORD);
        if (exchange.isPresent()
                && scope.section("requests").at("token-exchange").isPresent()) {
            scope.problem(
                    exchange.get(), "A request is called 'token-exchange' as well.", "Give that request another name.");
        }
    }
}
