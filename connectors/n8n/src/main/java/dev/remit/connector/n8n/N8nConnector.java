package dev.remit.connector.n8n;

import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans one instance. */
final class N8nConnector implements Connector {

    private final N8nConfig config;

    N8nConnector(N8nConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new N8nInstance(context.http(), config)).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new InstanceScan(new N8nInstance(context.http(), config), context, sink).run();
    }

    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        return N8nInstance.failureIn(response);
    }
}
