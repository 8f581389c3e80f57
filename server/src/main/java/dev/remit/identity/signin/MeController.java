package dev.remit.identity.signin;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, as the console knows them. */
@RestController
class MeController {

    private final CurrentUser user;
    private final Tenants tenants;

    MeController(CurrentUser user, Tenants tenants) {
        this.user = user;
        this.tenants = tenants;
    }

    @GetMapping("/api/me")
    Me me() {
        Actor actor = user.actor();
        return new Me(
                actor.person().map(PersonId::value),
                actor.name(),
                tenants.find().map(Tenant::name),
                actor.roles().stream().sorted().toList(),
                actor.permissions().stream().map(Permission::authority).sorted().toList());
    }

    record Me(
            Optional<UUID> person,
            String name,
            Optional<String> workspace,
            List<String> roles,
            List<String> permissions) {}
}
