package dev.remit.plugin.testkit.recorded;

import dev.remit.plugin.runtime.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers from recordings, changed as a test wants; every host has an address from the documentation range. */
public final class ReplayTransport implements Transport {

    /** Changes an answer on its way. */
    @FunctionalInterface
    public interface Twist {
        /** What arrives instead of the right answer. */
        Answer apply(String recorded, Call call, Answer right) throws IOException;
    }

    private static final byte[] SOMEWHERE_PUBLIC = {(byte) 203, 0, 113, 10};

    private final Recordings recordings;
    private final Twist twist;
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, String> replayed = new LinkedHashMap<>();

    /** Answers from these, each changed by the twist. */
    public ReplayTransport(Recordings recordings, Twist twist) {
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
        replayed.put(shown(call), found.get().request());
        return twist.apply(found.get().request(), call, found.get().answer());
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return somewhere(host);
    }

    /** Every host is at an address of the documentation range. */
    public static List<InetAddress> somewhere(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, SOMEWHERE_PUBLIC));
    }

    /** Every call that was made. */
    public List<Call> calls() {
        return calls;
    }

    /** What was asked and is not recorded. */
    public Set<String> unknown() {
        return unknown;
    }

    /** The recorded requests that were answered, in the order in which they were first asked. */
    public Set<String> replayed() {
        return new LinkedHashSet<>(replayed.values());
    }

    /** The recorded request that answered one, which evidence shows like this. */
    public Optional<String> recordedAs(String request) {
        return Optional.ofNullable(replayed.get(request));
    }

    private static String shown(Call call) {
        return call.method() + " " + call.uri().getRawPath()
                + Optional.ofNullable(call.uri().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
