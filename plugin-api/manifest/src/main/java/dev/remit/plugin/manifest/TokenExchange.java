package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Http;
import dev.remit.plugin.Request;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.mapping.Template;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exchanges a client's id and secret for a token, by OAuth's client credentials.
 *
 * @param endpoint what is declared to the host
 * @param client the id, as the form gives it
 * @param secret the field of the secret
 * @param scope what is asked for; empty: whatever the client has
 */
record TokenExchange(Endpoint endpoint, Template client, String secret, Optional<String> scope) {

    static final String NAME = "token-exchange";

    private static final int BAD_REQUEST = 400;

    /** Reads one that keeps to the schema; empty if requests are signed in otherwise. */
    static Optional<TokenExchange> of(YamlNode signIn) {
        return signIn.at(NAME)
                .map(how -> new TokenExchange(
                        Endpoint.readByPost(
                                        NAME,
                                        how.needed("path"),
                                        "Exchanges the client's id and secret for a token; nothing else is changed by it")
                                .at(how.text("at").orElse("url")),
                        Template.of(how.needed("client")),
                        how.needed("secret"),
                        how.text("scope")));
    }

    /** A new token. OAuth refuses a wrong client with 400 as well as with 401. */
    Secret token(Http http, ConnectorConfig config) {
        Map<String, Object> form = new TreeMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client.fill(config).orElse(""));
        form.put("client_secret", config.secret(secret).orElse(Secret.of("")));
        scope.ifPresent(asked -> form.put("scope", asked));
        try {
            return Secret.of(http.send(Request.to(NAME).withForm(form)).json().requiredText("/access_token"));
        } catch (ConnectorException refused) {
            if (refused.response().filter(each -> each.status() == BAD_REQUEST).isEmpty()) {
                throw refused;
            }
            throw new ConnectorException(
                    Failure.AUTHENTICATION,
                    "The system gave no token for the client's id and secret. Compare both with what the recipe says.",
                    refused.response());
        }
    }
}
