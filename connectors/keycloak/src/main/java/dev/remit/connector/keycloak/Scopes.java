package dev.remit.connector.keycloak;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a client gets to know of the people who sign in, by its scopes and mappers, and what else its scopes ask for. */
final class Scopes {

    static final String WHO_CONSENTED = "people who consented";
    static final String OF_PEOPLE = "people who sign in";
    static final String OF_THEIR_ROLES = "whatever the roles of the person who signed in allow";

    private static final String OFFLINE = "offline_access";

    /** Scopes that Keycloak makes itself; their mappers say what they release, their names nothing more. */
    private static final Set<String> OF_KEYCLOAK = Set.of(
            "acr",
            "address",
            "basic",
            "email",
            "microprofile-jwt",
            OFFLINE,
            "organization",
            "phone",
            "profile",
            "roles",
            "service_account",
            "web-origins",
            "role_list",
            "saml_organization",
            "AuthnContextClassRef");

    private final Map<String, Set<String>> fields = new HashMap<>();

    /** Nothing is known of any scope. */
    static Scopes unknown() {
        return new Scopes(List.of());
    }

    Scopes(List<Json> scopes) {
        for (Json scope : scopes) {
            fields.put(scope.requiredText("/name"), released(scope));
        }
    }

    /** What its scopes, mappers and settings declare for a client through which people sign in. */
    List<Grant> grants(Client client, Json read) {
        if (!client.people()) {
            return List.of();
        }
        List<Grant> grants = new ArrayList<>();
        ofPeople(client, read).ifPresent(grants::add);
        List<String> names =
                Stream.concat(always(read).stream(), onRequest(read).stream()).toList();
        if (names.contains(OFFLINE)) {
            grants.add(Grant.of(
                            client.key(),
                            Capability.STORE,
                            ResourceKind.CREDENTIAL,
                            "offline tokens",
                            Basis.DECLARED,
                            read.evidence())
                    .withReach(Grant.Reach.FILTERED)
                    .withSensitivity(Grant.Sensitivity.SECRET)
                    .withMode(Grant.Mode.DELEGATED)
                    .through(Set.of(OFFLINE)));
        }
        if (client.allRoles()) {
            Stream.of(Capability.SEE, Capability.CHANGE)
                    .map(each -> Grant.of(
                                    client.key(),
                                    each,
                                    ResourceKind.OTHER,
                                    OF_THEIR_ROLES,
                                    Basis.DECLARED,
                                    read.evidence())
                            .withReach(Grant.Reach.FILTERED)
                            .withMode(Grant.Mode.DELEGATED)
                            .through(Set.of("full scope allowed")))
                    .forEach(grants::add);
        }
        names.stream()
                .filter(name -> !OF_KEYCLOAK.contains(name))
                .flatMap(name -> Meaning.of(name)
                        .grants(client.key(), name, "", read.evidence(), Basis.DECLARED)
                        .map(grant -> grant.withMode(Grant.Mode.DELEGATED).withReach(Grant.Reach.FILTERED)))
                .forEach(grants::add);
        return grants;
    }

    /** Which fields of a person it is told, if it is told any. */
    Optional<Grant> ofPeople(Client client, Json read) {
        Set<String> told = new TreeSet<>(released(read));
        Set<String> through = new TreeSet<>();
        if (!told.isEmpty()) {
            through.add("mappers of its own");
        }
        always(read).stream().filter(this::tells).forEach(scope -> {
            told.addAll(fields.getOrDefault(scope, Set.of()));
            through.add(scope);
        });
        onRequest(read).stream().filter(this::tells).forEach(scope -> {
            told.addAll(fields.getOrDefault(scope, Set.of()));
            through.add(scope + " (on request)");
        });
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(people(client, OF_PEOPLE, Basis.DECLARED, told, through, read.evidence()));
    }

    /** What people agreed that it is told, for a client that has to ask them. */
    Optional<Grant> consented(Client client, Collection<String> scopes, Evidence evidence) {
        Set<String> told = new TreeSet<>();
        scopes.forEach(scope -> told.addAll(fields.getOrDefault(scope, Set.of())));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(people(client, WHO_CONSENTED, Basis.EFFECTIVE, told, Set.copyOf(scopes), evidence));
    }

    private static Grant people(
            Client client, String whose, Basis basis, Set<String> told, Set<String> through, Evidence evidence) {
        return Grant.of(client.key(), Capability.SEE, ResourceKind.USER, whose, basis, evidence)
                .withReach(Grant.Reach.FILTERED)
                .withSensitivity(Grant.Sensitivity.PERSONAL)
                .withMode(Grant.Mode.DELEGATED)
                .onFields(told)
                .through(through);
    }

    private boolean tells(String scope) {
        return !fields.getOrDefault(scope, Set.of()).isEmpty();
    }

    private static List<String> always(Json client) {
        return Client.texts(client.at("/defaultClientScopes"));
    }

    private static List<String> onRequest(Json client) {
        return Client.texts(client.at("/optionalClientScopes"));
    }

    /** The fields of a person that mappers put into tokens and answers. */
    private static Set<String> released(Json owner) {
        Set<String> released = new TreeSet<>();
        Json mappers = owner.at("/protocolMappers");
        if (mappers.isPresent()) {
            mappers.items().forEach(mapper -> released.addAll(field(mapper)));
        }
        return released;
    }

    private static List<String> field(Json mapper) {
        String type = mapper.at("/protocolMapper").text().orElse("");
        return switch (type) {
            case "oidc-usermodel-attribute-mapper",
                    "oidc-usermodel-property-mapper",
                    "saml-user-attribute-mapper",
                    "saml-user-property-mapper" ->
                mapper.at("/config/user.attribute").text().stream().toList();
            case "oidc-full-name-mapper" -> List.of("firstName", "lastName");
            case "oidc-address-mapper" -> List.of("address");
            case "oidc-group-membership-mapper", "saml-group-membership-mapper" -> List.of("groups");
            case "oidc-organization-membership-mapper", "saml-organization-membership-mapper" ->
                List.of("organization");
            case "oidc-usermodel-realm-role-mapper", "oidc-usermodel-client-role-mapper", "saml-role-list-mapper" ->
                List.of("roles");
            // about the sign-in or the client, not about the person
            default -> List.of();
        };
    }
}
