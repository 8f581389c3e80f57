package dev.remit.policy.decision;

import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request as it is sent; whatever is wrong with it is named at once, each at its JSON pointer. */
final class DecisionReader {

    /** Bytes of a request. */
    static final int LARGEST = 64 * 1024;

    private static final Set<String> FIELDS = Set.of("action", "use_case", "facts");
    private static final int LONGEST_KEY = 200;
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Problem> problems = new ArrayList<>();

    /** Refused with everything that is wrong. */
    static DecisionRequest read(byte[] body, Optional<String> key) {
        DecisionReader reader = new DecisionReader();
        JsonNode node = json(body);
        Optional<Action> action = reader.action(node);
        Optional<UUID> useCase = reader.useCase(node);
        PolicyFacts facts = reader.facts(node);
        node.propertyNames().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> reader.wrong(pointer(field), DecisionRefusal.NO_SUCH_FIELD, field));
        key.filter(k -> k.isBlank() || k.length() > LONGEST_KEY)
                .ifPresent(k -> reader.wrong("Idempotency-Key", DecisionRefusal.KEY_TOO_LONG, LONGEST_KEY));
        RefusedException.throwIfAny(reader.problems);
        return new DecisionRequest(action.orElseThrow(), useCase, facts, key);
    }

    private static JsonNode json(byte[] body) {
        if (body.length > LARGEST) {
            throw DecisionRefusal.TOO_LARGE.because(LARGEST / 1024);
        }
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException broken) {
            Optional<TokenStreamLocation> place = Optional.ofNullable(broken.getLocation());
            throw DecisionRefusal.NOT_JSON.because(
                    place.map(TokenStreamLocation::getLineNr).orElse(1),
                    place.map(TokenStreamLocation::getColumnNr).orElse(1),
                    broken.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw DecisionRefusal.NOT_AN_OBJECT.because();
        }
        return node;
    }

    private Optional<Action> action(JsonNode node) {
        @Nullable JsonNode action = node.get("action");
        if (action == null) {
            wrong("/action", DecisionRefusal.ACTION_MISSING, actions());
            return Optional.empty();
        }
        Optional<Action> found = action.isString() ? Action.find(action.asString()) : Optional.empty();
        if (found.isEmpty()) {
            wrong("/action", DecisionRefusal.ACTION_UNKNOWN, shown(action), actions());
        }
        return found;
    }

    private Optional<UUID> useCase(JsonNode node) {
        @Nullable JsonNode useCase = node.get("use_case");
        if (useCase == null || useCase.isNull()) {
            return Optional.empty();
        }
        if (!useCase.isString() || !UUIDS.matcher(useCase.asString()).matches()) {
            wrong("/use_case", DecisionRefusal.USE_CASE_MALFORMED, shown(useCase));
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(useCase.asString()));
    }

    private PolicyFacts facts(JsonNode node) {
        @Nullable JsonNode facts = node.get("facts");
        if (facts == null) {
            return PolicyFacts.none();
        }
        if (!facts.isObject()) {
            wrong("/facts", DecisionRefusal.NOT_AN_OBJECT);
            return PolicyFacts.none();
        }
        Map<String, Object> given = new HashMap<>();
        facts.forEachEntry((path, value) -> {
            if (path.startsWith("use_case.")) {
                wrong(pointer("facts", path), DecisionRefusal.FROM_THE_REGISTER, path);
            } else {
                given.put(path, value.isNull() ? "null" : JSON.treeToValue(value, Object.class));
            }
        });
        return checked(given);
    }

    private PolicyFacts checked(Map<String, Object> given) {
        try {
            return PolicyFacts.read(given);
        } catch (RefusedException refused) {
            refused.problems()
                    .forEach(problem -> problems.add(new Problem(
                            problem.field().map(path -> pointer("facts", path)), problem.refusal(), problem.args())));
            return PolicyFacts.none();
        }
    }

    private void wrong(String field, DecisionRefusal refusal, Object... args) {
        problems.add(Problem.at(field, refusal, args));
    }

    /** RFC 6901. */
    private static String pointer(String... names) {
        return Arrays.stream(names)
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String shown(JsonNode node) {
        String text = node.isString() ? node.asString() : node.toString();
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "…";
    }

    private static String actions() {
        return Arrays.stream(Action.values()).map(Action::code).collect(Collectors.joining(", "));
    }
}
