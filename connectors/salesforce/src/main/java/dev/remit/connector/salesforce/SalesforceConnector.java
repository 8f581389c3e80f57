package dev.remit.connector.salesforce;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans one org. */
final class SalesforceConnector implements Connector {

    private final SalesforceConfig config;

    SalesforceConnector(SalesforceConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new SalesforceOrg(context, config)).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new OrgScan(new SalesforceOrg(context, config), context, sink, Answers.of(context, sink)).run();
    }

    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        return Refusals.in(response);
    }
}
