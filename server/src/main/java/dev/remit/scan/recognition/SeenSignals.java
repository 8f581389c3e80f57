package dev.remit.scan.recognition;

import dev.remit.plugin.Signal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The values of a principal by which it may be recognised. */
public final class SeenSignals {

    private SeenSignals() {}

    /** As the fact keeps them. */
    public static Map<Signal, Set<String>> of(JsonNode fact) {
        Map<Signal, Set<String>> signals = new EnumMap<>(Signal.class);
        fact.path("signals")
                .properties()
                .forEach(each -> signals.put(
                        Signal.valueOf(each.getKey()),
                        each.getValue().valueStream().map(JsonNode::asString).collect(Collectors.toSet())));
        return signals;
    }
}
