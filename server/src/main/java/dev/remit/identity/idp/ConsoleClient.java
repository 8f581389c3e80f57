package dev.remit.identity.idp;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The console, the provider's only client. It may be sent back to the origin the browser is using and to no other: that
 * is right on any port, behind any proxy, and nobody can have a code sent elsewhere.
 */
final class ConsoleClient implements RegisteredClientRepository {

    private final String hashedSecret;

    ConsoleClient(ClientSecret secret) {
        this.hashedSecret = Objects.requireNonNull(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(secret.value()));
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return EmbeddedIdp.CLIENT_ID.equals(clientId) ? client() : null;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the console is the only client");
    }

    private RegisteredClient client() {
        String origin =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return RegisteredClient.withId(EmbeddedIdp.CLIENT_ID)
                .clientId(EmbeddedIdp.CLIENT_ID)
                .clientSecret(hashedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(origin + "/login/oauth2/code/remit")
                .postLogoutRedirectUri(origin + "/sign-in/bye")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build();
    }
}
