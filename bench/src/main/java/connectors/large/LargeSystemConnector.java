package connectors.large;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Request;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads a {@link LargeSystem}. */
final class LargeSystemConnector implements Connector {

    private final String pages;
    private final String size;

    LargeSystemConnector(ConnectorConfig config) {
        pages = config.text("pages").orElseThrow();
        size = config.text("size").orElseThrow();
    }

    static ConnectorDescriptor described(String id, int requests, Duration per) {
        return ConnectorDescriptor.of(id, "Large system", ConnectorDescriptor.SystemKind.CMS)
                .vendor("Example Ltd")
                .version("1.0.0")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "Where it runs"))
                .field(ConfigField.number("pages", "Pages", "How many there are"))
                .field(ConfigField.number("size", "Size", "How many facts a page has"))
                .endpoint(Endpoint.get("facts", "/facts").withQuery("page", "pages", "size"))
                .answers(Question.INTEGRATIONS, Question.GRANTS)
                .rateLimit(requests, per)
                .recipe("It needs no credential.")
                .build();
    }

    @Override
    public List<Check> test(ScanContext context) {
        return List.of(Check.passed("It answers", "always"));
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        long done = 0;
        boolean more = true;
        for (int page = 1; more; page++) {
            Json body = context.http()
                    .send(Request.to("facts")
                            .withQuery("page", String.valueOf(page))
                            .withQuery("pages", pages)
                            .withQuery("size", size))
                    .json();
            for (Json fact : body.at("/items").items()) {
                observe(fact, sink);
                done++;
            }
            sink.progress(Question.GRANTS, done, OptionalLong.empty());
            sink.checkpoint(Question.INTEGRATIONS, String.valueOf(page));
            sink.checkpoint(Question.GRANTS, String.valueOf(page));
            more = body.at("/more").bool().orElse(false);
        }
        sink.answer(Question.INTEGRATIONS, Coverage.answered());
        sink.answer(Question.GRANTS, Coverage.answered());
    }

    private static void observe(Json fact, ScanSink sink) {
        String agent = fact.requiredText("/agent");
        if (fact.at("/name").text().isPresent()) {
            sink.observe(
                    Question.INTEGRATIONS,
                    Principal.of(agent, Principal.Kind.AGENT, fact.requiredText("/name"), fact.evidence()));
        } else {
            sink.observe(
                    Question.GRANTS,
                    Grant.of(
                                    agent,
                                    Capability.CHANGE,
                                    ResourceKind.CONTENT,
                                    fact.requiredText("/may"),
                                    Basis.EFFECTIVE,
                                    fact.evidence())
                            .through(Set.of("items.read", "items.write")));
        }
    }
}
