package dev.remit.plugin.testkit;

import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads a list of apps well, but for one flaw. */
final class FlawedConnector implements Connector {

    private final FlawedConnectorFactory factory;
    private final Flaw flaw;
    private final ConnectorConfig config;
    private boolean cut;
    private int number = 1;

    FlawedConnector(FlawedConnectorFactory factory, ConnectorConfig config) {
        this.factory = factory;
        this.flaw = factory.flaw();
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
        FlawedReading reading = new FlawedReading(flaw, context, sink);
        try {
            read(context, reading);
        } catch (ConnectorException failure) {
            if (misread(failure, context, sink)) {
                return;
            }
        }
        Coverage coverage = cut ? Coverage.partial("The list was cut off.") : Coverage.answered();
        reading.answer(Question.INTEGRATIONS, coverage);
        if (flaw != Flaw.FORGETS_TO_ANSWER) {
            reading.answer(Question.LAST_USE, coverage);
        }
        reading.end();
    }

    private void read(ScanContext context, FlawedReading reading) {
        if (flaw == Flaw.COUNTS_PAGES_ONLY) {
            Optional<Request> request = Optional.of(page(1));
            while (request.isPresent()) {
                Response response = context.http().send(request.get());
                take(reading, response);
                request = next(response);
            }
            return;
        }
        context.http().pages(page(1), this::next, response -> take(reading, response));
    }

    private void take(FlawedReading reading, Response response) {
        if (response.header("X-Scopes").isPresent() && flaw != Flaw.TAKES_NOTHING_FOR_AN_EMPTY_SYSTEM) {
            throw new ConnectorException(Failure.FORBIDDEN, "The scope apps is missing.");
        }
        cut |= response.header("X-Cut-Off").isPresent() && flaw != Flaw.IGNORES_THE_CAP;
        reading.page(response.json(), number);
    }

    /** Whether the flaw ends the scan here; else it goes on as if nothing had been. */
    private boolean misread(ConnectorException failure, ScanContext context, ScanSink sink) {
        if (factory.swallowed().test(failure)
                || flaw == Flaw.IGNORES_A_REFUSAL_OF_THE_HOST && failure.failure() == Failure.EGRESS_REFUSED) {
            return false;
        }
        if (flaw == Flaw.READS_403_AS_UNREACHABLE && failure.getMessage().contains("403")
                || flaw == Flaw.READS_402_AS_UNREACHABLE && failure.failure() == Failure.PLAN_GATED) {
            context.questions().forEach(question -> sink.answer(question, Coverage.unreachable("It does not work.")));
            return true;
        }
        if (failure.failure() == Failure.RATE_LIMITED && flaw == Flaw.NEEDS_RETRY_AFTER) {
            String wait = failure.response()
                    .flatMap(response -> response.header("Retry-After"))
                    .orElseThrow();
            throw new ConnectorException(Failure.RATE_LIMITED, "Scan again in " + wait + " seconds.");
        }
        if (failure.failure() == Failure.CANCELLED && flaw == Flaw.SWALLOWS_CANCELLATION) {
            return true;
        }
        if (failure.failure() == Failure.CANCELLED && flaw == Flaw.LINGERS) {
            linger();
        }
        throw failure;
    }

    private static void linger() {
        try {
            boolean never = new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            throw new IllegalStateException("Nobody opens this latch: " + never);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private Request page(int page) {
        Request request = Request.to("apps")
                .withQuery("page", String.valueOf(page))
                .withBearer(config.secret("token").orElseThrow());
        return flaw == Flaw.MARKS_WHAT_IT_READS ? request.withQuery("seen", "true") : request;
    }

    private Optional<Request> next(Response response) {
        boolean more = response.header("X-Pages").map(Integer::parseInt).orElse(1) > number;
        return more ? Optional.of(page(++number)) : Optional.empty();
    }
}
