package connectors.silent;

import dev.remit.plugin.*;
import java.time.Duration;
import java.util.*;

/** A connector to a system that lists its own AI nowhere, knows whom to ask, and reports the AI that shows itself among the apps. */
public final class SilentConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("silent", "Silent desk", ConnectorDescriptor.SystemKind.HELP_DESK)
                .vendor("Example Ltd")
                .version("@version@")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "For example https://desk.example.test"))
                .endpoint(Endpoint.get("apps", "/apps"))
                .endpoint(Endpoint.get("grants", "/grants"))
                .answers(Question.INTEGRATIONS, Question.GRANTS, Question.NATIVE_AI)
                .notExposed(Question.NATIVE_AI, "The desk's API does not show its AI.", "Look under Settings, AI.")
                .notExposed(Question.LAST_USE, "The desk keeps no record of use.")
                .rateLimit(100_000, Duration.ofSeconds(1))
                .recipe("Nothing is needed.")
                .build();
    }

    @Override
    public List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return List.of();
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new SilentConnector();
    }

    static final class SilentConnector implements Connector {

        @Override
        public List<Check> test(ScanContext context) {
            return List.of(Check.passed("It answers", "It does."));
        }

        @Override
        public void scan(ScanContext context, ScanSink sink) {
            for (Json app : context.http().send(Request.to("apps")).json().items()) {
                sink.observe(
                        Question.NATIVE_AI,
                        Principal.of(app.requiredText("/key"), Principal.Kind.AGENT, app.requiredText("/name"), app.evidence()));
            }
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
            sink.answer(Question.NATIVE_AI, Coverage.answered());
            context.http().send(Request.to("grants")).json();
            sink.answer(Question.GRANTS, Coverage.answered());
        }
    }
}
