package connectors.silent;

import dev.remit.plugin.*;
import java.time.Duration;
import java.util.*;

/** A connector to a system that tells nobody which AI of its own is switched on, and knows whom to ask. */
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
                .answers(Question.INTEGRATIONS, Question.GRANTS)
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
            context.http().send(Request.to("apps")).json();
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
            context.http().send(Request.to("grants")).json();
            sink.answer(Question.GRANTS, Coverage.answered());
        }
    }
}
