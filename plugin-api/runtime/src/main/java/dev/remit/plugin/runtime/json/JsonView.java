package dev.remit.plugin.runtime.json;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A parsed value that knows where it came from. */
record JsonView(JsonNode node, Evidence evidence) implements Json {

    @Override
    public Json at(String pointer) {
        return new JsonView(node.at(pointer), below(pointer));
    }

    @Override
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    @Override
    public Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    @Override
    public Optional<Long> integer() {
        return node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(node.longValue()) : Optional.empty();
    }

    @Override
    public Optional<Boolean> bool() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    @Override
    public List<Json> items() {
        if (!node.isArray()) {
            throw shape("a list");
        }
        List<Json> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonView(node.get(i), below("/" + i)));
        }
        return items;
    }

    @Override
    public Map<String, Json> members() {
        if (!node.isObject()) {
            throw shape("an object");
        }
        Map<String, Json> members = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> members.put(
                        each.getKey(),
                        new JsonView(
                                each.getValue(),
                                below("/" + each.getKey().replace("~", "~0").replace("/", "~1")))));
        return Collections.unmodifiableMap(members);
    }

    @Override
    public String toString() {
        return "JSON at " + evidence.pointer();
    }

    private ConnectorException shape(String expected) {
        String place = evidence.pointer().isEmpty() ? "" : " at " + evidence.pointer();
        return new ConnectorException(
                Failure.MALFORMED,
                "The answer to " + evidence.request() + " was expected to be " + expected + place
                        + " and is not. Something other than"
                        + " the system's API may have answered, or its version is one this connector does not know.");
    }

    private Evidence below(String pointer) {
        return new Evidence(
                evidence.request(),
                evidence.at(),
                evidence.sha256(),
                evidence.pointer() + pointer,
                evidence.apiVersion(),
                evidence.connectorVersion());
    }
}
