package dev.remit.plugin;

import java.util.Optional;

/**
 * The whole answer to a {@link Request}; its size was limited by the host. Made by the host, immutable.
 *
 * {@snippet :
 * Response page = http.send(Request.to("users"));
 * long pages = page.header("X-Total-Pages").map(Long::parseLong).orElse(1L);
 * for (Json user : page.json().items()) { }
 * }
 */
public interface Response {

    /** The HTTP status. */
    int status();

    /** The first value of a header, whatever its case; empty if it was not sent. */
    Optional<String> header(String name);

    /**
     * The body as JSON.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#NOT_JSON} if it is something else (a sign-in page, nothing at
     *     all), {@link ConnectorException.Failure#MALFORMED} if it breaks off or is nested beyond reason
     */
    Json json();

    /**
     * The same answer as if it had this header: for what a system says in its documentation only, such as {@code Retry-After}, so that
     * the host can obey it.
     */
    default Response withHeader(String name, String value) {
        Response answer = this;
        return new Response() {

            @Override
            public int status() {
                return answer.status();
            }

            @Override
            public Optional<String> header(String asked) {
                return asked.equalsIgnoreCase(name) ? Optional.of(value) : answer.header(asked);
            }

            @Override
            public Json json() {
                return answer.json();
            }
        };
    }
}
