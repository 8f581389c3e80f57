package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.NATIVE_AI;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;

/** HubSpot: which apps and workflows write to and send from the CRM, who let them, and what cannot be seen. */
public final class HubSpotConnectorFactory implements ConnectorFactory {

    private static final String RECIPE =
            """
            In HubSpot, as a super admin, open Development, Legacy apps, and create a private app named Remit, for nobody else. Accounts that cannot make private apps any more: an app that is installed in this account only.
            Under Scopes, choose these only: %s
            HubSpot has no scope that reads workflows without being able to change them: automation allows both. Remit's host sends nothing but the requests listed with this connector, and none of them changes anything.
            Only if the definitions of sensitive properties are to be read, also: %s They open the values of these properties as well.
            Create the app, open Auth, show the token and copy it. Enter no other app's token: its scopes would count as Remit's.
            """.formatted(String.join(" ", SelfTest.NEEDED), String.join(" ", SelfTest.FOR_SENSITIVE) + ".");

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "hubspot", "HubSpot", ConnectorDescriptor.SystemKind.CRM)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("2026-09")
            .field(ConfigField.url(
                            HubSpotConfig.URL,
                            "Address",
                            "Where HubSpot's interface answers; https://api.hubapi.com for every account")
                    .withPreset("https://api.hubapi.com")
                    .notMatching(
                            "https://api[a-z0-9-]*\\.hubapi\\.com/.+|https://app\\..*",
                            "This is not where HubSpot's interface answers.",
                            "Enter https://api.hubapi.com"))
            .field(
                    ConfigField.secret(
                                    HubSpotConfig.TOKEN,
                                    "Access token",
                                    "Of the private app made for Remit; begins with pat-. See the recipe")
                            .matching(
                                    "pat-[a-z0-9]+-[A-Za-z0-9-]{8,}",
                                    "This is not the access token of a private app: those begin with pat-.",
                                    "In HubSpot: Development, Legacy apps, the private app made for Remit, Auth, Show token, Copy."))
            .field(ConfigField.number(
                            HubSpotConfig.RECORDS,
                            "Records to look at",
                            "How many contacts, companies and deals, newest change first, are asked who wrote them")
                    .withPreset(HubSpotConfig.FEW_RECORDS)
                    .matching(
                            "[1-9]\\d{0,3}",
                            "This is not a number of records.",
                            "Enter a whole number from 1 to 9999."))
            .field(ConfigField.flag(
                    HubSpotConfig.SENSITIVE,
                    "Read the definitions of sensitive properties",
                    "Needs further scopes, which open the values as well; see the recipe"))
            .endpoint(HubSpotAccount.DETAILS)
            .endpoint(HubSpotAccount.TOKEN)
            .endpoint(HubSpotAccount.USAGE)
            .endpoint(HubSpotAccount.SECURITY)
            .endpoint(HubSpotAccount.AUDIT)
            .endpoint(HubSpotAccount.USERS)
            .endpoint(HubSpotAccount.ROLES)
            .endpoint(HubSpotAccount.TEAMS)
            .endpoint(HubSpotAccount.PROPERTIES)
            .endpoint(HubSpotAccount.FLOWS)
            .endpoint(HubSpotAccount.FLOW_STEPS)
            .endpoint(HubSpotAccount.NEWEST)
            .endpoint(HubSpotAccount.HISTORY)
            .answers(
                    INTEGRATIONS,
                    CREDENTIALS,
                    IDENTITIES,
                    GRANTS,
                    FIELD_ACCESS,
                    LAST_USE,
                    APPROVALS,
                    AUTOMATIONS,
                    OUTBOUND,
                    MONITORING)
            .notExposed(
                    INTEGRATIONS,
                    "HubSpot lists its connected apps nowhere: shown are those that its security history names and those seen to write. One"
                            + " that was connected before that history begins and only reads is not among them.",
                    "Ask a super admin: in HubSpot under Settings, Integrations, Connected apps, which apps there are beyond those shown.")
            .notExposed(
                    CREDENTIALS,
                    "HubSpot lists tokens and keys nowhere; those made before its security history begins are missing.",
                    "Ask a super admin: in HubSpot under Development, which private apps and service keys there are beyond those shown.")
            .notExposed(
                    NATIVE_AI,
                    "Which of HubSpot's own AI is on, its Breeze assistant and agents among it, is not part of its interface. What it was seen"
                            + " to write is reported with the apps.",
                    "Ask a super admin: in HubSpot under Settings, AI, which features are on and which data they may use; and under"
                            + " Breeze, Breeze Studio, which agents there are and what each may do.")
            .tested(
                    Tested.Sort.BEHAVIOUR_MOCK,
                    "HubSpot's interface 2026-09 and workflows v4 as HubSpot describes them; never a real account")
            .rateLimit(40, Duration.ofSeconds(10))
            .recipe(RECIPE)
            .build();

    /** Called by the host's service loader. */
    public HubSpotConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new HubSpotConnector(HubSpotConfig.of(config));
    }
}
