package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Response;
import dev.remit.plugin.manifest.mapping.Condition;
import dev.remit.plugin.manifest.mapping.Item;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an answer means where its status does not say it. */
record ErrorRule(List<Integer> statuses, List<String> requests, List<Condition> where, Failure failure, String says) {

    /** Reads one that keeps to the schema. */
    static ErrorRule of(YamlNode node) {
        return new ErrorRule(
                node.texts("status").stream().map(Integer::valueOf).toList(),
                node.texts("requests"),
                Condition.all(node),
                Failure.valueOf(node.needed("is").toUpperCase(Locale.ROOT).replace('-', '_')),
                node.needed("says"));
    }

    /** The failure, if the rule fits. */
    Optional<ConnectorException> in(Response response, String request, ConnectorConfig config) {
        boolean fits = (statuses.isEmpty() || statuses.contains(response.status()))
                && (requests.isEmpty() || requests.contains(request))
                && (where.isEmpty() || bodyFits(response, config));
        return fits ? Optional.of(new ConnectorException(failure, says, Optional.of(response))) : Optional.empty();
    }

    /** What is no JSON fits no condition. */
    private boolean bodyFits(Response response, ConnectorConfig config) {
        try {
            return Condition.hold(where, new Item(response.json(), Optional.empty(), config));
        } catch (ConnectorException noJson) {
            return false;
        }
    }
}
