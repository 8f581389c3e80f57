package dev.remit.connector.keycloak;

import dev.remit.plugin.Json;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What our own account may do, asked because Keycloak answers whoever may not with an empty list instead of a refusal. */
final class Rightful {

    private final KeycloakRealm realm;
    private final Roles roles;
    private Optional<Collection<Roles.Held>> held = Optional.empty();

    Rightful(KeycloakRealm realm, Roles roles) {
        this.realm = realm;
        this.roles = roles;
    }

    Roles roles() {
        return roles;
    }

    /** Every role of our own account; refused without view-clients and view-users. */
    Collection<Roles.Held> held() {
        if (held.isEmpty()) {
            Json ourselves = realm.ourselves();
            held = Optional.of(
                    roles.ofUser(realm.account(ourselves.requiredText("/id")).requiredText("/id")));
        }
        return held.get();
    }

    /** Refuses to go on without this role. */
    void need(String role) {
        Set<String> names = held().stream()
                .filter(each -> each.app().equals("realm-management"))
                .map(Roles.Held::name)
                .collect(Collectors.toSet());
        if (!names.contains(role)) {
            throw KeycloakRealm.missing(role, "Keycloak would show only what single permissions open.");
        }
    }
}
