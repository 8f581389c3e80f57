package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person meets who fills in the connection's form. */
record FormChecks(ConnectorFactory factory, ConnectorConfig config) {

    private static final String CANARY = "canary secret-value";

    void theGivenOneIsAccepted() {
        assertThat(Bench.problems(factory, config))
                .as("the configuration given to the kit is valid")
                .isEmpty();
    }

    void anEmptyOneIsExplainedAtOnce() {
        Set<String> required = factory.descriptor().fields().stream()
                .filter(ConfigField::required)
                .map(ConfigField::name)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ConnectorConfig.Problem> problems = Bench.problems(factory, new ConnectorConfig(Map.of(), Map.of()));
        assertThat(problems.stream().map(ConnectorConfig.Problem::field))
                .as("an empty form names every required field at once")
                .containsAll(required);
        assertThat(problems).as("each problem says what to do").allMatch(each -> !each.remedy()
                .isBlank());
    }

    void noSecretIsShown() {
        Map<String, Secret> wrong = new HashMap<>();
        config.secrets().keySet().forEach(field -> wrong.put(field, Secret.of(CANARY)));
        // Asked directly: the console would remove the secret, but a connector must not rely on it.
        List<ConnectorConfig.Problem> problems = factory.problems(new ConnectorConfig(config.values(), wrong));
        assertThat(problems.toString())
                .as("a problem never shows the value of a secret")
                .doesNotContain(CANARY);
    }

    void plainHttpIsAProblem() {
        factory.descriptor().fields().stream()
                .filter(field -> field.kind() == ConfigField.Kind.URL)
                .forEach(this::plainHttpIsAProblem);
    }

    private void plainHttpIsAProblem(ConfigField field) {
        Map<String, String> values = new HashMap<>(config.values());
        values.put(field.name(), "http://plain.example.test");
        assertThat(Bench.problems(factory, new ConnectorConfig(values, config.secrets())))
                .as("plain http in '%s' is a problem", field.name())
                .anyMatch(problem -> problem.field().equals(field.name()));
    }
}
