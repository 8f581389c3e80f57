package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.INTEGRATIONS;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Principal.State;
import dev.remit.plugin.Signal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The connected apps, put together from wherever one leaves a trace: HubSpot lists them nowhere. An app is known by its id, whatever
 * it is called today.
 */
final class Apps {

    private record Trace(
            Optional<String> name, State state, Instant at, Map<String, String> attributes, Evidence evidence) {

        /** The newer state, every attribute, and a name if there is one. */
        Trace and(Trace other) {
            boolean later = !other.at.isBefore(at);
            Trace newer = later ? other : this;
            Trace older = later ? this : other;
            Map<String, String> all = new TreeMap<>(older.attributes);
            all.putAll(newer.attributes);
            return new Trace(
                    newer.name.or(() -> older.name),
                    newer.state == State.UNKNOWN ? older.state : newer.state,
                    newer.at,
                    all,
                    evidence);
        }
    }

    private final Map<String, Trace> traces = new TreeMap<>();
    private final Answers answers;

    Apps(Answers answers) {
        this.answers = answers;
    }

    /** Our own token belongs to it. */
    void ours(String id, Evidence evidence) {
        add(id, new Trace(Optional.empty(), State.ACTIVE, Instant.MIN, Map.of("used by", "this connection"), evidence));
    }

    /** It was installed, changed or removed then, and is what it is since. */
    void recorded(String id, State state, Instant at, String as, Evidence evidence) {
        add(id, new Trace(Optional.empty(), state, at, Map.of("connected as", as), evidence));
    }

    /** It wrote something then, under this name. */
    void wrote(String id, Optional<String> name, Instant at, Evidence evidence) {
        add(id, new Trace(name, State.ACTIVE, at, Map.of(), evidence));
    }

    private void add(String id, Trace trace) {
        traces.merge(id, trace, Trace::and);
    }

    boolean known(String id) {
        return traces.containsKey(id);
    }

    void report() {
        traces.forEach((id, trace) -> {
            Principal app = Principal.of(
                            Readings.app(id), Principal.Kind.APP, trace.name().orElse("App " + id), trace.evidence())
                    .withState(trace.state())
                    .withSignal(Signal.APP_ID, id);
            Principal named = trace.name()
                    .map(name -> app.withSignal(Signal.DISPLAY_NAME, name))
                    .orElse(app);
            for (Map.Entry<String, String> attribute : trace.attributes().entrySet()) {
                named = named.withAttribute(attribute.getKey(), attribute.getValue());
            }
            answers.observe(INTEGRATIONS, named);
        });
    }
}
