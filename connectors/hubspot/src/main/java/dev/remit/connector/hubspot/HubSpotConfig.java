package dev.remit.connector.hubspot;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;

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

    static HubSpotConfig of(ConnectorConfig config) {
        return new HubSpotConfig(
                config.secret(TOKEN).orElseThrow(),
                Integer.parseInt(config.text(RECORDS).orElse(FEW_RECORDS)),
                config.flag(SENSITIVE));
    }
}
