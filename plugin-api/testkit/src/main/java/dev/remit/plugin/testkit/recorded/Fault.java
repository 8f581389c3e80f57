package dev.remit.plugin.testkit.recorded;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.runtime.Transport.Answer;
import dev.remit.plugin.runtime.Transport.TooLarge;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The ways in which systems fail to answer. */
public enum Fault {
    /** 401. */
    WRONG_CREDENTIAL("a credential that is not accepted (401)", 401, "{\"error\":\"unauthorized\"}"),
    /** 402. */
    PLAN_TOO_SMALL("a plan without the feature (402)", 402, "{\"error\":\"upgrade\"}"),
    /** 403. */
    MISSING_RIGHT("a missing right (403)", 403, "{\"error\":\"forbidden\"}"),
    /** 404. */
    NOT_THERE("an address without anything (404)", 404, "{\"error\":\"not found\"}"),
    /** 405. */
    METHOD_NOT_ALLOWED("a request that this version does not know (405)", 405, "{\"error\":\"method not allowed\"}"),
    /** 429 for ever, without a word on how long. */
    TOO_MANY_REQUESTS_UNSAID("endless requests to slow down that do not say how long (429)", 429, ""),
    /** 429 for ever. */
    TOO_MANY_REQUESTS("endless requests to slow down (429)", 429, "{\"error\":\"slow down\"}"),
    /** 500 for ever. */
    SERVER_ERROR("a failing system (500)", 500, "{\"error\":\"oops\"}"),
    /** 302. */
    REDIRECT("a redirect to elsewhere (302)", 302, ""),
    /** 200 with HTML. */
    WEB_PAGE("a web page instead of JSON", 200, "<!DOCTYPE html><html><body>Please sign in</body></html>"),
    /** 200 with an object that only says error. */
    ERROR_INSIDE_OK("an error inside a 200", 200, "{\"error\":\"something went wrong\"}"),
    /** 200 with nothing. */
    EMPTY_BODY("an empty body", 200, ""),
    /** 200 with null. */
    NULL_BODY("null as the body", 200, "null"),
    /** The first half of the right answer. */
    TRUNCATED("a body that breaks off", 200, ""),
    /** More than the host takes. */
    HUGE_BODY("a body without end", 200, ""),
    /** No answer in time. */
    TIMEOUT("no answer in time", 200, ""),
    /** Nobody listens. */
    NO_CONNECTION("no connection", 200, "");

    private final String description;
    private final int status;
    private final String body;

    Fault(String description, int status, String body) {
        this.description = description;
        this.status = status;
        this.body = body;
    }

    /** How every question ends when all answers are like this; empty if there is more than one right way. */
    public Optional<Coverage.Status> status() {
        return switch (this) {
            case MISSING_RIGHT -> Optional.of(Coverage.Status.FORBIDDEN);
            case PLAN_TOO_SMALL -> Optional.of(Coverage.Status.PLAN_GATED);
            default -> Optional.empty();
        };
    }

    /** Whether the system answered so in any case. */
    public boolean saidBy(Answer answer) {
        return answer.status() == status && answer.status() >= 400;
    }

    /** Whether the host asks again by itself, since it may pass. */
    public boolean passes() {
        return switch (this) {
            case TOO_MANY_REQUESTS, TOO_MANY_REQUESTS_UNSAID, SERVER_ERROR, TIMEOUT, NO_CONNECTION -> true;
            default -> false;
        };
    }

    /** In words. */
    public String description() {
        return description;
    }

    /** What comes instead of the right answer. */
    public Answer instead(Answer right) throws IOException {
        return switch (this) {
            case TIMEOUT -> throw new HttpTimeoutException("synthetic");
            case NO_CONNECTION -> throw new ConnectException("synthetic");
            case HUGE_BODY -> throw new TooLarge(1);
            case TRUNCATED -> new Answer(200, right.headers(), Arrays.copyOf(right.body(), right.body().length / 2));
            case TOO_MANY_REQUESTS -> new Answer(status, Map.of("retry-after", "1"), bytes(body));
            case REDIRECT -> new Answer(status, Map.of("location", "https://elsewhere.example.test/"), bytes(body));
            default -> new Answer(status, Map.of(), bytes(body));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
