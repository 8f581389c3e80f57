package dev.remit.plugin.testkit;

import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Question;
import java.util.List;

/** The same connector with one endpoint less in its description. */
record Narrowed(ConnectorFactory factory, String without) implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        ConnectorDescriptor whole = factory.descriptor();
        ConnectorDescriptor.Builder narrowed = ConnectorDescriptor.of(whole.id(), whole.name(), whole.kind())
                .vendor(whole.vendor())
                .version(whole.version())
                .apiVersion(whole.apiVersion())
                .recipe(whole.recipe())
                .rateLimit(whole.rateLimit().requests(), whole.rateLimit().per())
                .answers(whole.questions().toArray(Question[]::new));
        whole.fields().forEach(narrowed::field);
        whole.notExposed().forEach(narrowed::notExposed);
        narrowed.tested(whole.tested().sort(), whole.tested().what());
        whole.endpoints().stream()
                .map(endpoint -> endpoint.name().equals(without) ? renamed(endpoint) : endpoint)
                .forEach(narrowed::endpoint);
        return narrowed.build();
    }

    private static dev.remit.plugin.Endpoint renamed(dev.remit.plugin.Endpoint endpoint) {
        return new dev.remit.plugin.Endpoint(
                "not-" + endpoint.name(),
                endpoint.base(),
                endpoint.method(),
                endpoint.path(),
                endpoint.query(),
                endpoint.purpose());
    }

    @Override
    public List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return factory.problems(config);
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return factory.create(config);
    }
}
