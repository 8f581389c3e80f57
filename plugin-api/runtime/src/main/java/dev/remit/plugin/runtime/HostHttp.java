package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.runtime.ConnectionSetup.Account;
import dev.remit.plugin.runtime.json.JsonReader;
import dev.remit.plugin.runtime.rules.AddressRule;
import dev.remit.plugin.runtime.rules.EgressPolicy;
import dev.remit.plugin.runtime.rules.Waits;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends what the policy lets through: in time, not too often, again where that can help. One per run. */
final class HostHttp implements Http {

    private final Run run;
    private final EgressPolicy policy;
    private final AddressRule addresses;
    private final RateGate gate;
    private final JsonReader json;

    HostHttp(Run run) {
        ConnectorDescriptor descriptor = run.descriptor();
        this.run = run;
        policy = new EgressPolicy(descriptor, run.setup().config(), run.setup().onPremises());
        addresses = new AddressRule(run.setup().onPremises());
        gate = new RateGate(descriptor.rateLimit(), run.clock(), run.sleeper());
        json = new JsonReader(run.limits().maxBytes(), run.limits().maxDepth());
    }

    @Override
    public Response send(Request request) {
        request.secrets().values().forEach(run.scrubber()::learn);
        request.body().ifPresent(body -> Bodies.secrets(body).forEach(run.scrubber()::learn));
        try {
            return repeated(request);
        } catch (ConnectorException failure) {
            throw new ConnectorException(
                    failure.failure(), run.scrubber().clean(failure.getMessage()), failure.response());
        }
    }

    private Response repeated(Request request) {
        Endpoint endpoint = policy.endpoint(request);
        URI uri = policy.address(endpoint, request);
        Duration backoff = run.limits().firstBackoff();
        for (int attempt = 1; ; attempt++) {
            pass();
            try {
                return once(endpoint, uri, request);
            } catch (ConnectorException failure) {
                asked(failure).ifPresent(run.setup().account()::rest);
                if (attempt >= run.limits().attempts() || !Failures.passing(failure.failure())) {
                    throw failure;
                }
                run.sleeper().sleep(pause(failure, backoff), run.cancellation());
                backoff = backoff.multipliedBy(2);
            }
        }
    }

    /** Waits until this run and all others that use the account together call no more often than they may. */
    private void pass() {
        gate.pass(run.cancellation());
        Account account = run.setup().account();
        for (Duration wait = account.take(); wait.isPositive(); wait = account.take()) {
            if (wait.compareTo(run.limits().maxRetryAfter()) > 0) {
                throw new ConnectorException(
                        Failure.RATE_LIMITED,
                        "This account has to be left alone for another " + wait.toSeconds()
                                + " seconds, as the system asked another run. Scan again after that.");
            }
            run.sleeper().sleep(wait, run.cancellation());
        }
    }

    private Response once(Endpoint endpoint, URI uri, Request request) {
        String shown = run.scrubber()
                .clean(endpoint.method() + " " + uri.getRawPath()
                        + Optional.ofNullable(uri.getRawQuery())
                                .map(query -> "?" + query)
                                .orElse(""));
        Transport.Answer answer = exchange(endpoint, uri, request, shown);
        run.cancellation().stopIfCancelled();
        HostResponse response = new HostResponse(answer, run.evidence(shown, answer.body()), json);
        // the status of an answer that is no answer has the last word only if the connector has none
        run.failureIn(response)
                .map(failure -> answering(failure, response))
                .or(() -> Failures.ofStatus(response))
                .ifPresent(failure -> {
                    throw failure;
                });
        return response;
    }

    /** The connector's own reading, with the answer it was read in. */
    private static ConnectorException answering(ConnectorException failure, HostResponse response) {
        return failure.response().isPresent()
                ? failure
                : new ConnectorException(failure.failure(), failure.getMessage(), Optional.of(response));
    }

    private Transport.Answer exchange(Endpoint endpoint, URI uri, Request request, String shown) {
        try {
            check(uri);
            Transport.Answer answer = run.transport().exchange(call(endpoint, uri, request));
            check(uri);
            return answer;
        } catch (IOException broken) {
            run.cancellation().stopIfCancelled();
            throw named(broken, uri, shown);
        }
    }

    private ConnectorException named(IOException broken, URI uri, String shown) {
        return switch (broken) {
            case UnknownHostException unknown ->
                new ConnectorException(
                        Failure.UNREACHABLE, "There is no host " + uri.getHost() + ". Correct the address.");
            case HttpTimeoutException late ->
                new ConnectorException(
                        Failure.TIMEOUT,
                        "The system did not answer " + shown + " in full within "
                                + run.limits().answerTimeout().toSeconds()
                                + " seconds. Try again when it is less busy.");
            case Transport.TooLarge large ->
                new ConnectorException(
                        Failure.TOO_LARGE,
                        "The answer to " + shown + " is larger than "
                                + run.limits().maxBytes() / 1024
                                + " KiB. This is not what the connector expects there; check the address.");
            default ->
                new ConnectorException(
                        Failure.UNREACHABLE,
                        "There is no connection to " + uri.getAuthority() + " (" + reason(broken)
                                + "). Check the address, the certificate and the firewall.");
        };
    }

    private void check(URI uri) throws UnknownHostException {
        addresses.objection(run.transport().resolve(bare(uri.getHost()))).ifPresent(objection -> {
            throw EgressPolicy.refused(uri.getHost() + " leads to " + objection + ".");
        });
    }

    private Transport.Call call(Endpoint endpoint, URI uri, Request request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put(
                "User-Agent",
                "Remit/" + run.descriptor().id() + "-" + run.descriptor().version());
        headers.putAll(request.headers());
        request.secrets().forEach((name, secret) -> headers.put(name, secret.reveal()));
        Optional<String> body =
                request.body().map(fields -> request.form() ? Bodies.form(fields) : json.write(Bodies.opened(fields)));
        body.ifPresent(text ->
                headers.put("Content-Type", request.form() ? "application/x-www-form-urlencoded" : "application/json"));
        return new Transport.Call(endpoint.method(), uri, headers, body, run.limits(), run.cancellation());
    }

    private Duration pause(ConnectorException failure, Duration backoff) {
        Optional<Duration> asked = asked(failure);
        if (asked.isEmpty()) {
            return backoff;
        }
        if (asked.get().compareTo(run.limits().maxRetryAfter()) > 0) {
            throw new ConnectorException(
                    Failure.RATE_LIMITED,
                    "The system asks to wait " + asked.get().toSeconds()
                            + " seconds before the next request. Scan again after that.",
                    failure.response());
        }
        return asked.get().compareTo(backoff) > 0 ? asked.get() : backoff;
    }

    private Optional<Duration> asked(ConnectorException failure) {
        Instant now = run.clock().instant();
        return failure.response().flatMap(response -> Waits.asked(response, now)
                .or(() -> failure.failure() == Failure.RATE_LIMITED
                        ? Waits.untilReset(response, now)
                        : Optional.empty()));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String reason(IOException broken) {
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }
}
