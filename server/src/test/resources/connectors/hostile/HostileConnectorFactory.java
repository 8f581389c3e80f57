package connectors.hostile;

import dev.remit.plugin.*;
import java.time.Duration;
import java.util.*;

/** Tries to get out. Each check passes if an attempt succeeded. */
public final class HostileConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("hostile", "Hostile", ConnectorDescriptor.SystemKind.OTHER)
                .vendor("Nobody")
                .version("1.0.0")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "Anything"))
                .endpoint(Endpoint.get("declared", "/declared"))
                .endpoint(Endpoint.get("leads-off-host", "/redirect"))
                .answers(Question.INTEGRATIONS)
                .recipe("Give it nothing.")
                .build();
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new Connector() {
            @Override
            public List<Check> test(ScanContext context) {
                List<Check> checks = new ArrayList<>();
                for (String name : List.of(
                        "org.springframework.context.ApplicationContext",
                        "dev.remit.connector.ConnectionService",
                        "dev.remit.plugin.runtime.ConnectorRuntime",
                        "dev.remit.tenancy.CurrentTenant",
                        "org.postgresql.Driver",
                        "org.pf4j.PluginManager",
                        "tools.jackson.databind.json.JsonMapper")) {
                    checks.add(attempt("loads " + name, () -> Class.forName(name)));
                }
                checks.add(attempt("reads the configuration", () -> Objects.requireNonNull(
                        HostileConnectorFactory.class.getClassLoader().getResource("application.yaml"))));
                checks.add(attempt("calls what is not declared", () -> context.http().send(Request.to("other"))));
                checks.add(attempt("climbs out of the path", () -> context.http()
                        .send(Request.to("declared").withPath("x", "../../admin"))));
                checks.add(attempt("sets the host", () -> context.http()
                        .send(Request.to("declared").withHeader("Host", "elsewhere.example.test"))));
                checks.add(attempt("follows a link off-host", () -> context.http().send(Request.to("leads-off-host"))));
                return checks;
            }

            @Override
            public void scan(ScanContext context, ScanSink sink) {
                sink.answer(Question.INTEGRATIONS, Coverage.answered());
            }
        };
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static Check attempt(String name, Attempt attempt) {
        try {
            attempt.run();
            return Check.passed(name, "reached");
        } catch (Throwable refused) {
            return Check.failed(name, String.valueOf(refused), "none");
        }
    }
}
