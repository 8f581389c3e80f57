package dev.remit.plugin.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers in the order given, then for ever with the last one; every host resolves to what a test says. */
final class FakeNetwork implements Transport {

    private final Deque<Object> answers = new ArrayDeque<>();
    private final Deque<String> addresses = new ArrayDeque<>(List.of("203.0.113.9"));
    private final List<Call> calls = new ArrayList<>();

    FakeNetwork answering(int status, Map<String, String> headers, String body) {
        answers.add(new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    FakeNetwork answering(String body) {
        return answering(200, Map.of(), body);
    }

    FakeNetwork failing(IOException failure) {
        answers.add(failure);
        return this;
    }

    FakeNetwork at(String... resolved) {
        addresses.clear();
        addresses.addAll(List.of(resolved));
        return this;
    }

    @Override
    public Answer exchange(Call call) throws IOException {
        calls.add(call);
        Object next = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        if (next instanceof IOException failure) {
            throw failure;
        }
        return (Answer) next;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getByName(addresses.size() > 1 ? addresses.removeFirst() : addresses.getFirst()));
    }

    List<Call> calls() {
        return calls;
    }
}
