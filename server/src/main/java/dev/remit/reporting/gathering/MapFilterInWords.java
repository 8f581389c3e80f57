package dev.remit.reporting.gathering;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.access.AccessFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what the access map was narrowed down by, for documents and evidence. */
public final class MapFilterInWords {

    private MapFilterInWords() {}

    /** With the ids of systems, which last. Blank if it was not. */
    public static String of(AccessFilter filter) {
        return of(filter, ConnectionId::toString);
    }

    /** With what the systems are called. */
    static String of(AccessFilter filter, Function<ConnectionId, String> names) {
        List<String> parts = new ArrayList<>();
        if (!filter.text().isBlank()) {
            parts.add("words: " + filter.text().strip());
        }
        if (!filter.connections().isEmpty()) {
            parts.add("systems: "
                    + filter.connections().stream().map(names).sorted().collect(Collectors.joining(" or ")));
        }
        among("can", filter.can(), parts);
        among("sensitivity", filter.sensitivities(), parts);
        among("only", filter.only(), parts);
        return String.join(", ", parts);
    }

    private static void among(String what, Collection<? extends Enum<?>> values, List<String> parts) {
        if (!values.isEmpty()) {
            parts.add(what + ": "
                    + values.stream().sorted().map(MapFilterInWords::word).collect(Collectors.joining(" or ")));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
