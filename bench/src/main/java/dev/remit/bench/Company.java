package dev.remit.bench;

import dev.remit.identity.Acting;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A workspace opened and peopled by the product's own services, and the means to act in it. */
record Company(ApplicationContext console, TenantId tenant) {

    static Company open(ApplicationContext console, String name) {
        return new Company(console, console.getBean(Tenants.class).open(name, "Europe/Berlin", "EUR"));
    }

    PersonId invite(String name, String... roles) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.test";
        Memberships memberships = console.getBean(Memberships.class);
        return acting().asJob(
                        tenant,
                        "bench",
                        Set.of(Permission.PEOPLE_MANAGE),
                        () -> memberships.invite(name, email, "", Set.of(roles)));
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return acting().asMember(tenant, person, work);
    }

    /** The work as this member does it whose session is open: who they are is looked up once, not with each call. */
    Runnable signedIn(PersonId person, Runnable work) {
        SecurityContext session = as(person, SecurityContextHolder::getContext);
        Tenants tenants = console.getBean(Tenants.class);
        return () -> {
            SecurityContextHolder.setContext(session);
            tenants.in(tenant, t -> {
                work.run();
                return t;
            });
            SecurityContextHolder.clearContext();
        };
    }

    private Acting acting() {
        return console.getBean(Acting.class);
    }
}
