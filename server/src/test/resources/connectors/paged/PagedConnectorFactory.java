package connectors.paged;

import dev.remit.plugin.*;
import java.time.Duration;
import java.util.*;

/** Reads a list page by page and can go on after an interruption; reads a log only from where the last scan ended. */
public final class PagedConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("paged", "Paged CMS", ConnectorDescriptor.SystemKind.CMS)
                .vendor("Example Ltd")
                .version("@version@")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "For example https://paged.example.test"))
                .endpoint(Endpoint.get("apps", "/apps").withQuery("page"))
                .endpoint(Endpoint.get("log", "/log").withQuery("after"))
                .endpoint(Endpoint.get("records", "/records"))
                .answers(Question.INTEGRATIONS, Question.APPROVALS, Question.MONITORING)
                .rateLimit(100_000, Duration.ofSeconds(1))
                .recipe("It needs no credential.")
                .build();
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new PagedConnector();
    }

    static final class PagedConnector implements Connector {

        @Override
        public List<Check> test(ScanContext context) {
            return List.of(Check.passed("It answers", "always"));
        }

        @Override
        public void scan(ScanContext context, ScanSink sink) {
            ask(context, sink, Question.INTEGRATIONS, () -> apps(context, sink));
            ask(context, sink, Question.APPROVALS, () -> log(context, sink));
            ask(context, sink, Question.MONITORING, () -> records(context, sink));
        }

        private void ask(ScanContext context, ScanSink sink, Question question, Runnable reading) {
            if (!context.questions().contains(question)) {
                return;
            }
            try {
                reading.run();
                sink.answer(question, Coverage.answered());
            } catch (ConnectorException failure) {
                if (failure.failure() == ConnectorException.Failure.CANCELLED) {
                    throw failure;
                }
                sink.answer(question, Coverage.of(failure));
            }
        }

        private void apps(ScanContext context, ScanSink sink) {
            int page = context.checkpoint(Question.INTEGRATIONS).map(Integer::valueOf).orElse(0);
            long done = 0;
            boolean more = true;
            while (more) {
                page++;
                Json body = context.http()
                        .send(Request.to("apps").withQuery("page", String.valueOf(page)))
                        .json();
                for (Json app : body.at("/items").items()) {
                    sink.observe(
                            Question.INTEGRATIONS,
                            Principal.of(
                                    app.requiredText("/key"),
                                    Principal.Kind.AGENT,
                                    app.requiredText("/name"),
                                    app.evidence()));
                    sink.progress(Question.INTEGRATIONS, ++done, OptionalLong.empty());
                }
                sink.checkpoint(Question.INTEGRATIONS, String.valueOf(page));
                more = body.at("/more").bool().orElse(false);
            }
        }

        private void log(ScanContext context, ScanSink sink) {
            String after = context.watermark(Question.APPROVALS).orElse("0");
            for (Json entry : context.http()
                    .send(Request.to("log").withQuery("after", after))
                    .json()
                    .items()) {
                sink.observe(
                        Question.APPROVALS,
                        new Approval(
                                entry.requiredText("/principal"),
                                "installed",
                                Optional.of(entry.requiredText("/by")),
                                Optional.empty(),
                                entry.evidence()));
                after = entry.requiredText("/id");
            }
            sink.watermark(Question.APPROVALS, after);
        }

        private void records(ScanContext context, ScanSink sink) {
            for (Json kept : context.http().send(Request.to("records")).json().items()) {
                sink.observe(
                        Question.MONITORING,
                        Monitoring.of(kept.requiredText("/record"), Monitoring.State.ON, kept.evidence())
                                .keptFor(Duration.parse(kept.requiredText("/for"))));
            }
        }
    }
}
