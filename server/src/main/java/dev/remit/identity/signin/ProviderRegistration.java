package dev.remit.identity.signin;

import dev.remit.identity.idp.ClientSecret;
import dev.remit.identity.idp.EmbeddedIdp;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * How the console reaches its identity provider. Asked for at the first sign-in, not at start: the embedded provider
 * does not listen yet then, and an external one that is down must not keep the console from starting.
 */
@Component
class ProviderRegistration {

    static final String ID = "remit";

    /** What the console asks of any provider; the address finds the invitation. */
    private static final String[] SCOPES = {"openid", "profile", "email"};

    private final OidcSettings settings;
    private final ObjectProvider<ClientSecret> embeddedSecret;
    private final Environment environment;
    private final SingletonSupplier<ClientRegistration> known = SingletonSupplier.of(this::registration);

    ProviderRegistration(OidcSettings settings, ObjectProvider<ClientSecret> embeddedSecret, Environment environment) {
        this.settings = settings;
        this.embeddedSecret = embeddedSecret;
        this.environment = environment;
    }

    /** The registration, found out once. */
    ClientRegistration cached() {
        return known.obtain();
    }

    private ClientRegistration registration() {
        return settings.external() ? external() : embedded();
    }

    private ClientRegistration external() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(SCOPES)
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
    }

    /** The browser is sent to a relative address, so it stays on the host it used; the rest is between us and us. */
    private ClientRegistration embedded() {
        String self = "http://" + host() + ":" + environment.getRequiredProperty("local.server.port") + contextPath();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(EmbeddedIdp.CLIENT_ID)
                .clientSecret(embeddedSecret.getObject().value())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(SCOPES)
                .issuerUri(EmbeddedIdp.ISSUER)
                .authorizationUri(EmbeddedIdp.PATH + "/authorize")
                .tokenUri(self + EmbeddedIdp.PATH + "/token")
                .jwkSetUri(self + EmbeddedIdp.PATH + "/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", EmbeddedIdp.PATH + "/logout"))
                .build();
    }

    private String host() {
        String address = environment.getProperty("server.address", "");
        return address.isBlank() || address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }

    private String contextPath() {
        return environment.getProperty("server.servlet.context-path", "");
    }
}
