package dev.remit.connector.salesforce;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Question;
import java.time.Duration;
import java.util.List;

/** Salesforce: which apps and agents may act in an org, as whom and on which objects and fields, and who let them. */
public final class SalesforceConnectorFactory implements ConnectorFactory {

    private static final String RECIPE = """
            In Setup, Permission Sets, New; label: Remit reader; licence: none.
            System Permissions of that set: API Enabled, View Setup and Configuration, Customize Application, View All Users, Monitor Login History. No object permissions.
            Customize Application is the only permission that shows everybody's tokens; it would also allow changes in Setup. Remit sends queries only, and its host refuses anything else.
            Users, New User; name: Remit; licence and profile: Salesforce Integration, Minimum Access - API Only Integrations. Assign the permission set to it.
            External Client App Manager, New External Client App; name: Remit; enable OAuth; scope: Manage user data via APIs (api) and nothing else.
            In the app's policies, enable the Client Credentials Flow and enter the user Remit as Run As. Or enable the JWT Bearer Flow, upload a certificate and pre-authorise the permission set.
            In the app's settings, copy the consumer key and the consumer secret.
            """;

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "salesforce", "Salesforce", ConnectorDescriptor.SystemKind.CRM)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("v68.0")
            .field(ConfigField.url(
                            SalesforceConfig.URL,
                            "My Domain address",
                            "Setup, My Domain: for example https://example.my.salesforce.com; a sandbox has an address of its own")
                    .notMatching(
                            "(?i)https?://(login|test)\\.salesforce\\.com.*",
                            "This address is the same for every customer.",
                            "Enter the org's own address from Setup, My Domain, which ends with .my.salesforce.com.")
                    .notMatching(
                            "(?i)https?://[^/]+\\.lightning\\.force\\.com.*",
                            "This is the address of the pages, not that of the API.",
                            "Replace .lightning.force.com by .my.salesforce.com.")
                    .notMatching(
                            "https?://[^/]+/[^/].*",
                            "This is a page inside Salesforce.",
                            "Enter the address without anything after the host."))
            .field(ConfigField.choice(
                            SalesforceConfig.SIGN_IN,
                            "Signs in by",
                            "Client credentials with a secret, or JWT bearer with a private key; as the app is set up",
                            List.of(SalesforceConfig.BY_SECRET, SalesforceConfig.BY_SIGNATURE))
                    .withPreset(SalesforceConfig.BY_SECRET))
            .field(ConfigField.text(
                    SalesforceConfig.KEY,
                    "Consumer key",
                    "In Setup: External Client App Manager, the app, OAuth settings"))
            .field(ConfigField.secret(
                    SalesforceConfig.SECRET,
                    "Consumer secret or private key",
                    "The consumer secret; for JWT bearer the private key of the app's certificate, PKCS #8"))
            .field(ConfigField.text(
                            SalesforceConfig.USER,
                            "User name",
                            "For JWT bearer only: the user name of the integration user")
                    .optional())
            .field(ConfigField.number(
                            SalesforceConfig.FLOWS,
                            "Flows to read",
                            "Of how many active flows at most the steps are read, one request each; 200 if empty")
                    .withPreset(SalesforceConfig.MOST_FLOWS)
                    .matching("\\d{1,5}", "This is not a number of flows.", "Enter 0 or more, at most five digits."))
            .endpoint(SalesforceOrg.TOKEN)
            .endpoint(SalesforceOrg.QUERY)
            .endpoint(SalesforceOrg.MORE)
            .endpoint(SalesforceOrg.TOOLING)
            .endpoint(SalesforceOrg.TOOLING_MORE)
            .answers(Question.values())
            .tested(
                    Tested.Sort.BEHAVIOUR_MOCK,
                    "the objects, limits and refusals that Salesforce documents for version 68.0 of its API; never an org")
            .rateLimit(300, Duration.ofMinutes(1))
            .recipe(RECIPE)
            .build();

    /** Called by the host's service loader. */
    public SalesforceConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return SalesforceConfig.problems(config);
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new SalesforceConnector(SalesforceConfig.of(config));
    }
}
