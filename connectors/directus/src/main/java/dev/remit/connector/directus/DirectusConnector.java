package dev.remit.connector.directus;

import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans one project. */
final class DirectusConnector implements Connector {

    private final DirectusConfig config;

    DirectusConnector(DirectusConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new DirectusProject(context.http(), config)).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new ProjectScan(new DirectusProject(context.http(), config), context, sink).run();
    }

    /** Directus names a missing licence in a 403, as if a right were missing. */
    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        Json first = response.json().at("/errors/0");
        String code = first.at("/extensions/code").text().orElse("");
        if (code.equals("RESOURCE_RESTRICTED") || code.equals("LIMIT_EXCEEDED")) {
            return Optional.of(new ConnectorException(
                    Failure.PLAN_GATED,
                    "The licence of this Directus does not include "
                            + first.at("/extensions/category").text().orElse("this") + "."));
        }
        boolean success = response.status() >= 200 && response.status() < 300;
        return success && first.isPresent()
                ? Optional.of(new ConnectorException(
                        Failure.REJECTED,
                        first.evidence().request()
                                + " was answered with an error in words only. Look into Directus's log."))
                : Optional.empty();
    }
}
