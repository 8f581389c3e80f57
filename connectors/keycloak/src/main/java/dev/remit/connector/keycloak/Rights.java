package dev.remit.connector.keycloak;

import static dev.remit.plugin.Capability.CHANGE;
import static dev.remit.plugin.Capability.SEE;
import static dev.remit.plugin.Capability.STORE;
import static dev.remit.plugin.Capability.TRIGGER;
import static dev.remit.plugin.Grant.Reach.OWN;
import static dev.remit.plugin.Grant.Reach.WORKSPACE;
import static dev.remit.plugin.Grant.Sensitivity.INTERNAL;
import static dev.remit.plugin.Grant.Sensitivity.PERSONAL;
import static dev.remit.plugin.Grant.Sensitivity.SECRET;
import static dev.remit.plugin.Grant.Sensitivity.SENSITIVE;
import static dev.remit.plugin.ResourceKind.ACCOUNT;
import static dev.remit.plugin.ResourceKind.AUDIT_LOG;
import static dev.remit.plugin.ResourceKind.CREDENTIAL;
import static dev.remit.plugin.ResourceKind.INTEGRATION;
import static dev.remit.plugin.ResourceKind.ROLE;
import static dev.remit.plugin.ResourceKind.SETTING;
import static dev.remit.plugin.ResourceKind.USER;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Keycloak's own roles allow, and what the names of other applications' roles say. */
final class Rights {

    /** One thing that one role allows. */
    private record Rule(
            String role,
            ResourceKind kind,
            String resource,
            Grant.Reach reach,
            Grant.Sensitivity sensitivity,
            Capability capability) {}

    private static final String MANAGEMENT = "realm-management/";

    private static final Map<String, List<Rule>> RULES = Stream.of(
                    of("view-users", USER, "people of the realm", PERSONAL, SEE),
                    of("manage-users", USER, "people of the realm", PERSONAL, SEE, CHANGE),
                    of("manage-users", CREDENTIAL, "passwords of people", SECRET, CHANGE),
                    of("manage-users", ROLE, "roles of people", INTERNAL, CHANGE),
                    of("impersonation", USER, "sessions in anybody's name", SENSITIVE, TRIGGER),
                    of("view-clients", INTEGRATION, "clients", INTERNAL, SEE),
                    of("view-clients", CREDENTIAL, "secrets of clients", SECRET, SEE),
                    of("manage-clients", INTEGRATION, "clients", INTERNAL, SEE, CHANGE),
                    of("manage-clients", CREDENTIAL, "secrets of clients", SECRET, SEE, CHANGE),
                    of("create-client", INTEGRATION, "clients", INTERNAL, CHANGE),
                    of("view-realm", SETTING, "settings of the realm", INTERNAL, SEE),
                    of("manage-realm", SETTING, "settings of the realm", INTERNAL, SEE, CHANGE),
                    of("manage-realm", ROLE, "roles of the realm", INTERNAL, SEE, CHANGE),
                    of("view-events", AUDIT_LOG, "events", PERSONAL, SEE),
                    of("manage-events", AUDIT_LOG, "events", PERSONAL, SEE, CHANGE),
                    of("view-identity-providers", INTEGRATION, "identity providers", INTERNAL, SEE),
                    of("manage-identity-providers", INTEGRATION, "identity providers", INTERNAL, SEE, CHANGE),
                    of("view-authorization", ROLE, "authorization policies", INTERNAL, SEE),
                    of("manage-authorization", ROLE, "authorization policies", INTERNAL, SEE, CHANGE),
                    of("view-organizations", ACCOUNT, "organizations", INTERNAL, SEE),
                    of("manage-organizations", ACCOUNT, "organizations", INTERNAL, SEE, CHANGE),
                    own("account/view-profile", USER, "own account", PERSONAL, SEE),
                    own("account/manage-account", USER, "own account", PERSONAL, SEE, CHANGE),
                    own("account/delete-account", USER, "own account", PERSONAL, CHANGE),
                    own("account/manage-consent", ResourceKind.CONSENT, "own consents", INTERNAL, CHANGE),
                    own("broker/read-token", CREDENTIAL, "tokens of identity providers", SECRET, SEE),
                    own("offline_access", CREDENTIAL, "offline tokens", SECRET, STORE))
            .flatMap(Function.identity())
            .collect(Collectors.groupingBy(Rule::role));

    private Rights() {}

    /** What a principal may do that holds these roles; {@code host} knows where an application is. */
    static Collection<Grant> of(
            String principal,
            Grant.Mode mode,
            Basis basis,
            Collection<Roles.Held> held,
            Function<String, Optional<String>> host) {
        Map<String, Grant> grants = new TreeMap<>();
        held.stream()
                .flatMap(role -> grants(principal, basis, role, host))
                .map(grant -> grant.withMode(mode))
                .forEach(grant -> grants.merge(grant.key(), grant, Rights::wider));
        return grants.values();
    }

    private static Stream<Grant> grants(
            String principal, Basis basis, Roles.Held role, Function<String, Optional<String>> host) {
        if (ofKeycloak(role)) {
            return RULES.getOrDefault(role.nativeName(), List.of()).stream().map(rule -> Grant.of(
                            principal, rule.capability(), rule.kind(), rule.resource(), basis, role.evidence())
                    .withReach(rule.reach())
                    .withSensitivity(rule.sensitivity())
                    .through(List.of(rule.role())));
        }
        Stream<Grant> said = Meaning.of(role.name())
                .grants(principal, role.nativeName(), role.app(), role.evidence(), Basis.INFERRED);
        return said.map(grant -> host.apply(role.app()).map(grant::in).orElse(grant));
    }

    /** Whether Keycloak itself defines this role and decides what it allows. */
    private static boolean ofKeycloak(Roles.Held role) {
        return role.app().isEmpty()
                ? role.name().equals("offline_access")
                        || role.name().equals("uma_authorization")
                        || role.name().startsWith("default-roles-")
                : role.app().equals("realm-management")
                        || role.app().equals("account")
                        || role.app().equals("broker");
    }

    private static Grant wider(Grant one, Grant other) {
        Collection<String> rights = new TreeSet<>(one.rights());
        rights.addAll(other.rights());
        return one.withReach(one.reach().compareTo(other.reach()) > 0 ? one.reach() : other.reach())
                .withSensitivity(
                        one.sensitivity().compareTo(other.sensitivity()) > 0 ? one.sensitivity() : other.sensitivity())
                .through(rights);
    }

    private static Stream<Rule> of(
            String role,
            ResourceKind kind,
            String resource,
            Grant.Sensitivity sensitivity,
            Capability... capabilities) {
        return Arrays.stream(capabilities)
                .map(each -> new Rule(MANAGEMENT + role, kind, resource, WORKSPACE, sensitivity, each));
    }

    private static Stream<Rule> own(
            String role,
            ResourceKind kind,
            String resource,
            Grant.Sensitivity sensitivity,
            Capability... capabilities) {
        return Arrays.stream(capabilities).map(each -> new Rule(role, kind, resource, OWN, sensitivity, each));
    }
}
