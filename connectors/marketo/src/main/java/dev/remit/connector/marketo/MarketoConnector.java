package dev.remit.connector.marketo;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans one subscription. */
final class MarketoConnector implements Connector {

    private final MarketoConfig config;

    MarketoConnector(MarketoConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new MarketoInstance(context, config)).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new InstanceScan(new MarketoInstance(context, config), context, sink, Answers.of(context, sink)).run();
    }

    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        return Refusals.in(response);
    }
}
