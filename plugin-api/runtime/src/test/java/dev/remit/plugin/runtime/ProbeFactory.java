package dev.remit.plugin.runtime;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A connector that does in a scan whatever a test wants. */
record ProbeFactory(BiConsumer<ScanContext, ScanSink> scan, Function<Response, Optional<ConnectorException>> failureIn)
        implements ConnectorFactory {

    ProbeFactory(BiConsumer<ScanContext, ScanSink> scan) {
        this(scan, response -> Optional.empty());
    }

    static final String SECRET = "s3cr3t-value";

    static ConnectorConfig config(String url) {
        return new ConnectorConfig(Map.of("url", url), Map.of("token", Secret.of(SECRET)));
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("probe", "Probe", ConnectorDescriptor.SystemKind.OTHER)
                .vendor("Remit")
                .version("1.0.0")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "Where it runs"))
                .field(ConfigField.secret("token", "Token", "From its settings"))
                .field(ConfigField.number("size", "Size", "How many"))
                .field(ConfigField.choice("region", "Region", "Where", List.of("eu", "us"))
                        .optional())
                .endpoint(Endpoint.get("apps", "/api/apps").withQuery("page", "_method"))
                .endpoint(Endpoint.get("tokens", "/api/apps/{id}/tokens"))
                .endpoint(Endpoint.readByPost("search", "/api/search", "Needs a body"))
                .endpoint(Endpoint.get("fixed", "/v1").at("https://api.example.test"))
                .answers(Question.INTEGRATIONS, Question.LAST_USE)
                .notExposed(Question.APPROVALS, "Nobody knows.")
                .rateLimit(3, Duration.ofSeconds(10))
                .recipe("Create a token.")
                .build();
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new Connector() {
            @Override
            public List<Check> test(ScanContext context) {
                scan.accept(context, null);
                return List.of();
            }

            @Override
            public void scan(ScanContext context, ScanSink sink) {
                scan.accept(context, sink);
            }

            @Override
            public Optional<ConnectorException> failureIn(Response response) {
                return failureIn.apply(response);
            }
        };
    }
}
