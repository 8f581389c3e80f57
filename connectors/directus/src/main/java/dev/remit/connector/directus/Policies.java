package dev.remit.connector.directus;

import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who holds which policy, and what each of them allows. */
final class Policies {

    /**
     * A policy.
     *
     * @param id Directus's own
     * @param words its name and what narrows it
     * @param admin whether everything is allowed
     * @param app whether people may use the app with it
     * @param evidence where it was read
     */
    record Policy(String id, String words, boolean admin, boolean app, Evidence evidence) {}

    /** Everybody who does not sign in, in place of a role or user. */
    private static final String NOBODY = "";

    private final Map<String, Policy> policies = new HashMap<>();
    private final Map<String, List<Rights.Permission>> permissions = new HashMap<>();
    private final Map<String, List<String>> ofRole = new HashMap<>();
    private final Map<String, List<String>> ofUser = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> roleNames = new HashMap<>();

    void read(DirectusProject project) {
        project.policies(page -> page.forEach(this::policy));
        project.roles(page -> page.forEach(this::role));
        project.access(page -> page.forEach(this::access));
        project.permissions()
                .forEach(permission -> permission.at("/policy").text().ifPresent(policy -> permissions
                        .computeIfAbsent(policy, first -> new ArrayList<>())
                        .add(Rights.Permission.of(permission))));
    }

    private void policy(Json policy) {
        String id = policy.requiredText("/id");
        List<String> narrowed = new ArrayList<>();
        policy.at("/ip_access").text().filter(list -> !list.isBlank()).ifPresent(list -> narrowed.add("from " + list));
        addresses(policy.at("/ip_access")).ifPresent(list -> narrowed.add("from " + list));
        if (policy.at("/enforce_tfa").bool().orElse(false)) {
            narrowed.add("with a second factor");
        }
        String name = policy.at("/name").text().orElse(id).replace("$t:public_label", "Public");
        policies.put(
                id,
                new Policy(
                        id,
                        narrowed.isEmpty() ? name : name + " (" + String.join(", ", narrowed) + ")",
                        policy.at("/admin_access").bool().orElse(false),
                        policy.at("/app_access").bool().orElse(false),
                        policy.evidence()));
    }

    private static Optional<String> addresses(Json list) {
        return list.isPresent() && list.text().isEmpty()
                ? Optional.of(list.items().stream()
                                .flatMap(each -> each.text().stream())
                                .collect(Collectors.joining(", ")))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private void role(Json role) {
        String id = role.requiredText("/id");
        roleNames.put(id, role.at("/name").text().orElse(id));
        role.at("/parent").text().ifPresent(parent -> parents.put(id, parent));
    }

    private void access(Json access) {
        String policy = access.requiredText("/policy");
        Optional<String> user = access.at("/user").text();
        if (user.isPresent()) {
            ofUser.computeIfAbsent(user.get(), first -> new ArrayList<>()).add(policy);
        } else {
            ofRole.computeIfAbsent(access.at("/role").text().orElse(NOBODY), first -> new ArrayList<>())
                    .add(policy);
        }
    }

    Optional<String> roleName(String role) {
        return Optional.ofNullable(roleNames.get(role));
    }

    /** What a user may: by policies of their own, of their role, and of the roles above it. */
    Collection<Grant> ofUser(String principal, Grant.Mode mode, String user, Optional<String> role) {
        Set<String> held = new LinkedHashSet<>(ofUser.getOrDefault(user, List.of()));
        role.ifPresent(each -> held.addAll(heldBy(each)));
        return grants(principal, mode, held);
    }

    /** What a role may, for a flow that acts with it. */
    Collection<Grant> ofRole(String principal, Grant.Mode mode, String role) {
        return grants(principal, mode, heldBy(role));
    }

    /** What anybody may who does not sign in. */
    Collection<Grant> ofEverybody(String principal) {
        return grants(principal, Grant.Mode.APPLICATION, Set.copyOf(ofRole.getOrDefault(NOBODY, List.of())));
    }

    private Set<String> heldBy(String role) {
        Set<String> held = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(role);
        while (next.isPresent() && seen.add(next.get())) {
            held.addAll(ofRole.getOrDefault(next.get(), List.of()));
            next = Optional.ofNullable(parents.get(next.get()));
        }
        return held;
    }

    private Collection<Grant> grants(String principal, Grant.Mode mode, Set<String> held) {
        return Rights.merged(held.stream()
                .flatMap(id -> Stream.ofNullable(policies.get(id)))
                .flatMap(policy -> Stream.concat(
                        Rights.built(principal, mode, policy),
                        permissions.getOrDefault(policy.id(), List.of()).stream()
                                .flatMap(permission -> Rights.of(principal, mode, policy, permission)))));
    }
}
