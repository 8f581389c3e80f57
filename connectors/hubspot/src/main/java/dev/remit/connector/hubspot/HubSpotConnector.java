package dev.remit.connector.hubspot;

import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans one account. */
final class HubSpotConnector implements Connector {

    private final HubSpotConfig config;

    HubSpotConnector(HubSpotConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new HubSpotAccount(context.http(), config), config).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new AccountScan(new HubSpotAccount(context.http(), config), config, context, sink).run();
    }

    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        return Refused.in(response);
    }
}
