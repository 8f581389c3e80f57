package connectors.naughty;

import dev.remit.plugin.*;
import java.util.*;

/** Hangs, spins or breaks, as its mode says. */
public final class NaughtyConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("naughty", "Naughty", ConnectorDescriptor.SystemKind.OTHER)
                .vendor("Nobody")
                .version("1.0.0")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "Anything"))
                .field(ConfigField.text("mode", "Mode", "sleep, spin or throw"))
                .field(ConfigField.secret("password", "Password", "Anything").optional())
                .endpoint(Endpoint.get("declared", "/declared"))
                .answers(Question.INTEGRATIONS, Question.GRANTS)
                .recipe("Give it nothing.")
                .build();
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new Naughty(config);
    }

    static final class Naughty implements Connector {

        private final ConnectorConfig config;

        Naughty(ConnectorConfig config) {
            this.config = config;
        }

        @Override
        public List<Check> test(ScanContext context) {
            misbehave();
            return List.of(Check.passed("It came to its end", "yes"));
        }

        @Override
        public void scan(ScanContext context, ScanSink sink) {
            misbehave();
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
            sink.answer(Question.GRANTS, Coverage.answered());
        }

        private void misbehave() {
            switch (config.text("mode").orElse("")) {
                case "sleep" -> sleep();
                case "spin" -> spin();
                case "throw" -> throw new IllegalStateException(
                        "broken with " + config.secret("password").map(Secret::reveal).orElse("nothing"));
                default -> { }
            }
        }

        private synchronized void sleep() {
            try {
                wait(60_000);
            } catch (InterruptedException e) {
                throw new ConnectorException(ConnectorException.Failure.CANCELLED, "stopped");
            }
        }

        private static void spin() {
            long end = System.nanoTime() + 9_000_000_000L;
            while (System.nanoTime() < end) {
                Integer.parseInt("1");
            }
        }
    }
}
