package dev.remit.plugin.testkit;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Request;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Use;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a list of apps well, but for one flaw. */
final class FlawedConnector implements Connector {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final Flaw flaw;
    private final ConnectorConfig config;

    FlawedConnector(Flaw flaw, ConnectorConfig config) {
        this.flaw = flaw;
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        if (flaw == Flaw.TESTS_NOTHING) {
            return List.of(Check.passed("Apps can be listed", "I am sure they can"));
        }
        try {
            context.http().send(page(1)).json().items();
            return List.of(Check.passed("Apps can be listed", "page 1"));
        } catch (ConnectorException failure) {
            return List.of(
                    Check.failed("Apps can be listed", failure.getMessage(), "Look at the address and the token."));
        }
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        try {
            int[] number = {1};
            context.http()
                    .pages(page(1), response -> next(response, number), response -> read(context, sink, response));
        } catch (ConnectorException failure) {
            if (flaw != Flaw.SWALLOWS_FAILURES && flaw != Flaw.GOES_ON_WHEN_CANCELLED) {
                throw failure;
            }
            if (flaw == Flaw.GOES_ON_WHEN_CANCELLED) {
                return;
            }
        }
        answer(context, sink, Question.INTEGRATIONS);
        if (flaw != Flaw.FORGETS_TO_ANSWER) {
            answer(context, sink, Question.LAST_USE);
        }
    }

    private static void answer(ScanContext context, ScanSink sink, Question question) {
        if (context.questions().contains(question)) {
            sink.answer(question, Coverage.answered());
        }
    }

    private Request page(int number) {
        return Request.to(flaw == Flaw.CALLS_THE_UNDECLARED ? "people" : "apps")
                .withQuery("page", String.valueOf(number))
                .withBearer(config.secret("token").orElseThrow());
    }

    private Optional<Request> next(Response response, int[] number) {
        boolean more = response.header("X-Pages").map(Integer::parseInt).orElse(1) > number[0];
        return more ? Optional.of(page(++number[0])) : Optional.empty();
    }

    private void read(ScanContext context, ScanSink sink, Response response) {
        Json json = json(response);
        List<Json> apps = flaw == Flaw.SKIPS_WHAT_IS_MISSING
                        && json.at("/0").text().isEmpty()
                        && !json.at("/0").isPresent()
                ? List.of()
                : json.items();
        for (Json app : apps) {
            read(context, sink, app);
        }
    }

    private Json json(Response response) {
        try {
            return response.json();
        } catch (ConnectorException failure) {
            if (flaw == Flaw.FAILS_ITSELF) {
                throw new IllegalStateException("Did not expect that", failure);
            }
            throw failure;
        }
    }

    private void read(ScanContext context, ScanSink sink, Json app) {
        String key = flaw == Flaw.COUNTS_INSTEAD_OF_IDS
                ? "app:" + COUNTER.incrementAndGet()
                : "app:" + app.requiredText("/id");
        Principal principal = Principal.of(key, Principal.Kind.APP, app.requiredText("/name"), evidence(app));
        if (flaw == Flaw.COPIES_EVERYTHING) {
            for (Map.Entry<String, Json> member : app.members().entrySet()) {
                principal = principal.withAttribute(
                        member.getKey(), member.getValue().text().orElse(""));
            }
        }
        observe(context, sink, Question.INTEGRATIONS, principal);
        Use use = app.at("/lastUsed")
                .text()
                .map(at -> Use.last(key, Instant.parse(at), Optional.empty(), app.evidence()))
                .orElseGet(() -> Use.never(key, app.evidence()));
        observe(context, sink, Question.LAST_USE, use);
        if (flaw == Flaw.SPEAKS_OF_STRANGERS) {
            observe(
                    context,
                    sink,
                    Question.INTEGRATIONS,
                    Grant.of(
                            "stranger", Capability.SEE, ResourceKind.CONTENT, "posts", Basis.DECLARED, app.evidence()));
        }
    }

    private void observe(ScanContext context, ScanSink sink, Question question, Observation observation) {
        if (flaw == Flaw.ANSWERS_UNASKED || context.questions().contains(question)) {
            sink.observe(question, observation);
        }
    }

    private Evidence evidence(Json app) {
        return flaw == Flaw.BUILDS_EVIDENCE
                ? new Evidence("GET /somewhere", Instant.EPOCH, "f".repeat(64), "", "v1", "1.0.0")
                : app.evidence();
    }
}
