package dev.remit.identity;

import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.TenantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The workspace of the signed-in person's session. */
@Component
class SessionTenant implements TenantSource {

    private final CurrentUser user;

    SessionTenant(CurrentUser user) {
        this.user = user;
    }

    @Override
    public Optional<TenantId> tenant() {
        return user.find().flatMap(Actor::tenant);
    }
}
