package dev.remit.plugin;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only way for a connector to speak to the network. Made by the host, which sends nothing that the {@link
 * ConnectorDescriptor} does not declare, waits for the rate limit, repeats what failed for a passing reason, obeys {@code
 * Retry-After}, follows no redirect, and ends what takes too long or gets too large.
 *
 * {@snippet :
 * Response first = http.send(Request.to("users").withQuery("page", "1"));
 * http.pages(Request.to("users").withQuery("page", "1"), this::next, page -> page.json().items().forEach(this::read));
 * }
 */
public interface Http {

    /**
     * Sends a request and waits for the whole answer.
     *
     * @return an answer with a status from 200 to 299
     * @throws ConnectorException for every other outcome, with the {@link ConnectorException.Failure} it stands for, after the host's
     *     own repetitions
     */
    Response send(Request request);

    /**
     * Reads page after page until there is no next one.
     *
     * @param next the request for the page after this one; empty at the end
     * @param page takes each page as it arrives
     * @throws ConnectorException like {@link #send}; {@link ConnectorException.Failure#MALFORMED} if the system leads back to a page
     *     already read, or brings one again under another address
     */
    default void pages(Request first, Function<Response, Optional<Request>> next, Consumer<Response> page) {
        Set<Request> asked = new HashSet<>();
        Set<String> read = new HashSet<>();
        Optional<Request> request = Optional.of(first);
        while (request.isPresent()) {
            if (!asked.add(request.get())) {
                throw ledBack(first);
            }
            Response response = send(request.get());
            Json body = response.json();
            if (!read.add(body.evidence().sha256()) && listsSomething(body)) {
                throw ledBack(first);
            }
            page.accept(response);
            request = next.apply(response);
        }
    }

    /**
     * The same network, signed in with a bearer token. It is had when the first request needs it, and anew, once a request,
     * when the system does not accept it any more.
     *
     * {@snippet :
     * Http http = context.http().signedIn(() -> Secret.of(network.send(token).json().requiredText("/access_token")));
     * }
     *
     * @param token sends what has to be sent for a new one
     */
    default Http signedIn(Supplier<Secret> token) {
        AtomicReference<@Nullable Secret> held = new AtomicReference<>();
        return request -> {
            Secret known = held.get();
            if (known == null) {
                known = token.get();
                held.set(known);
            }
            try {
                return send(request.withBearer(known));
            } catch (ConnectorException ended) {
                if (ended.failure() != ConnectorException.Failure.AUTHENTICATION) {
                    throw ended;
                }
                Secret fresh = token.get();
                held.set(fresh);
                return send(request.withBearer(fresh));
            }
        };
    }

    private static ConnectorException ledBack(Request first) {
        return new ConnectorException(
                ConnectorException.Failure.MALFORMED,
                "The system led back to a page of '" + first.endpoint()
                        + "' that was already read; the answer cannot be complete. Report this to the system's maker.");
    }

    /** Two empty pages may well be the same. */
    private static boolean listsSomething(Json page) {
        if (page.at("/0").isPresent()) {
            return true;
        }
        try {
            return page.members().values().stream()
                    .anyMatch(member -> member.at("/0").isPresent());
        } catch (ConnectorException emptyList) {
            return false;
        }
    }
}
