package dev.remit.connector.marketo;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The service that was made for Remit; the host knows the address.
 *
 * @param client its client id
 * @param secret its client secret
 * @param days how far back activities are read the first time
 * @param pages how many pages of activities are read at most, one call each
 */
record MarketoConfig(String client, Secret secret, long days, long pages) {

    static final String URL = "url";
    static final String CLIENT = "client";
    static final String SECRET = "secret";
    static final String DAYS = "days";
    static final String PAGES = "pages";
    static final String MOST_DAYS = "7";
    static final String MOST_PAGES = "200";

    static MarketoConfig of(ConnectorConfig config) {
        return new MarketoConfig(
                config.text(CLIENT).orElseThrow(),
                config.secret(SECRET).orElseThrow(),
                Long.parseLong(config.text(DAYS).orElse(MOST_DAYS)),
                Long.parseLong(config.text(PAGES).orElse(MOST_PAGES)));
    }

    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.text(URL)
                .filter(address -> address.matches("https?://[^/]+/[^/].*"))
                .map(address -> new Problem(
                        URL,
                        "This is the endpoint of one service.",
                        "Enter the address without /rest or /identity: https://, the Munchkin id and .mktorest.com."))
                .ifPresent(problems::add);
        number(config, DAYS, "[1-9]\\d?", "This is not a number of days from 1 to 99.")
                .ifPresent(problems::add);
        number(config, PAGES, "\\d{1,4}", "This is not a number of pages.").ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> number(ConnectorConfig config, String field, String form, String problem) {
        return config.text(field)
                .filter(text -> !text.matches(form))
                .map(wrong -> new Problem(field, problem, "Enter digits only, or leave it empty."));
    }
}
