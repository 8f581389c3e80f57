package dev.remit.plugin.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries one request which has passed all rules, and brings back the whole answer. The test kit replays recordings through it, so
 * that rules, repetitions and limits are those of production.
 */
public interface Transport {

    /**
     * Sends once, follows nothing, repeats nothing.
     *
     * @throws java.net.http.HttpTimeoutException if connecting or answering takes longer than allowed
     * @throws TooLarge if the answer is larger than allowed
     * @throws IOException if there is no (whole) answer
     */
    Answer exchange(Call call) throws IOException;

    /** The addresses of a host; checked before and after every exchange. */
    default List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    /**
     * A request on the wire.
     *
     * @param headers with the credential: never recorded, never shown
     */
    record Call(
            String method,
            URI uri,
            Map<String, String> headers,
            Optional<String> body,
            Limits limits,
            Cancellation cancellation) {}

    /** An answer as it came, whatever its status. */
    final class Answer {

        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        /** Header names in lower case, first value each. */
        public Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = Map.copyOf(headers);
            this.body = body.clone();
        }

        /** HTTP status. */
        public int status() {
            return status;
        }

        /** By name in lower case. */
        public Map<String, String> headers() {
            return headers;
        }

        /** The bytes. */
        public byte[] body() {
            return body.clone();
        }
    }

    /** The answer is larger than allowed. */
    final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        /** Names the limit. */
        public TooLarge(int maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }
}
