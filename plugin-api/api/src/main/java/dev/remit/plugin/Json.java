package dev.remit.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a JSON answer, read-only. What is absent is empty, what has another shape than asked for is empty too, but a list or
 * object that must be there and is not is a failure: half an answer must never read as "nothing found".
 *
 * {@snippet :
 * for (Json user : response.json().items()) {
 *     String id = user.requiredText("/id");
 *     Optional<String> mail = user.at("/email").text();
 *     sink.observe(Question.IDENTITIES, Principal.of("user:" + id, Principal.Kind.PERSON, id, user.evidence()));
 * }
 * }
 */
public interface Json {

    /** The value at a pointer (RFC 6901) below this one; never null: what is absent answers empty to everything. */
    Json at(String pointer);

    /** Whether there is a value here that is not {@code null}. */
    boolean isPresent();

    /** The text, if this is a string. */
    Optional<String> text();

    /** The number, if this is a whole number within the range of a long. */
    Optional<Long> integer();

    /** The truth value, if this is one. */
    Optional<Boolean> bool();

    /**
     * The elements.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#MALFORMED} if this is not an array; test {@link #isPresent()}
     *     first where one may be missing
     */
    List<Json> items();

    /**
     * The members by name, in their order.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#MALFORMED} if this is not an object
     */
    Map<String, Json> members();

    /** Where this value came from. */
    Evidence evidence();

    /**
     * The text or whole number at a pointer, for what an answer cannot do without, such as an id.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#MALFORMED} if there is none
     */
    default String requiredText(String pointer) {
        Json value = at(pointer);
        return value.text()
                .or(() -> value.integer().map(String::valueOf))
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Failure.MALFORMED,
                        "The answer to " + evidence().request() + " lacks a text at "
                                + value.evidence().pointer()
                                + "; the system's version may be one this connector does not know."));
    }
}
