package dev.remit.plugin.testkit;

import dev.remit.plugin.runtime.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers from recordings, changed as a test wants; every host has an address from the documentation range. */
final class ReplayTransport implements Transport {

    /** Changes an answer on its way. */
    @FunctionalInterface
    interface Twist {
        Answer apply(String recorded, Call call, Answer right) throws IOException;
    }

    private static final byte[] SOMEWHERE_PUBLIC = {(byte) 203, 0, 113, 10};

    private final Recordings recordings;
    private final Twist twist;
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> replayed = new LinkedHashSet<>();

    ReplayTransport(Recordings recordings, Twist twist) {
        this.recordings = recordings;
        this.twist = twist;
    }

    @Override
    public Answer exchange(Call call) throws IOException {
        calls.add(call);
        Optional<Recordings.Exchange> found = recordings.find(call.method(), call.uri());
        if (found.isEmpty()) {
            unknown.add(call.method() + " " + call.uri().getPath()
                    + Optional.ofNullable(call.uri().getQuery())
                            .map(query -> "?" + query)
                            .orElse(""));
            return new Answer(404, Map.of(), "{\"error\":\"not recorded\"}".getBytes(StandardCharsets.UTF_8));
        }
        replayed.add(found.get().request());
        return twist.apply(found.get().request(), call, found.get().answer());
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, SOMEWHERE_PUBLIC));
    }

    List<Call> calls() {
        return calls;
    }

    /** What was asked and is not recorded. */
    Set<String> unknown() {
        return unknown;
    }

    Set<String> replayed() {
        return replayed;
    }
}
