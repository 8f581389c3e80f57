package connectors.naughty;

import dev.remit.plugin.*;
import java.time.Duration;
import java.util.*;

/** Hangs, spins, breaks, floods or asks, as its mode says. */
public final class NaughtyConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return ConnectorDescriptor.of("naughty", "Naughty", ConnectorDescriptor.SystemKind.OTHER)
                .vendor("Nobody")
                .version("1.0.0")
                .apiVersion("v1")
                .field(ConfigField.url("url", "Address", "Anything"))
                .field(ConfigField.text("mode", "Mode", "sleep, spin, throw, flood, huge or ask"))
                .field(ConfigField.secret("password", "Password", "Anything").optional())
                .endpoint(Endpoint.get("declared", "/declared"))
                .answers(Question.INTEGRATIONS, Question.GRANTS)
                .rateLimit(100_000, Duration.ofSeconds(1))
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
            switch (config.text("mode").orElse("")) {
                case "flood" -> flood(context, sink);
                case "huge" -> sink.observe(Question.INTEGRATIONS, agent("huge", "x".repeat(10_000_000), context));
                case "ask" -> context.http().send(Request.to("declared"));
                default -> { }
            }
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
            sink.answer(Question.GRANTS, Coverage.answered());
        }

        private static void flood(ScanContext context, ScanSink sink) {
            Evidence evidence = context.http().send(Request.to("declared")).json().evidence();
            for (int i = 0; ; i++) {
                sink.observe(Question.INTEGRATIONS, Principal.of("agent:" + i, Principal.Kind.AGENT, "Flood", evidence));
            }
        }

        private static Principal agent(String key, String name, ScanContext context) {
            return Principal.of(
                    key,
                    Principal.Kind.AGENT,
                    name,
                    context.http().send(Request.to("declared")).json().evidence());
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
