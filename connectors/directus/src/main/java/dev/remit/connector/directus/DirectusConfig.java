package dev.remit.connector.directus;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tokens a project is read with; the host knows the address.
 *
 * @param token of the user made for Remit
 * @param administrator used for nothing but the list of MCP clients
 */
record DirectusConfig(Secret token, Optional<Secret> administrator) {

    static final String URL = "url";
    static final String TOKEN = "token";
    static final String ADMINISTRATOR = "administrator";

    private static final Pattern INNER_PAGE = Pattern.compile(".*/(admin|items|server|graphql)(/.*)?");
    private static final Pattern TOKEN_SHAPE = Pattern.compile("[A-Za-z0-9_.~+/=-]{8,}");

    static DirectusConfig of(ConnectorConfig config) {
        return new DirectusConfig(config.secret(TOKEN).orElseThrow(), config.secret(ADMINISTRATOR));
    }

    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.text(URL)
                .filter(address -> INNER_PAGE.matcher(address).matches())
                .map(address -> new Problem(
                        URL, "This is a page inside Directus.", "Enter the address without /admin or what follows it."))
                .ifPresent(problems::add);
        for (String field : List.of(TOKEN, ADMINISTRATOR)) {
            config.secret(field)
                    .filter(token -> !TOKEN_SHAPE.matcher(token.reveal()).matches())
                    .map(token -> new Problem(
                            field,
                            "This is not a static token: it is too short or has characters that do not belong.",
                            "In Directus: User Directory, the user, Token, generate and save; then copy it."))
                    .ifPresent(problems::add);
        }
        return problems;
    }
}
