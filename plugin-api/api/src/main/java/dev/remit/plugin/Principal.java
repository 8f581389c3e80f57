package dev.remit.plugin;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody or something that can act in the system.
 *
 * {@snippet :
 * Principal.of("plugin:acme-writer", Principal.Kind.PLUGIN, "Acme Writer", json.evidence())
 *         .withState(Principal.State.ACTIVE)
 *         .withSignal(Signal.PLUGIN_SLUG, "acme-writer")
 *         .withAttribute("version", "2.1");
 * }
 *
 * @param key see {@link Observation#key()}; by custom {@code kind:native-id}
 * @param kind what it is
 * @param name what people call it; changes without changing the identity
 * @param state whether it can act now
 * @param actsAs the key of the principal whose rights it uses, for example the user behind a token; empty if it has its own or
 *     the system does not say
 * @param signals what the console's fingerprint catalogue compares; the native values, unchanged
 * @param attributes anything else worth showing, by lower-case name; no secret, nothing that changes from scan to scan by itself
 * @param evidence where it was read
 */
public record Principal(
        String key,
        Kind kind,
        String name,
        State state,
        Optional<String> actsAs,
        Map<Signal, Set<String>> signals,
        Map<String, String> attributes,
        Evidence evidence)
        implements Observation {

    /** What a principal is. */
    public enum Kind {
        /** Software from outside that was connected, by OAuth for example. */
        APP,
        /** Software that runs inside the system. */
        PLUGIN,
        /** Something that decides and acts by itself. */
        AGENT,
        /** A key, token or application password. */
        TOKEN,
        /** An account no human signs in with. */
        SERVICE_ACCOUNT,
        /** A stored sequence of steps that the system runs. */
        WORKFLOW,
        /** A human's account; also an account of which the system does not say whether a human uses it. */
        PERSON
    }

    /** Whether a principal can act now. */
    public enum State {
        /** It can. */
        ACTIVE,
        /** It exists, but is switched off, expired or suspended. */
        INACTIVE,
        /** The system does not say. */
        UNKNOWN
    }

    /** Copies the maps into a stable order. */
    public Principal {
        Map<Signal, Set<String>> copy = new EnumMap<>(Signal.class);
        signals.forEach((signal, values) -> copy.put(signal, Collections.unmodifiableSet(new TreeSet<>(values))));
        signals = Collections.unmodifiableMap(copy);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** A principal of which no more is known yet. */
    public static Principal of(String key, Kind kind, String name, Evidence evidence) {
        return new Principal(key, kind, name, State.UNKNOWN, Optional.empty(), Map.of(), Map.of(), evidence);
    }

    /** The same with its state. */
    public Principal withState(State newState) {
        return new Principal(key, kind, name, newState, actsAs, signals, attributes, evidence);
    }

    /** The same, acting with the rights of another principal. */
    public Principal actingAs(String principalKey) {
        return new Principal(key, kind, name, state, Optional.of(principalKey), signals, attributes, evidence);
    }

    /** The same with one more signal. */
    public Principal withSignal(Signal signal, String value) {
        return withSignals(signal, Set.of(value));
    }

    /** The same with more signals of one sort. */
    public Principal withSignals(Signal signal, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<Signal, Set<String>> more = new EnumMap<>(Signal.class);
        more.putAll(signals);
        Set<String> all = new TreeSet<>(more.getOrDefault(signal, Set.of()));
        all.addAll(values);
        more.put(signal, all);
        return new Principal(key, kind, name, state, actsAs, more, attributes, evidence);
    }

    /** The same with one more attribute. */
    public Principal withAttribute(String attribute, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Principal(key, kind, name, state, actsAs, signals, more, evidence);
    }
}
