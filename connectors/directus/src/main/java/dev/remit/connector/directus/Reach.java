package dev.remit.connector.directus;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What our own token may do, asked first: where a rule narrows it, Directus leaves out the rest without a word. */
final class Reach {

    static final List<String> NEEDED = List.of(
            "directus_users",
            "directus_roles",
            "directus_policies",
            "directus_access",
            "directus_permissions",
            "directus_flows",
            "directus_operations",
            "directus_settings",
            "directus_activity",
            "directus_extensions");

    private static final String NONE = "none";

    /** By collection and action: full, partial or none. */
    private final Map<String, Map<String, String>> access = new TreeMap<>();

    Reach(Json own) {
        own.members().forEach((collection, actions) -> {
            Map<String, String> byAction = new TreeMap<>();
            actions.members()
                    .forEach((action, what) ->
                            byAction.put(action, what.at("/access").text().orElse(NONE)));
            access.put(collection, byAction);
        });
    }

    /** Refuses to go on where nothing may be read. */
    void need(String collection) {
        if (read(collection).equals(NONE)) {
            throw new ConnectorException(
                    Failure.FORBIDDEN, "The policy of the token does not allow to read " + collection + ".");
        }
    }

    /** Whether only some of it may be read. */
    boolean narrowed(String collection) {
        return read(collection).equals("partial");
    }

    /** What it may do and nobody needs. */
    Set<String> surplus() {
        Set<String> surplus = new TreeSet<>();
        access.forEach((collection, actions) -> actions.forEach((action, what) -> {
            if (!what.equals(NONE) && !(action.equals("read") && NEEDED.contains(collection))) {
                surplus.add(action + " " + collection);
            }
        }));
        return surplus;
    }

    private String read(String collection) {
        return access.getOrDefault(collection, Map.of()).getOrDefault("read", NONE);
    }
}
