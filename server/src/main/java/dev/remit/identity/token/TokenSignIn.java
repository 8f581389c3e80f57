package dev.remit.identity.token;

import dev.remit.identity.Actor;
import dev.remit.identity.Permission;
import dev.remit.identity.SignIns;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns a token into the program that acts by it: in the token's workspace, as its maker, within its scopes. The row is read with
 * every request, so a revoked token opens nothing from its commit on, whichever node is asked.
 */
@Component
class TokenSignIn {

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final TokenRows rows;
    private final TokenThrottle throttle;
    private final SignIns signIns;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokenSignIn(
            TokenRows rows,
            TokenThrottle throttle,
            SignIns signIns,
            Tenants tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.throttle = throttle;
        this.signIns = signIns;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The program that sent a {@link BearerTokenAuthenticationToken}. Not an {@code AuthenticationManager}: a bean of that type
     * would be asked for passwords, too, by every other chain.
     */
    Authentication authenticate(Authentication sent) {
        TokenRows.Held held = held(((BearerTokenAuthenticationToken) sent).getToken());
        ApiToken token = held.token();
        Instant now = clock.instant();
        token.revoked().ifPresent(at -> {
            throw new TokenRefusedException(TokenRefusal.REVOKED, at.truncatedTo(ChronoUnit.SECONDS));
        });
        if (token.state(now) == ApiToken.State.EXPIRED) {
            throw new TokenRefusedException(
                    TokenRefusal.EXPIRED, token.expires().truncatedTo(ChronoUnit.SECONDS));
        }
        throttle.take(token.id()).ifPresent(wait -> {
            throw new TokenRefusedException(throttle.perMinute(), wait);
        });
        note(held, now);
        return signIns.byToken(program(held));
    }

    private TokenRows.Held held(String sent) {
        return TokenSecret.of(sent)
                .flatMap(secret -> Optional.ofNullable(transaction.execute(status -> rows.held(secret)))
                        .flatMap(found -> found))
                .orElseThrow(() -> new TokenRefusedException(TokenRefusal.UNKNOWN));
    }

    /** When it was used, to the minute. */
    private void note(TokenRows.Held held, Instant now) {
        ApiToken token = held.token();
        if (token.lastUsed().filter(at -> now.isBefore(at.plus(NOTED))).isEmpty()) {
            tenants.in(held.tenant(), tenant -> {
                transaction.executeWithoutResult(status -> rows.used(token.id(), now.truncatedTo(ChronoUnit.MINUTES)));
                return tenant;
            });
        }
    }

    private static Actor program(TokenRows.Held held) {
        ApiToken token = held.token();
        Set<Permission> permissions = token.scopes().stream()
                .flatMap(scope -> scope.permissions().stream())
                .collect(Collectors.toSet());
        return new Actor(
                Optional.of(held.maker()),
                token.name() + " (token " + token.hint() + "… of " + token.maker() + ")",
                Optional.of(held.tenant()),
                Set.of(),
                permissions,
                Optional.of(token.id().value()));
    }
}
