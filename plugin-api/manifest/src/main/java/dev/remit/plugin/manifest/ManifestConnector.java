package dev.remit.plugin.manifest;

import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;
import java.util.Optional;

/** Tests and scans as the manifest says. */
final class ManifestConnector implements Connector {

    private final Manifest manifest;
    private final Reads reads;

    ManifestConnector(Manifest manifest, ConnectorConfig config) {
        this.manifest = manifest;
        reads = new Reads(manifest, config);
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new Checks(manifest, reads, context).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new ManifestScan(manifest, reads, context, sink).run();
    }

    @Override
    public Optional<ConnectorException> failureIn(Response response) {
        return reads.failureIn(response);
    }
}
