package dev.remit.plugin.testkit;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A connector with one flaw, or one that takes some failures for an empty system. */
record FlawedConnectorFactory(Flaw flaw, Predicate<ConnectorException> swallowed) implements ConnectorFactory {

    FlawedConnectorFactory(Flaw flaw) {
        this(flaw, failure -> false);
    }

    @Override
    public ConnectorDescriptor descriptor() {
        ConnectorDescriptor.Builder description = ConnectorDescriptor.of(
                        "flawed", "Flawed", ConnectorDescriptor.SystemKind.OTHER)
                .vendor(flaw == Flaw.LEAVES_A_PLACEHOLDER ? "TODO" : "Remit")
                .version(flaw == Flaw.HAS_NO_SEMANTIC_VERSION ? "latest" : "1.0.0")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "Where it runs"))
                .field(ConfigField.secret("token", "Token", "From its settings"))
                .endpoint(Endpoint.get("apps", "/api/apps").withQuery("page", "seen"))
                .answers(Question.INTEGRATIONS, Question.LAST_USE)
                .notExposed(Question.APPROVALS, "Nobody records it.")
                .rateLimit(10, Duration.ofSeconds(1))
                .recipe("Create a token.");
        return (flaw == Flaw.DECLARES_A_WRITE
                        ? description.endpoint(Endpoint.readByPost("end", "/api/apps/{id}/delete", "It only looks so"))
                        : description)
                .build();
    }

    @Override
    public List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return switch (flaw) {
            case REFUSES_GOOD_CONFIGURATION ->
                List.of(new ConnectorConfig.Problem("url", "I do not like it.", "Enter another."));
            case QUOTES_THE_SECRET ->
                config.secret("token").stream()
                        .map(Secret::reveal)
                        .filter(token -> token.contains(" "))
                        .map(token -> new ConnectorConfig.Problem("token", token + " has a space.", "Remove it."))
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new FlawedConnector(this, config);
    }
}
