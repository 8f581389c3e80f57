package dev.remit.connector.wordpress;

import dev.remit.plugin.Check;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.List;

/** Tests and scans one site. */
final class WordPressConnector implements Connector {

    private final WordPressConfig config;

    WordPressConnector(WordPressConfig config) {
        this.config = config;
    }

    @Override
    public List<Check> test(ScanContext context) {
        return new SelfTest(new WordPressSite(context.http(), config)).run();
    }

    @Override
    public void scan(ScanContext context, ScanSink sink) {
        new SiteScan(new WordPressSite(context.http(), config), context, sink).run();
    }
}
