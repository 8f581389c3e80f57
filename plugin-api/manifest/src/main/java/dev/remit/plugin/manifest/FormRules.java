package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a form's values have to fulfil beyond their kind: a credential goes only to hosts of the system it is for. */
record FormRules(List<Within> domains, List<NamesHost> hosts) {

    /** An address has to be in a domain. */
    record Within(String field, String domain) {

        Optional<Problem> problem(ConnectorConfig config) {
            return host(config, field)
                    .filter(host -> !host.equals(domain) && !host.endsWith("." + domain))
                    .map(host -> new Problem(
                            field,
                            "The address is not one of this system.",
                            "Enter an address whose host is " + domain + " or ends with ." + domain + "."));
        }
    }

    /** A secret ends with the name of the host it belongs to. */
    record NamesHost(String secret, String field, String after, String domain) {

        Optional<Problem> problem(ConnectorConfig config) {
            Optional<String> key =
                    config.secret(secret).map(each -> each.reveal().strip());
            if (key.filter(each -> !each.contains(after)).isPresent()) {
                return Optional.of(new Problem(
                        secret,
                        "This is not a whole key: nothing follows a '" + after + "'.",
                        "Copy the key with what stands behind the '" + after + "' at its end."));
            }
            return key.flatMap(each -> host(config, field)
                    .filter(host -> !host.equals(expected(each)))
                    .map(host -> new Problem(
                            field,
                            "The key belongs to another host than this address.",
                            "Enter https://, what stands behind the last '" + after + "' of the key, and ." + domain
                                    + ".")));
        }

        private String expected(String key) {
            return (key.substring(key.lastIndexOf(after) + after.length()) + "." + domain).toLowerCase(Locale.ROOT);
        }
    }

    /** Reads those of fields that keep to the schema. */
    static FormRules of(YamlNode fields) {
        List<Within> domains = fields.members().entrySet().stream()
                .flatMap(each ->
                        each.getValue().text("within").map(domain -> new Within(each.getKey(), domain)).stream())
                .toList();
        List<NamesHost> hosts = fields.members().entrySet().stream()
                .flatMap(each -> each
                        .getValue()
                        .at("names-host")
                        .map(rule -> new NamesHost(
                                each.getKey(), rule.needed("of"), rule.needed("after"), rule.needed("domain")))
                        .stream())
                .toList();
        return new FormRules(domains, hosts);
    }

    List<Problem> problems(ConnectorConfig config) {
        return Stream.concat(
                        domains.stream().flatMap(rule -> rule.problem(config).stream()),
                        hosts.stream().flatMap(rule -> rule.problem(config).stream()))
                .toList();
    }

    private static Optional<String> host(ConnectorConfig config, String field) {
        return config.url(field).map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT));
    }
}
