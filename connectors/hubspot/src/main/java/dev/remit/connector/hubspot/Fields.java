package dev.remit.connector.hubspot;

import dev.remit.plugin.Grant.Sensitivity;
import dev.remit.plugin.Json;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of the properties of each kind of record. */
final class Fields {

    /** One request for histories names at most so many properties. */
    static final int MOST = 100;

    private final Map<ObjectType, Set<String>> sensitive = new EnumMap<>(ObjectType.class);
    private final Map<ObjectType, Map<String, String>> written = new EnumMap<>(ObjectType.class);

    /** Of no particular sensitivity: they may be asked who wrote them, if anybody can. */
    void usual(ObjectType type, List<Json> properties) {
        Map<String, String> names = written.computeIfAbsent(type, none -> new TreeMap<>());
        for (Json property : properties) {
            boolean computed = property.at("/calculated").bool().orElse(false)
                    || property.at("/modificationMetadata/readOnlyValue").bool().orElse(false);
            if (!computed) {
                boolean own = !property.at("/hubspotDefined").bool().orElse(false);
                String name = property.requiredText("/name");
                names.put((own ? "0" : "1") + name, name);
            }
        }
    }

    /** Marked by HubSpot as sensitive or highly sensitive. */
    void sensitive(ObjectType type, List<Json> properties) {
        Set<String> names = sensitive.computeIfAbsent(type, none -> new TreeSet<>());
        properties.forEach(property -> names.add(property.requiredText("/name")));
    }

    /** Those that somebody can write: the account's own first, then HubSpot's, by name. */
    List<String> written(ObjectType type) {
        return written.getOrDefault(type, Map.of()).values().stream()
                .limit(MOST)
                .toList();
    }

    /** Whether there are more than one request can name. */
    boolean more(ObjectType type) {
        return written.getOrDefault(type, Map.of()).size() > MOST;
    }

    /** The sensitive ones, as far as they were read. */
    Set<String> sensitive(ObjectType type) {
        return sensitive.getOrDefault(type, Set.of());
    }

    /** That of the most sensitive of these. */
    Sensitivity of(ObjectType type, Collection<String> names) {
        return names.stream().anyMatch(sensitive(type)::contains) ? Sensitivity.SENSITIVE : type.sensitivity();
    }
}
