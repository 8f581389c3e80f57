package connectors.acme;

import dev.remit.plugin.*;
import java.time.Duration;
import java.time.Instant;
import java.util.*;

/** A small, honest connector: reports what the stub of its system says, question by question. */
public final class AcmeConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("acme", "Acme CMS", ConnectorDescriptor.SystemKind.CMS)
                .vendor("Example Ltd")
                .version("@version@")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "For example https://acme.example.test"))
                .field(ConfigField.secret("token", "API token", "Create one under Settings, API"))
                .field(ConfigField.text("site", "Site", "Only for networks of sites").optional())
                .endpoint(Endpoint.get("me", "/me"))
                .endpoint(Endpoint.get("apps", "/apps"))
                .endpoint(Endpoint.get("grants", "/grants"))
                .endpoint(Endpoint.get("uses", "/uses"))
                .answers(Question.INTEGRATIONS, Question.GRANTS, Question.LAST_USE)
                .notExposed(Question.APPROVALS, "Acme does not record who installed an app.")
                .rateLimit(100_000, Duration.ofSeconds(1))
                .recipe("Create a token with the role 'Viewer'.")
                .build();
    }

    @Override
    public List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return config.text("site").filter(site -> site.contains(" ")).isPresent()
                ? List.of(new ConnectorConfig.Problem("site", "A site has no spaces.", "Take them out."))
                : List.of();
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new AcmeConnector(config);
    }

    static final class AcmeConnector implements Connector {

        private final Secret token;

        AcmeConnector(ConnectorConfig config) {
            token = config.secret("token").orElseThrow();
        }

        @Override
        public List<Check> test(ScanContext context) {
            try {
                Json me = context.http().send(Request.to("me").withBearer(token)).json();
                return List.of(Check.passed("The token is accepted", "as " + me.requiredText("/name")));
            } catch (ConnectorException failure) {
                return List.of(Check.failed("The token is accepted", failure.getMessage(), "Make a new token."));
            }
        }

        @Override
        public void scan(ScanContext context, ScanSink sink) {
            ask(context, sink, Question.INTEGRATIONS, "apps", app -> principal(app));
            ask(context, sink, Question.GRANTS, "grants", grant -> grant(grant));
            ask(context, sink, Question.LAST_USE, "uses", use -> use(use));
        }

        private void ask(
                ScanContext context,
                ScanSink sink,
                Question question,
                String endpoint,
                java.util.function.Function<Json, Observation> reading) {
            try {
                Json body = context.http().send(Request.to(endpoint).withBearer(token)).json();
                List<Json> items = body.at("/items").isPresent() ? body.at("/items").items() : body.items();
                long done = 0;
                for (Json item : items) {
                    context.stopIfCancelled();
                    sink.observe(question, reading.apply(item));
                    sink.progress(question, ++done, OptionalLong.of(items.size()));
                }
                sink.answer(question, coverage(body));
            } catch (ConnectorException failure) {
                if (failure.failure() == ConnectorException.Failure.CANCELLED
                        || failure.failure() == ConnectorException.Failure.AUTHENTICATION) {
                    throw failure;
                }
                sink.answer(question, Coverage.of(failure));
            }
        }

        private static Coverage coverage(Json body) {
            return body.at("/partial")
                    .text()
                    .map(Coverage::partial)
                    .or(() -> body.at("/limit").text().map(Coverage::answered))
                    .orElseGet(Coverage::answered);
        }

        private static Principal principal(Json app) {
            Principal principal = Principal.of(
                            app.requiredText("/key"),
                            Principal.Kind.valueOf(app.requiredText("/kind")),
                            app.requiredText("/name"),
                            app.evidence())
                    .withState(app.at("/off").bool().orElse(false) ? Principal.State.INACTIVE : Principal.State.ACTIVE);
            principal = app.at("/domain").text().isPresent()
                    ? principal.withSignal(Signal.DOMAIN, app.requiredText("/domain"))
                    : principal;
            return app.at("/actsAs").text().isPresent() ? principal.actingAs(app.requiredText("/actsAs")) : principal;
        }

        private static Grant grant(Json grant) {
            Grant read = Grant.of(
                            grant.requiredText("/principal"),
                            Capability.valueOf(grant.requiredText("/can")),
                            ResourceKind.valueOf(grant.requiredText("/kind")),
                            grant.requiredText("/resource"),
                            Basis.EFFECTIVE,
                            grant.evidence())
                    .withReach(Grant.Reach.valueOf(grant.requiredText("/reach")))
                    .withSensitivity(Grant.Sensitivity.INTERNAL)
                    .through(Set.of("right_" + grant.requiredText("/resource")));
            if (grant.at("/fields").isPresent()) {
                read = read.onFields(grant.at("/fields").items().stream()
                        .map(field -> field.text().orElseThrow())
                        .toList());
            }
            return grant.at("/in").text().isPresent() ? read.in(grant.requiredText("/in")) : read;
        }

        private static Use use(Json use) {
            return Use.last(
                    use.requiredText("/principal"),
                    Instant.parse(use.requiredText("/at")),
                    Optional.empty(),
                    use.evidence());
        }
    }
}
