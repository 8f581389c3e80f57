package dev.remit.plugin;

import java.util.List;
import java.util.Optional;

/**
 * Looks into one system for one connection. Created for a single test or scan, used by one thread, then closed.
 *
 * <p>The host owns the thread, the deadline and the network. A connector starts no thread, opens no file or socket, and speaks
 * HTTP only through {@link ScanContext#http()}.
 *
 * {@snippet :
 * public void scan(ScanContext context, ScanSink sink) {
 *     try {
 *         for (Json app : context.http().send(Request.to("apps")).json().items()) {
 *             context.stopIfCancelled();
 *             sink.observe(Question.INTEGRATIONS,
 *                     Principal.of("app:" + app.requiredText("/id"), Principal.Kind.APP, app.requiredText("/name"), app.evidence()));
 *         }
 *         sink.answer(Question.INTEGRATIONS, Coverage.answered());
 *     } catch (ConnectorException failure) {
 *         sink.answer(Question.INTEGRATIONS, Coverage.of(failure));
 *     }
 * }
 * }
 */
public interface Connector extends AutoCloseable {

    /**
     * Tries the connection and says, check by check, what works, what does not and what to do. Covers at least: the system
     * answers, the credential is accepted, each right that a question needs is there, and rights that nobody needs.
     *
     * @return at least one check; a failure of the system is a failed check, not an exception
     * @throws ConnectorException only when cancelled
     */
    List<Check> test(ScanContext context);

    /**
     * Reads the system and streams what it sees into the sink, question by question. Only the questions in {@link
     * ScanContext#questions()} are asked. Every one of them must be answered with a {@link Coverage}; the host reports one that
     * was forgotten as not answered.
     *
     * @throws ConnectorException when nothing more can be read; the host then gives every open question the coverage which the
     *     failure stands for. Cancellation is passed on, never caught and dropped.
     */
    void scan(ScanContext context, ScanSink sink);

    /**
     * What an answer really says, for systems whose HTTP status does not: an error inside a 200, a plan limit behind a 403. The
     * host asks this of every answer before it decides about repeating the request, so a throttling inside a 200 is waited for like
     * any other. Must not send requests.
     *
     * {@snippet :
     * public Optional<ConnectorException> failureIn(Response response) {
     *     return response.json().at("/errors/0/code").text().filter("606"::equals)
     *             .map(code -> new ConnectorException(Failure.RATE_LIMITED, "The system asks to slow down (606)."));
     * }
     * }
     *
     * @param response of any status; its body may be anything, so {@link Response#json()} may throw: that counts as empty
     * @return empty: what the status says
     */
    default Optional<ConnectorException> failureIn(Response response) {
        return Optional.empty();
    }

    /** Lets go of what the connector holds; must not fail. */
    @Override
    default void close() {}
}
