package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import java.net.URI;
import java.util.Optional;

/** What a status means, and which failures may pass by themselves. */
final class Failures {

    private Failures() {}

    /** Whether the same request may succeed a moment later. */
    static boolean passing(Failure failure) {
        return switch (failure) {
            case RATE_LIMITED, SERVER_ERROR, UNREACHABLE, TIMEOUT -> true;
            default -> false;
        };
    }

    static Optional<ConnectorException> ofStatus(HostResponse response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        Failure failure = failure(status);
        String message =
                response.evidence().request() + " was answered with " + status + ": " + advice(failure, response);
        return Optional.of(new ConnectorException(failure, message, Optional.of(response)));
    }

    private static Failure failure(int status) {
        return switch (status) {
            case 501, 505 -> Failure.REJECTED;
            case 401, 407 -> Failure.AUTHENTICATION;
            case 402 -> Failure.PLAN_GATED;
            case 403 -> Failure.FORBIDDEN;
            case 404, 410 -> Failure.NOT_FOUND;
            case 429 -> Failure.RATE_LIMITED;
            default -> status >= 500 ? Failure.SERVER_ERROR : status >= 400 ? Failure.REJECTED : Failure.REDIRECTED;
        };
    }

    private static String advice(Failure failure, HostResponse response) {
        return switch (failure) {
            case AUTHENTICATION ->
                "the credential was not accepted. Enter user name and password or token again; it may have been revoked.";
            case FORBIDDEN ->
                "the credential lacks the right to read this. Give it the right named in the connector's recipe.";
            case PLAN_GATED -> "the system's plan does not include this.";
            case NOT_FOUND -> "there is nothing at this address. Check the address; the API may be switched off.";
            case RATE_LIMITED -> "the system asks to slow down, even after waiting. Scan at a quieter time.";
            case SERVER_ERROR -> "the system failed, also when asked again. Its own log says why.";
            case REDIRECTED ->
                "the system is elsewhere" + target(response)
                        + ". Enter the address it moved to; redirects are not followed.";
            default -> "the system refused the request.";
        };
    }

    private static String target(HostResponse response) {
        try {
            return response.header("location")
                    .map(URI::create)
                    .map(URI::getAuthority)
                    .map(authority -> ", at " + authority)
                    .orElse("");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
