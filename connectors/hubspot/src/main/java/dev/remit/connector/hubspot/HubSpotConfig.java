package dev.remit.connector.hubspot;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How an account is read; the host knows the address.
 *
 * @param token of the private app made for Remit
 * @param records how many records of each kind, newest change first, are asked who wrote them
 * @param sensitive whether the definitions of sensitive properties are read, which needs scopes that also open their values
 */
record HubSpotConfig(Secret token, int records, boolean sensitive) {

    static final String URL = "url";
    static final String TOKEN = "token";
    static final String RECORDS = "records";
    static final String SENSITIVE = "sensitive";
    static final String FEW_RECORDS = "200";

    private static final Pattern TOKEN_SHAPE = Pattern.compile("pat-[a-z0-9]+-[A-Za-z0-9-]{8,}");
    private static final Pattern INNER_PAGE =
            Pattern.compile("https://api[a-z0-9-]*\\.hubapi\\.com/.+|https://app\\..*");

    static HubSpotConfig of(ConnectorConfig config) {
        return new HubSpotConfig(
                config.secret(TOKEN).orElseThrow(),
                Integer.parseInt(config.text(RECORDS).orElse(FEW_RECORDS)),
                config.flag(SENSITIVE));
    }

    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.text(URL)
                .filter(address -> INNER_PAGE.matcher(address).matches())
                .map(address -> new Problem(
                        URL, "This is not where HubSpot's interface answers.", "Enter https://api.hubapi.com"))
                .ifPresent(problems::add);
        config.secret(TOKEN)
                .filter(token -> !TOKEN_SHAPE.matcher(token.reveal()).matches())
                .map(
                        token -> new Problem(
                                TOKEN,
                                "This is not the access token of a private app: those begin with pat-.",
                                "In HubSpot: Development, Legacy apps, the private app made for Remit, Auth, Show token, Copy."))
                .ifPresent(problems::add);
        config.text(RECORDS)
                .filter(records -> !records.matches("[1-9]\\d{0,3}"))
                .map(records -> new Problem(
                        RECORDS, "This is not a number of records.", "Enter a whole number from 1 to 9999."))
                .ifPresent(problems::add);
        return problems;
    }
}
