package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.Transport;
import dev.remit.plugin.runtime.Transport.Answer;
import dev.remit.plugin.testkit.recorded.Recordings;
import dev.remit.plugin.testkit.recorded.ReplayTransport;
import dev.remit.plugin.testkit.recorded.Rewriting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of the system, two thousand times as long: everything on it is reported, and next to nothing of it is kept. */
final class LongList {

    private static final int ATTEMPTS = 3;

    /** HotSpot leaves some dead objects where they are, but in every fourth collection. */
    private static final int FULL_COLLECTION = 4;

    private static final int COPIES = 2_000;
    private static final int BYTES = 2_000_000;
    private static final long SLACK = 500_000;
    private static final String PADDING = "x".repeat(500);
    private static final long PER_REQUEST = 512;
    private static final int NUMBERS = 1_000_000;
    private static final Pattern COPY = Pattern.compile("-copy-\\d+");
    private static final Pattern NUMBER = Pattern.compile("(?<=/)\\d{7,10}(?=/|$)");

    /** A recorded request, the list in its answer, and the principal that was read from one of its entries. */
    record Place(String request, String list, Principal principal) {}

    private final Scans scans;
    private final Recordings recordings;

    LongList(Scans scans, Recordings recordings) {
        this.scans = scans;
        this.recordings = recordings;
    }

    /** The lists that principals are read from. */
    Map<String, Place> places() {
        Outcome healthy = scans.faithful();
        Map<String, Place> places = new LinkedHashMap<>();
        healthy.observations()
                .filter(Principal.class::isInstance)
                .map(Principal.class::cast)
                .forEach(principal -> place(healthy, principal)
                        .ifPresent(place -> places.putIfAbsent(place.request() + " " + place.list(), place)));
        return places;
    }

    private static Optional<Place> place(Outcome healthy, Principal principal) {
        String record = Rewriting.record(principal.evidence().pointer());
        return record.isEmpty()
                ? Optional.empty()
                : healthy.transport()
                        .recordedAs(principal.evidence().request())
                        .map(request -> new Place(request, record.substring(0, record.lastIndexOf('/')), principal));
    }

    void check(Place place) {
        Answer longAnswer =
                Rewriting.changed(recordings.named(place.request()).answer(), body -> lengthen(body, place));
        long most = 0;
        long kept = Long.MAX_VALUE;
        // whatever else the virtual machine gives up meanwhile is counted too, so a bad result has to come again
        for (int attempt = 1; attempt <= ATTEMPTS && kept > most; attempt++) {
            Replay replay = new Replay(place.request(), longAnswer);
            Heap heap = new Heap(scans.asked().size());
            scans.run(replay, new Cancellation(), heap);
            kept = heap.kept();
            most = longAnswer.body().length + PER_REQUEST * replay.requests + SLACK;
        }
        assertThat(kept)
                .as(
                        "after reading a list of %s (%s kB) a scan keeps at most %s kB; report each record as it comes, page by page,"
                                + " and keep of it no more than an id",
                        place.request(), longAnswer.body().length / 1000, most / 1000)
                .isLessThanOrEqualTo(most);
    }

    private static void lengthen(JsonNode body, Place place) {
        JsonPointer record = JsonPointer.compile(
                Rewriting.record(place.principal().evidence().pointer()));
        if (body.at(record) instanceof ObjectNode sample && body.at(record.head()) instanceof ArrayNode list) {
            int copies = Math.min(COPIES, BYTES / (sample.toString().length() + PADDING.length()));
            for (int copy = 1; copy <= copies; copy++) {
                list.add(copy(sample, place.principal().key(), copy));
            }
        }
    }

    /** Another record, with a text that nobody reads: all that its key is made of is different. */
    private static ObjectNode copy(ObjectNode sample, String key, int number) {
        ObjectNode copy = sample.deepCopy().put("padding", PADDING + number);
        for (String name : List.copyOf(copy.propertyNames())) {
            JsonNode value = copy.path(name);
            if (value.isIntegralNumber() && key.contains(value.asString())) {
                copy.put(name, value.asLong() + (long) NUMBERS * number);
            } else if (value.isString() && !value.stringValue().isBlank() && key.contains(value.stringValue())) {
                copy.put(name, value.stringValue() + "-copy-" + number);
            }
        }
        return copy;
    }

    /** Answers the first request for the list with the long one, others for it with none, and those about a copy like the original. */
    private final class Replay implements Transport {

        private final String longRequest;
        private final Answer longAnswer;
        private final Set<URI> asked = new HashSet<>();
        private long requests;

        Replay(String longRequest, Answer longAnswer) {
            this.longRequest = longRequest;
            this.longAnswer = longAnswer;
        }

        @Override
        public Answer exchange(Call call) throws IOException {
            requests++;
            URI uri = original(call.uri());
            Optional<Recordings.Exchange> found = recordings.find(call.method(), uri);
            if (found.isEmpty()) {
                return new Answer(404, Map.of(), new byte[0]);
            }
            Answer right = found.get().answer();
            if (!found.get().request().equals(longRequest)) {
                return right;
            }
            boolean again = !asked.isEmpty() && !asked.contains(uri);
            asked.add(uri);
            return again ? Rewriting.emptied(right) : longAnswer;
        }

        @Override
        public List<InetAddress> resolve(String host) throws UnknownHostException {
            return ReplayTransport.somewhere(host);
        }

        private URI original(URI asked) {
            String path = NUMBER.matcher(COPY.matcher(asked.toString()).replaceAll(""))
                    .replaceAll(number -> String.valueOf(Long.parseLong(number.group()) % NUMBERS));
            return URI.create(path);
        }
    }

    /** Weighs what is alive when the last question was answered, and again when the connector is gone. */
    private static final class Heap implements ScanObserver {

        private int open;
        private long atTheLastAnswer;

        Heap(int questions) {
            open = questions;
        }

        @Override
        public void observed(Question question, Observation observation) {
            // taken and forgotten, as the console does
        }

        @Override
        public void answered(Question question, Coverage coverage) {
            open--;
            if (open == 0) {
                atTheLastAnswer = alive();
            }
        }

        /** What went with the connector. */
        long kept() {
            return atTheLastAnswer - alive();
        }

        private static long alive() {
            Runtime runtime = Runtime.getRuntime();
            for (int round = 0; round < FULL_COLLECTION; round++) {
                runtime.gc();
            }
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
