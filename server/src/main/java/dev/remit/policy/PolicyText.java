package dev.remit.policy;

import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.obligation.ObligationText;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Policies as text: the one form in which they are stored, exchanged and shipped. Reading checks the form; whether a policy is any
 * good is {@link PolicyCheck}'s.
 */
final class PolicyText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "effect",
            "actions",
            "when",
            "reason",
            "approvers",
            "obligations",
            "source",
            "speaks",
            "silent");

    private PolicyText() {}

    /** An {@link IllegalArgumentException} that names everything wrong with the form of the file. */
    static List<Policy> readYaml(String yaml) {
        List<String> problems = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : YAML.readTree(yaml).path("policies")) {
            String place = node.path("id").asString("a policy without id");
            if (!ids.add(place)) {
                problems.add(place + ": its id is another one's, too");
            }
            try {
                policies.add(read(node));
            } catch (IllegalArgumentException e) {
                problems.add(place + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty() || policies.isEmpty()) {
            throw new IllegalArgumentException("no policies: " + String.join("; ", problems));
        }
        return List.copyOf(policies);
    }

    static Policy readJson(String json) {
        return read(JSON.readTree(json));
    }

    /** With its fields, and the values of its sets, always in the same order. */
    static String json(Policy policy) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", policy.id()).put("name", policy.name());
        node.put("effect", policy.effect().code());
        sorted(node.putArray("actions"), policy.actions().stream().map(Action::code));
        node.put("when", policy.when()).put("reason", policy.reason());
        sorted(node.putArray("approvers"), policy.approvers().stream());
        ObligationText.write(node.putArray("obligations"), policy.obligations());
        node.put("source", policy.source());
        cases(node.putArray("speaks"), policy, true);
        cases(node.putArray("silent"), policy, false);
        return JSON.writeValueAsString(node);
    }

    private static void sorted(ArrayNode array, Stream<String> words) {
        words.sorted().forEach(array::add);
    }

    private static void cases(ArrayNode array, Policy policy, boolean speaks) {
        policy.cases().stream()
                .filter(c -> c.speaks() == speaks)
                .forEach(c -> array.add(JSON.valueToTree(c.facts().values())));
    }

    private static Policy read(JsonNode node) {
        List<String> unknown = node.propertyNames().stream()
                .filter(field -> !FIELDS.contains(field))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown fields " + unknown);
        }
        List<PolicyCase> cases = new ArrayList<>();
        node.path("speaks").forEach(facts -> cases.add(new PolicyCase(facts(facts), true)));
        node.path("silent").forEach(facts -> cases.add(new PolicyCase(facts(facts), false)));
        return new Policy(
                text(node, "id"),
                text(node, "name"),
                code(node, "effect", Effect::find),
                codes(node, "actions", Action::find),
                text(node, "when").strip(),
                text(node, "reason").strip(),
                codes(node, "approvers", Optional::of),
                Set.copyOf(ObligationText.read(node.path("obligations"))),
                text(node, "source"),
                cases);
    }

    private static PolicyFacts facts(JsonNode node) {
        Map<String, Object> values = new HashMap<>();
        node.properties().forEach(e -> values.put(e.getKey(), JSON.treeToValue(e.getValue(), Object.class)));
        try {
            return PolicyFacts.read(values);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(
                    e.problems().stream()
                            .map(Problem::args)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", "not facts: ", "")),
                    e);
        }
    }

    private static <T> T code(JsonNode node, String field, Function<String, Optional<T>> find) {
        String code = text(node, field);
        return find.apply(code).orElseThrow(() -> new IllegalArgumentException("no " + field + " " + code));
    }

    private static <T> Set<T> codes(JsonNode node, String field, Function<String, Optional<T>> find) {
        Set<T> found = new HashSet<>();
        node.path(field)
                .forEach(code -> found.add(find.apply(code.asString())
                        .orElseThrow(() -> new IllegalArgumentException("no " + field + " " + code.asString()))));
        return found;
    }

    private static String text(JsonNode node, String field) {
        @Nullable JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.asString();
    }
}
