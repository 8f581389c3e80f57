package dev.remit.testing;

import dev.remit.identity.Acting;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.tenancy.TenantId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A workspace of a test's own, with the people it invites, and the means to act as any of them. */
public final class Workspace {

    private final TenantId tenant;
    private final Acting acting;
    private final Memberships memberships;

    Workspace(TenantId tenant, Acting acting, Memberships memberships) {
        this.tenant = tenant;
        this.acting = acting;
        this.memberships = memberships;
    }

    public TenantId tenant() {
        return tenant;
    }

    /** A new member with these roles, for example {@code legal-reviewer}. */
    public PersonId person(String name, String... roles) {
        String email =
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID() + "@example.test";
        return asJob(() -> memberships.invite(name, email, "", Set.of(roles)), Permission.PEOPLE_MANAGE);
    }

    /** Makes somebody known from another workspace, by e-mail, a member of this one too. */
    public PersonId member(String name, String email, String... roles) {
        return asJob(() -> memberships.invite(name, email, "", Set.of(roles)), Permission.PEOPLE_MANAGE);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return acting.asMember(tenant, person, work);
    }

    public void as(PersonId person, Runnable work) {
        acting.asMember(tenant, person, () -> {
            work.run();
            return null;
        });
    }

    /** As Remit itself, with these permissions and no others. */
    public <T> T asJob(Supplier<T> work, Permission... permissions) {
        return acting.asJob(tenant, "test", Set.of(permissions), work);
    }
}
