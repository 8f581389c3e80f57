package dev.remit.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a rule set and refuses it as a whole, naming everything that is wrong, if anything is: also if a rule fails its own test. */
final class RuleSetReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern ID = Pattern.compile("[A-Z]{2}-\\d\\d");
    private static final Set<String> FIELDS =
            Set.of("id", "kind", "tier", "ifUnknown", "when", "source", "fires", "silent");

    private final List<String> problems = new ArrayList<>();
    private String place = "";

    private RuleSetReader() {}

    static RuleSet read(String yaml) {
        return new RuleSetReader().ruleSet(YAML.readTree(yaml));
    }

    private RuleSet ruleSet(JsonNode root) {
        String version = text(root, "version");
        Map<Fact, Integer> efforts = new EnumMap<>(Fact.class);
        root.path("efforts").properties().forEach(e -> efforts.put(fact(e.getKey()), effort(e.getValue())));
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("rules")) {
            place = node.path("id").asString("a rule without id");
            checkFields(node.propertyNames());
            if (!ID.matcher(place).matches() || !ids.add(place)) {
                problem("its id is not of the form AA-00, or not its own");
            }
            attempt(() -> rule(node)).ifPresent(rules::add);
        }
        rules.forEach(this::test);
        if (!problems.isEmpty() || rules.isEmpty()) {
            throw new IllegalStateException("rule set " + version + " is refused: " + String.join("; ", problems));
        }
        return new RuleSet(version, Map.copyOf(efforts), List.copyOf(rules));
    }

    private void checkFields(Collection<String> names) {
        names.stream().filter(name -> !FIELDS.contains(name)).forEach(name -> problem("unknown field " + name));
    }

    private Rule rule(JsonNode node) {
        RiskTier tier = Coded.of(RiskTier.class, text(node, "tier"));
        String ifUnknown = node.path("ifUnknown").asString(tier.code());
        Optional<RiskTier> assumed =
                ifUnknown.equals("ignore") ? Optional.empty() : Optional.of(Coded.of(RiskTier.class, ifUnknown));
        if (assumed.isPresent() && assumed.get().compareTo(tier) > 0) {
            problem("what is unknown cannot weigh more than what is known");
        }
        return new Rule(
                text(node, "id"),
                Coded.of(RiskKind.class, text(node, "kind")),
                tier,
                assumed,
                condition(node.path("when")),
                text(node, "source"),
                facts(node.path("fires")),
                facts(node.path("silent")));
    }

    private Condition condition(JsonNode node) {
        if (node.has("all")) {
            return new Condition.All(parts(node.get("all")));
        }
        if (node.has("any")) {
            return new Condition.Any(parts(node.get("any")));
        }
        Fact fact = fact(text(node, "fact"));
        if (node.has("has")) {
            Set<String> values = new HashSet<>();
            node.get("has").forEach(v -> values.add(risky(fact, v.asString())));
            if (fact.shape() == Fact.Shape.ONE) {
                problem(fact.code() + " has one value: use atLeast, so that riskier values fire too");
            }
            return new Condition.Has(fact, Set.copyOf(values));
        }
        return new Condition.AtLeast(fact, risky(fact, text(node, "atLeast")));
    }

    private List<Condition> parts(JsonNode nodes) {
        List<Condition> parts = new ArrayList<>();
        nodes.forEach(node -> parts.add(condition(node)));
        if (parts.isEmpty()) {
            problem("an empty list of conditions");
        }
        return List.copyOf(parts);
    }

    private String risky(Fact fact, String value) {
        if (fact.scale().indexOf(value) < 1) {
            problem(value + " is not a value of " + fact.code() + " that could be a risk");
        }
        return value;
    }

    private UseCaseFacts facts(JsonNode node) {
        UseCaseFacts facts = UseCaseFacts.none();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            List<String> values = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(v -> values.add(v.asString()));
            } else {
                values.add(entry.getValue().asString());
            }
            facts = facts.with(fact(entry.getKey()), values);
        }
        if (facts.values().isEmpty()) {
            problem("a rule is not one without a case in which it fires and one in which it does not");
        }
        return facts;
    }

    private void test(Rule rule) {
        place = rule.id();
        if (rule.apply(rule.fires()).filter(f -> !f.assumed()).isEmpty()) {
            problem("does not fire in its own case");
        }
        if (rule.apply(rule.silent()).isPresent()) {
            problem("fires in the case in which it must not");
        }
    }

    private Fact fact(String code) {
        return Fact.find(code).orElseThrow(() -> new IllegalArgumentException("no fact " + code));
    }

    private int effort(JsonNode node) {
        if (!node.isInt() || node.asInt() < 1) {
            problem("an effort is a whole number from 1, not " + node);
        }
        return node.asInt(1);
    }

    private String text(JsonNode node, String field) {
        @Nullable JsonNode value = node.get(field);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.asString();
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void problem(String what) {
        problems.add(place + ": " + what);
    }
}
