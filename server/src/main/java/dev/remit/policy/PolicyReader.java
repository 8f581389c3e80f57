package dev.remit.policy;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads policies from YAML and refuses a file as a whole, naming everything that is wrong with it, cases that do not hold included. */
final class PolicyReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of(
            "id", "name", "effect", "actions", "when", "reason", "approvers", "obligations", "source", "speaks", "silent");

    private final Conditions conditions;
    private final List<String> problems = new ArrayList<>();
    private String place = "";

    PolicyReader(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Policy> read(String yaml) {
        List<Policy> policies = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : YAML.readTree(yaml).path("policies")) {
            place = node.path("id").asString("a policy without id");
            node.propertyNames().stream().filter(f -> !FIELDS.contains(f)).forEach(f -> problem("unknown field " + f));
            if (!ids.add(place)) {
                problem("its id is another one's, too");
            }
            attempt(() -> policy(node)).ifPresent(policy -> {
                problems.addAll(PolicyCheck.problems(policy, conditions).stream()
                        .map(p -> place + ": " + p)
                        .toList());
                policies.add(policy);
            });
        }
        if (!problems.isEmpty() || policies.isEmpty()) {
            throw new IllegalStateException("the policies are refused: " + String.join("; ", problems));
        }
        return List.copyOf(policies);
    }

    private Policy policy(JsonNode node) {
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
                codes(node, "obligations", Obligation::find),
                text(node, "source"),
                cases);
    }

    private static PolicyFacts facts(JsonNode node) {
        Map<String, Object> values = new HashMap<>();
        node.properties()
                .forEach(e -> values.put(e.getKey(), JsonMapper.shared().treeToValue(e.getValue(), Object.class)));
        return PolicyFacts.read(values);
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
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.asString();
    }

    private Optional<Policy> attempt(java.util.function.Supplier<Policy> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            problem(String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            e.problems().stream().map(Problem::args).map(String::valueOf).forEach(this::problem);
        }
        return Optional.empty();
    }

    private void problem(String what) {
        problems.add(place + ": " + what);
    }
}
