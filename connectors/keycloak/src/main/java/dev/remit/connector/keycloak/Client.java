package dev.remit.connector.keycloak;

import dev.remit.plugin.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the later parts of a scan need to know of a client.
 *
 * @param id Keycloak's own, which a client keeps when it is renamed
 * @param clientId the one it signs in with
 * @param name what people call it
 * @param account whether it can act by itself, with an account of its own
 * @param people whether people can sign in through it
 * @param allRoles whether it acts with everything the person who signed in may do
 * @param host where the application behind it is, if Keycloak knows
 */
record Client(
        String id,
        String clientId,
        String name,
        boolean account,
        boolean people,
        boolean allRoles,
        Optional<String> host) {

    private static final Set<String> OF_KEYCLOAK =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    private static final Map<String, String> FLOWS = Map.of(
            "/standardFlowEnabled",
            "standard",
            "/implicitFlowEnabled",
            "implicit",
            "/directAccessGrantsEnabled",
            "password");

    static Client of(Json client) {
        String clientId = client.requiredText("/clientId");
        return new Client(
                client.requiredText("/id"),
                clientId,
                client.at("/name")
                        .text()
                        .filter(name -> !name.isBlank() && !name.startsWith("${"))
                        .orElse(clientId),
                flag(client, "/serviceAccountsEnabled"),
                !flows(client).isEmpty(),
                flag(client, "/fullScopeAllowed"),
                Stream.of("/rootUrl", "/baseUrl")
                        .flatMap(address -> client.at(address).text().stream())
                        .flatMap(address -> host(address).stream())
                        .findFirst());
    }

    String key() {
        return "client:" + id;
    }

    /** Keycloak's own clients say nothing about what was connected, as long as none of them was given an account. */
    boolean ofKeycloak() {
        return OF_KEYCLOAK.contains(clientId) && !account;
    }

    /** The ways in which people sign in through it. */
    static List<String> flows(Json client) {
        if (flag(client, "/bearerOnly")) {
            return List.of();
        }
        Stream<String> device = client
                .at("/attributes/oauth2.device.authorization.grant.enabled")
                .text()
                .filter("true"::equals)
                .map(on -> "device")
                .stream();
        return Stream.concat(
                        FLOWS.entrySet().stream()
                                .filter(flow -> flag(client, flow.getKey()))
                                .map(Map.Entry::getValue)
                                .sorted(),
                        device)
                .toList();
    }

    static boolean flag(Json client, String pointer) {
        return client.at(pointer).bool().orElse(false);
    }

    /** The host of an address; nothing for one that is relative, a pattern or a variable. */
    static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address.replace("*", "")).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static List<String> texts(Json list) {
        return list.isPresent()
                ? list.items().stream().flatMap(each -> each.text().stream()).toList()
                : List.of();
    }
}
