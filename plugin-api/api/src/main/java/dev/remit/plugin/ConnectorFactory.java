package dev.remit.plugin;

import java.util.List;

/**
 * The one class a plug-in shows to the host: it describes the connector and creates it.
 *
 * <p>The host finds it by {@link java.util.ServiceLoader}, so it needs a public constructor without parameters and a line in
 * {@code META-INF/services/dev.remit.plugin.ConnectorFactory}. The host may call it from any thread and more than once;
 * {@link #descriptor()} and {@link #problems} must be quick, must not speak to the network and must not keep what they are
 * given.
 *
 * {@snippet :
 * public final class AcmeConnectorFactory implements ConnectorFactory {
 *
 *     @Override
 *     public ConnectorDescriptor descriptor() {
 *         return ConnectorDescriptor.of("acme", "Acme CMS", ConnectorDescriptor.SystemKind.CMS)
 *                 .vendor("Example Ltd")
 *                 .version("1.0.0")
 *                 .apiVersion("v2")
 *                 .field(ConfigField.url("url", "Address", "For example https://acme.example.test"))
 *                 .field(ConfigField.secret("token", "API token", "Create one under Settings, API"))
 *                 .endpoint(Endpoint.get("apps", "/api/v2/apps").withQuery("page"))
 *                 .answers(Question.INTEGRATIONS)
 *                 .notExposed(Question.APPROVALS, "Acme does not record who installed an app.")
 *                 .rateLimit(60, Duration.ofMinutes(1))
 *                 .recipe("Create a token with the role 'Viewer'.")
 *                 .build();
 *     }
 *
 *     @Override
 *     public Connector create(ConnectorConfig config) {
 *         return new AcmeConnector(config);
 *     }
 * }
 * }
 */
public interface ConnectorFactory {

    /**
     * Says what this connector is, needs, reads and can answer. The answer is the same on every call; the host enforces it:
     * what is not declared here is refused at run time.
     */
    ConnectorDescriptor descriptor();

    /**
     * Names everything that is wrong with a configuration, all at once, so that a person corrects the form in one go. The host
     * has already checked what {@link ConfigField} declares (required, an address, a number, one of the choices) and adds its
     * own findings; only what goes beyond belongs here.
     *
     * @return the problems, none if the configuration can be used; never a secret's value in a text
     */
    default List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return List.of();
    }

    /**
     * Creates a connector for one connection. Called only with a configuration without {@link #problems}, once per test or
     * scan; the host closes it afterwards. Must not speak to the network: there is no {@link Http} yet.
     */
    Connector create(ConnectorConfig config);
}
