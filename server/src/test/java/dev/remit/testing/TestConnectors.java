package dev.remit.testing;

import dev.remit.connector.host.PluginHost;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Builds and loads the connectors that tests connect with; {@code @Autowired} in any {@link DatabaseTest}. */
@TestComponent
public class TestConnectors {

    private static final Path PLACE = BuildPlace.of("connectors");

    /** By this run of the tests; what lies there from an earlier one may be older than its source. */
    private static final Set<String> BUILT = new HashSet<>();

    private final PluginHost host;

    TestConnectors(PluginHost host) {
        this.host = host;
    }

    /** {@code acme}, an honest connector that reads a {@link StubSystem}. */
    public void acme() {
        install("acme");
    }

    /** {@code paged}, which reads page by page, goes on after an interruption, and reads a log from where the last scan ended. */
    public void paged() {
        install("paged");
    }

    /** {@code silent}, whose system tells nobody which AI it has. */
    public void silent() {
        install("silent");
    }

    /** {@code naughty}, which hangs, spins, breaks, floods or waits for its system. */
    public void naughty() {
        install("naughty");
    }

    /** The product's own connector to WordPress. */
    public void wordpress() {
        product("wordpress", "WordPressConnectorFactory");
    }

    /** The product's own connector to n8n. */
    public void n8n() {
        product("n8n", "N8nConnectorFactory");
    }

    /** The product's own connector to Salesforce. */
    public void salesforce() {
        product("salesforce", "SalesforceConnectorFactory");
    }

    /** The product's own connector to Keycloak. */
    public void keycloak() {
        product("keycloak", "KeycloakConnectorFactory");
    }

    /** The product's own connector to HubSpot. */
    public void hubspot() {
        product("hubspot", "HubSpotConnectorFactory");
    }

    private void product(String id, String factory) {
        synchronized (BUILT) {
            if (BUILT.add(id)) {
                ConnectorJar.ofProduct(PLACE, id, "dev.remit.connector." + id + "." + factory);
            }
        }
        host.refresh();
    }

    private void install(String id) {
        synchronized (BUILT) {
            if (BUILT.add(id)) {
                ConnectorJar.build(PLACE, id, Map.of("version", "1.0.0"));
            }
        }
        host.refresh();
    }
}
