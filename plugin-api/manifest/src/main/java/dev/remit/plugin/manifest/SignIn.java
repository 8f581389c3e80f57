package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Request;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.mapping.Template;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.Map;

/** Signs a request in by what the form holds; the secret passes through closed. What a {@link TokenExchange} needs is no part of it. */
interface SignIn {

    Request sign(Request request, ConnectorConfig config);

    /** Reads one that keeps to the schema. */
    static SignIn of(YamlNode node) {
        Map.Entry<String, YamlNode> way = node.members().entrySet().iterator().next();
        YamlNode how = way.getValue();
        return switch (way.getKey()) {
            case "bearer" -> (request, config) -> request.withBearer(secret(config, how.text()));
            case "basic" -> {
                Template user = Template.of(how.needed("user"));
                yield (request, config) ->
                        request.withBasic(user.fill(config).orElse(""), secret(config, how.needed("password")));
            }
            case "header" ->
                (request, config) -> request.withSecret(how.needed("name"), secret(config, how.needed("secret")));
            default -> (request, config) -> request;
        };
    }

    private static Secret secret(ConnectorConfig config, String field) {
        return config.secret(field).orElse(Secret.of(""));
    }
}
