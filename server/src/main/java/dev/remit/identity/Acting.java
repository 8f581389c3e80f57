package dev.remit.identity;

import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs work in a workspace on somebody's behalf: a schedule's, or a member's who asked for it earlier. For jobs only;
 * call it outside any transaction.
 */
@Component
public class Acting {

    private final Tenants tenants;
    private final People people;

    Acting(Tenants tenants, People people) {
        this.tenants = tenants;
        this.people = people;
    }

    /** As Remit itself, under the job's name, with the permissions the job needs and no more. */
    public <T> T asJob(TenantId tenant, String job, Set<Permission> permissions, Supplier<T> work) {
        return as(new Actor(Optional.empty(), job, Optional.of(tenant), Set.of(), permissions), tenant, work);
    }

    /** As a member, with what their roles allow at this moment; refused if they are not a member any more. */
    public <T> T asMember(TenantId tenant, PersonId person, Supplier<T> work) {
        Actor actor = tenants.in(tenant, t -> people.actor(t, person));
        return as(actor, tenant, work);
    }

    private <T> T as(Actor actor, TenantId tenant, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
        try {
            return tenants.in(tenant, t -> work.get());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
