package dev.remit.testing;

import dev.remit.identity.Acting;
import dev.remit.identity.Memberships;
import dev.remit.tenancy.Tenants;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Opens workspaces for tests; {@code @Autowired} in any {@link DatabaseTest}. */
@TestComponent
public class Workspaces {

    private final Tenants tenants;
    private final Acting acting;
    private final Memberships memberships;

    Workspaces(Tenants tenants, Acting acting, Memberships memberships) {
        this.tenants = tenants;
        this.acting = acting;
        this.memberships = memberships;
    }

    public Workspace open() {
        return new Workspace(tenants.open("Test " + UUID.randomUUID(), "Europe/Berlin", "EUR"), acting, memberships);
    }
}
