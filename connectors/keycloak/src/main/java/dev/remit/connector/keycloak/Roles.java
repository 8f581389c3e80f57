package dev.remit.connector.keycloak;

import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which roles are effective: those given directly, those of groups and of the groups above them, and all that these contain. */
final class Roles {

    /**
     * A role that is held.
     *
     * @param id Keycloak's own
     * @param app the client that defines it; empty for a role of the realm
     * @param name its name there
     * @param composite whether it contains others
     * @param evidence where it was seen
     */
    record Held(String id, String app, String name, boolean composite, Evidence evidence) {

        /** As an administrator reads it. */
        String nativeName() {
            return app.isEmpty() ? name : app + "/" + name;
        }
    }

    private final KeycloakRealm realm;
    private final Map<String, String> clientIds = new HashMap<>();
    private final Map<String, List<Held>> contents = new HashMap<>();
    private final Map<String, List<Held>> ofGroups = new HashMap<>();

    Roles(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** Remembers who a client is: a contained role names its client by Keycloak's own id. */
    void learn(String id, String clientId) {
        clientIds.put(id, clientId);
    }

    /** What an account holds in the end. */
    Collection<Held> ofUser(String user) {
        List<Held> given = new ArrayList<>(mapped(realm.rolesOfUser(user)));
        realm.groupsOfUser(user).forEach(group -> given.addAll(ofGroup(group)));
        return closure(given);
    }

    /** What a client that does not act with all roles of a person may act with. */
    Collection<Held> ofScope(String client) {
        return closure(mapped(realm.scopeRoles(client)));
    }

    private List<Held> ofGroup(Json group) {
        String id = group.requiredText("/id");
        List<Held> known = ofGroups.get(id);
        if (known != null) {
            return known;
        }
        List<Held> held = new ArrayList<>(mapped(realm.rolesOfGroup(id)));
        Optional<String> parent = group.at("/parentId").text().filter(above -> !above.equals(id));
        ofGroups.put(id, held);
        parent.ifPresent(above -> held.addAll(ofGroup(realm.group(above))));
        return held;
    }

    private List<Held> mapped(Json mappings) {
        List<Held> held = new ArrayList<>();
        mappings.members();
        Json ofRealm = mappings.at("/realmMappings");
        if (ofRealm.isPresent()) {
            ofRealm.items().forEach(role -> held.add(held(role, "")));
        }
        Json ofClients = mappings.at("/clientMappings");
        if (ofClients.isPresent()) {
            ofClients.members().forEach((clientId, client) -> {
                client.at("/id").text().ifPresent(id -> learn(id, clientId));
                client.at("/mappings").items().forEach(role -> held.add(held(role, clientId)));
            });
        }
        return held;
    }

    private Collection<Held> closure(List<Held> given) {
        Map<String, Held> all = new LinkedHashMap<>();
        Deque<Held> open = new ArrayDeque<>(given);
        while (!open.isEmpty()) {
            Held role = open.removeFirst();
            if (all.putIfAbsent(role.id(), role) == null && role.composite()) {
                open.addAll(contents(role));
            }
        }
        return all.values();
    }

    private List<Held> contents(Held role) {
        List<Held> known = contents.get(role.id());
        if (known == null) {
            known = realm.composites(role.id()).stream().map(this::contained).toList();
            contents.put(role.id(), known);
        }
        return known;
    }

    private Held contained(Json role) {
        String container = role.at("/containerId").text().orElse("");
        return held(
                role, Client.flag(role, "/clientRole") ? clientIds.getOrDefault(container, "client " + container) : "");
    }

    private static Held held(Json role, String app) {
        return new Held(
                role.requiredText("/id"),
                app,
                role.requiredText("/name"),
                Client.flag(role, "/composite"),
                role.evidence());
    }
}
