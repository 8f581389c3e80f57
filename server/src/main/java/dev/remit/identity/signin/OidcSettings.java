package dev.remit.identity.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Another identity provider, if the installation has one.
 *
 * @param issuer its issuer address; blank for the embedded provider
 * @param clientId as it knows the console
 * @param clientSecret as it knows the console
 */
@ConfigurationProperties("remit.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret) {

    OidcSettings {
        if (!issuer.isBlank() && (clientId.isBlank() || clientSecret.isBlank())) {
            throw new IllegalArgumentException(
                    "REMIT_OIDC_ISSUER is set, so REMIT_OIDC_CLIENT_ID and REMIT_OIDC_CLIENT_SECRET must be set too");
        }
    }

    boolean external() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return external() ? "issuer " + issuer + ", client " + clientId : "embedded provider";
    }
}
