package dev.remit.identity.token;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program by which token it acts, for trying one out. */
@RestController
class TokenController {

    private final CurrentUser user;
    private final Tenants tenants;

    TokenController(CurrentUser user, Tenants tenants) {
        this.user = user;
        this.tenants = tenants;
    }

    @GetMapping("/api/v1/token")
    Shown token() {
        Actor actor = user.actor();
        return new Shown(
                actor.name(),
                tenants.find().map(Tenant::name).orElseThrow(),
                Arrays.stream(TokenScope.values())
                        .filter(scope -> actor.permissions().containsAll(scope.permissions()))
                        .map(TokenScope::code)
                        .toList());
    }

    /** @param name the token's, with its first characters and its maker: as acts by it stand in the ledger */
    record Shown(String name, String workspace, List<String> scopes) {}
}
