package dev.remit.ui.settings;

import dev.remit.identity.token.ApiToken;
import dev.remit.identity.token.TokenScope;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** How tokens are written. */
final class TokenWords {

    private TokenWords() {}

    static String scopes(Collection<TokenScope> scopes) {
        return scopes.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    static String used(ApiToken token, Ages ages) {
        return token.lastUsed().map(ages::at).orElseGet(() -> Words.text("settings.tokens.never"));
    }

    static String state(ApiToken token, Instant now, Ages ages) {
        return switch (token.state(now)) {
            case ACTIVE -> Status.OK.markup(Words.text("settings.tokens.active", ages.at(token.expires())));
            case EXPIRED -> Status.WARN.markup(Words.text("settings.tokens.expired", ages.at(token.expires())));
            case REVOKED ->
                Status.BAD.markup(Words.text(
                        "settings.tokens.is-revoked", ages.at(token.revoked().orElse(now))));
        };
    }
}
