package dev.remit.identity.token;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonLeft;
import dev.remit.shared.Ids;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, lists and revokes tokens of the current workspace. */
@Service
public class TokenService {

    private static final String MAY = "hasAuthority('workspace:manage')";

    private final TokenRows rows;
    private final CurrentUser user;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenService(TokenRows rows, CurrentUser user, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.user = user;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new token. What is returned exists nowhere else: only its hash is stored. */
    @PreAuthorize(MAY)
    @Transactional
    public TokenSecret make(TokenDraft draft) {
        RefusedException.throwIfAny(draft.problems());
        TokenSecret secret = TokenSecret.make(random);
        Instant now = now();
        ApiToken token = new ApiToken(
                new TokenId(ids.next()),
                draft.name(),
                secret.hint(),
                new TreeSet<>(draft.scopes()),
                user.actor().name(),
                now,
                now.plus(Duration.ofDays(draft.days())),
                Optional.empty(),
                Optional.empty());
        rows.add(token, secret, user.person());
        ledger.append(Act.of("api-token.made", token.id().ref())
                .with("name", token.name())
                .with("hint", token.hint())
                .with("scopes", token.scopes().stream().map(TokenScope::code).collect(Collectors.joining(" ")))
                .with("expires", token.expires().toString()));
        return secret;
    }

    /** From the next request on it opens nothing, on every node. */
    @PreAuthorize(MAY)
    @Transactional
    public void revoke(TokenId id, String reason) {
        ApiToken token = rows.find(id).orElseThrow(() -> TokenRefusal.NOT_FOUND.because());
        if (!rows.revoke(id, user.person(), now())) {
            throw TokenRefusal.ALREADY_REVOKED.because();
        }
        ledger.append(Act.of("api-token.revoked", id.ref())
                .because(reason.strip())
                .with("name", token.name())
                .with("hint", token.hint()));
    }

    /** Newest first. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Page<ApiToken> list(Optional<String> cursor, int limit) {
        return Page.of(rows.page(cursor.map(UUID::fromString), limit + 1), limit, token -> token.id()
                .toString());
    }

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<ApiToken> find(TokenId id) {
        return rows.find(id);
    }

    /** Programs act for whoever made their token; for somebody who left nothing acts any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonLeft left) {
        rows.revokeAllOf(left.person(), now())
                .forEach(id -> ledger.append(
                        Act.of("api-token.revoked", id.ref()).with("because", "its maker left the workspace")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
