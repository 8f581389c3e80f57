package dev.remit.connector.n8n;

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

/** n8n: which workflows use models, with whose keys, and what they do with them in which systems. */
public final class N8nConnectorFactory implements ConnectorFactory {

    private static final String RECIPE = """
            Create a user for nobody but Remit and give it the role Admin: n8n shows others only the workflows they can open.
            Sign in as this user, open Settings, n8n API, and create a key with the name Remit and an expiry date.
            Give it these scopes only: workflow:list execution:list user:list securityAudit:generate
            From n8n 2 on, also: credential:list
            On a plan without scopes, and in the community edition, n8n does not narrow keys: there it may do whatever the user may. Remit reads only.
            """;

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "n8n", "n8n", ConnectorDescriptor.SystemKind.AUTOMATION)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("v1")
            .field(ConfigField.url(
                            N8nConfig.URL,
                            "Address",
                            "The address at which n8n opens, for example https://n8n.example.test")
                    .notMatching(
                            "https?://[^/]+(/.*)?/(api|rest|home|workflow|workflows|settings|signin|webhook)(/.*)?",
                            "This is a page inside n8n.",
                            "Enter the address at which n8n opens, without /api, /home or /workflow."))
            .field(
                    ConfigField.secret(N8nConfig.KEY, "API key", "In n8n: Settings, n8n API; see the recipe")
                            .matching(
                                    "n8n_api_\\w+|[\\w-]+\\.[\\w-]+\\.[\\w-]+",
                                    "This is not an API key of n8n: those have three parts with dots between them, or begin with n8n_api_.",
                                    "Create one in n8n under Settings, n8n API; keys of workflows and of other systems do not work here."))
            .endpoint(N8nInstance.WORKFLOWS)
            .endpoint(N8nInstance.USERS)
            .endpoint(N8nInstance.EXECUTIONS)
            .endpoint(N8nInstance.CREDENTIALS)
            .endpoint(N8nInstance.AUDIT)
            .endpoint(N8nInstance.TAGS)
            .answers(INTEGRATIONS, IDENTITIES, GRANTS, FIELD_ACCESS, LAST_USE, AUTOMATIONS, OUTBOUND, MONITORING)
            .notExposed(
                    CREDENTIALS,
                    "The keys that open n8n itself are shown only to the user who made them.",
                    "Ask each user which API keys they made, for what, and until when: in n8n under Settings, n8n API. Ask an owner whether"
                            + " access by MCP is switched on, and for which clients.")
            .notExposed(
                    APPROVALS,
                    "n8n does not record who approved a workflow or a credential.",
                    "Ask the owner of each workflow that uses a model who agreed to it, and when.")
            .notExposed(
                    NATIVE_AI,
                    "Whether n8n's own AI assistant and AI workflow builder are on is not part of its public API. Steps for models are"
                            + " reported with their workflows.",
                    "Ask an owner of the instance: in n8n under Settings, and on n8n's cloud in the admin panel.")
            .rateLimit(300, Duration.ofMinutes(1))
            .recipe(RECIPE)
            .tested(Tested.Sort.REAL_SYSTEM, "n8n 1.123.81, community edition")
            .build();

    /** Called by the host's service loader. */
    public N8nConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new N8nConnector(N8nConfig.of(config));
    }
}
