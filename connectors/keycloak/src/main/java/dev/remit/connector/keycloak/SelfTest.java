package dev.remit.connector.keycloak;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The named checks of a connection: the address, the secret, each role we need, roles we do not, and whether Keycloak records. */
final class SelfTest {

    private static final String NO_MORE = "The account has no rights beyond what is needed";
    private static final String RECORDED = "Keycloak records who uses and who changes clients";

    /** What every account has, or what only lets a needed role look. */
    private static final Pattern HARMLESS =
            Pattern.compile("realm-management/query-.*|default-roles-.*|uma_authorization|offline_access|account/.*");

    private final KeycloakRealm realm;
    private final Rightful ours;
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(KeycloakRealm realm) {
        this.realm = realm;
        ours = new Rightful(realm, new Roles(realm));
    }

    List<Check> run() {
        if (checks.attempt("The client can sign in to the realm", realm::signIn).isEmpty()) {
            KeycloakRealm.NEEDED.forEach(role -> checks.untried(name(role)));
            checks.untried(NO_MORE, RECORDED);
            return checks.all();
        }
        checks.attempt(name(KeycloakRealm.VIEW_CLIENTS), realm::ourselves);
        Optional<Collection<Roles.Held>> held = held();
        checks.attempt(name(KeycloakRealm.VIEW_EVENTS), realm::recording);
        checks.attempt(name(KeycloakRealm.VIEW_REALM), realm::settings);
        checks.attempt(name(KeycloakRealm.VIEW_PROVIDERS), () -> {
            realm.identityProviders();
            return realm.settings();
        });
        held.ifPresentOrElse(this::surplus, () -> checks.untried(NO_MORE));
        recorded();
        return checks.all();
    }

    private static String name(String role) {
        return switch (role) {
            case KeycloakRealm.VIEW_CLIENTS -> "Clients can be listed (view-clients)";
            case KeycloakRealm.VIEW_USERS -> "People and roles can be read (view-users)";
            case KeycloakRealm.VIEW_EVENTS -> "Events can be read (view-events)";
            case KeycloakRealm.VIEW_REALM -> "Settings of the realm can be read (view-realm)";
            default -> "Identity providers can be listed (" + role + ")";
        };
    }

    private Optional<Collection<Roles.Held>> held() {
        List<Collection<Roles.Held>> held = new ArrayList<>();
        checks.attempt(name(KeycloakRealm.VIEW_USERS), () -> {
            held.add(ours.held());
            return realm.rolesOfUser(
                    realm.account(realm.ourselves().requiredText("/id")).requiredText("/id"));
        });
        return held.stream().findFirst();
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Enter client id and client secret again. If they are right: the client must have client authentication and service"
                        + " account roles switched on.";
            case FORBIDDEN ->
                "Give the client's account the roles of the recipe: " + String.join(", ", KeycloakRealm.NEEDED) + ".";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the address without /realms, and the realm's name as it is written in Keycloak's addresses.";
            default -> "Check that Keycloak is reachable from the console.";
        };
    }

    private void surplus(Collection<Roles.Held> held) {
        Collection<String> surplus = held.stream()
                .map(Roles.Held::nativeName)
                .filter(role -> !KeycloakRealm.NEEDED.contains(role.replace("realm-management/", "")))
                .filter(role -> !HARMLESS.matcher(role).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        checks.add(
                surplus.isEmpty()
                        ? Check.passed(NO_MORE, held.size() + " roles, all of them needed")
                        : Check.failed(
                                NO_MORE,
                                surplus.size() + " more: " + String.join(", ", surplus),
                                "Use a client made after the recipe; scanning works with this one too."));
    }

    private void recorded() {
        checks.attempt(
                realm::recording,
                SelfTest::recorded,
                failure -> Check.unknown(
                        RECORDED, failure.getMessage(), "Repair the failed check above, then test again."));
    }

    private static Check recorded(Json recording) {
        List<String> off = new ArrayList<>();
        if (!Client.flag(recording, "/eventsEnabled")) {
            off.add("user events");
        }
        if (!Client.flag(recording, "/adminEventsEnabled")) {
            off.add("admin events");
        }
        return off.isEmpty()
                ? Check.passed(RECORDED, "User events and admin events are on.")
                : Check.failed(
                        RECORDED,
                        "Switched off: " + String.join(" and ", off) + ".",
                        "Switch them on under Realm settings, Events; until then nobody can say who did what.");
    }
}
