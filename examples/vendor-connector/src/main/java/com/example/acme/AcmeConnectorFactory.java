package com.example.acme;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import java.time.Duration;

/** Describes the connector for Acme CMS and creates it. */
public final class AcmeConnectorFactory implements ConnectorFactory {

    static final Endpoint APPS = Endpoint.get("apps", "/api/v2/apps").withQuery("cursor");

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "acme", "Acme CMS", ConnectorDescriptor.SystemKind.CMS)
            .vendor("Acme")
            .version("1.0.0")
            .apiVersion("v2")
            .field(ConfigField.url("url", "Address", "For example https://cms.example.test"))
            .field(ConfigField.secret("token", "API token", "In Acme: Settings, API, New token"))
            .endpoint(APPS)
            .answers(Question.INTEGRATIONS, Question.GRANTS, Question.LAST_USE)
            .notExposed(Question.APPROVALS, "Acme does not record who connected an app.")
            .rateLimit(60, Duration.ofMinutes(1))
            .recipe("Open Settings, API, New token, tick apps.read and nothing else.")
            .build();

    /** Called by the host's service loader. */
    public AcmeConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new AcmeConnector(config.secret("token").orElseThrow());
    }
}
