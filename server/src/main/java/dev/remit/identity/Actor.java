package dev.remit.identity;

import dev.remit.tenancy.TenantId;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, in which workspace, with which permissions: the principal of every authenticated request and job.
 * Immutable; choosing another workspace makes another actor.
 *
 * @param person empty when Remit itself acts, on a schedule
 * @param name the person's name, the job's, or the token's with its maker's
 * @param tenant the workspace; empty while a signed-in person has not chosen one
 * @param roles keys of the roles held in that workspace
 * @param token the API token by which a program acts for the person
 */
public record Actor(
        Optional<PersonId> person,
        String name,
        Optional<TenantId> tenant,
        Set<String> roles,
        Set<Permission> permissions,
        Optional<UUID> token)
        implements Principal, java.io.Serializable {

    public Actor(
            Optional<PersonId> person,
            String name,
            Optional<TenantId> tenant,
            Set<String> roles,
            Set<Permission> permissions) {
        this(person, name, tenant, roles, permissions, Optional.empty());
    }

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String getName() {
        return name;
    }
}
