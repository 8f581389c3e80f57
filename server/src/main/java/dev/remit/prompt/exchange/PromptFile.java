package dev.remit.prompt.exchange;

import dev.remit.prompt.Channel;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.example.Assertion;
import dev.remit.prompt.example.AssertionKind;
import dev.remit.prompt.example.PromptExample;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a prompt from a file as {@link PromptFileText} writes it. Everything wrong with it is found at once. */
final class PromptFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> FIELDS = Set.of(
            "key",
            "name",
            "purpose",
            "channel",
            "function",
            "models",
            "review-on",
            "expires-on",
            "brand",
            "claims",
            "output",
            "quality",
            "inputs",
            "examples");

    private final String file;
    private final JsonNode front;
    private final Function<String, Optional<UUID>> models;
    private final List<Problem> problems = new ArrayList<>();

    private PromptFile(String file, JsonNode front, Function<String, Optional<UUID>> models) {
        this.file = file;
        this.front = front;
        this.models = models;
    }

    /**
     * Refused with everything that is wrong, at the file and field.
     *
     * @param models finds a model of the catalogue by its name
     */
    static Prompt read(String file, String text, Function<String, Optional<UUID>> models) {
        String lines = text.replace("\r\n", "\n").replace("\uFEFF", "");
        int end = lines.indexOf("\n" + PromptFileText.FENCE, PromptFileText.FENCE.length() - 1);
        if (!lines.startsWith(PromptFileText.FENCE) || end < 0) {
            throw FileRefusal.NO_FRONT_MATTER.at(file);
        }
        String body = lines.substring(end + 1 + PromptFileText.FENCE.length());
        PromptFile reading =
                new PromptFile(file, yaml(file, lines.substring(PromptFileText.FENCE.length(), end + 1)), models);
        Prompt prompt = reading.prompt(body.endsWith("\n") ? body.substring(0, body.length() - 1) : body);
        RefusedException.throwIfAny(reading.problems);
        return prompt;
    }

    private static JsonNode yaml(String file, String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            throw FileRefusal.NOT_YAML.at(file, Math.max(1, line), e.getOriginalMessage());
        }
    }

    private Prompt prompt(String text) {
        front.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> wrong(name, FileRefusal.FIELD_UNKNOWN, name));
        return new Prompt(
                required("key"),
                required("name"),
                text(front, "purpose", "purpose"),
                word("channel", Channel.values()),
                word("function", MarketingFunction.values()),
                new Prompt.Rules(text(front, "brand", "brand"), text(front, "claims", "claims")),
                models(),
                new Prompt.Wording(text, json(front.path("inputs"))),
                new Prompt.Expectation(text(front, "output", "output"), text(front, "quality", "quality")),
                examples(),
                new Prompt.Term(date("review-on"), date("expires-on")));
    }

    private Set<UUID> models() {
        Set<UUID> found = new HashSet<>();
        for (JsonNode name : list(front, "models", "models")) {
            String said = name.asString("");
            Optional<UUID> id = models.apply(said);
            id.ifPresent(found::add);
            if (id.isEmpty()) {
                wrong("models", FileRefusal.NO_SUCH_MODEL, said);
            }
        }
        return found;
    }

    private List<PromptExample> examples() {
        List<PromptExample> examples = new ArrayList<>();
        int number = 0;
        for (JsonNode example : list(front, "examples", "examples")) {
            String place = "examples." + number++;
            List<Assertion> assertions = new ArrayList<>();
            for (JsonNode one : list(example, "assertions", place)) {
                one.properties().forEach(p -> kind(p.getKey(), place)
                        .ifPresent(kind ->
                                assertions.add(new Assertion(kind, p.getValue().asString("")))));
            }
            examples.add(new PromptExample(
                    text(example, "name", place),
                    json(example.path("inputs")),
                    text(example, "output", place),
                    assertions));
        }
        return examples;
    }

    private Optional<AssertionKind> kind(String code, String place) {
        Optional<AssertionKind> kind = Arrays.stream(AssertionKind.values())
                .filter(k -> k.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            wrong(place, FileRefusal.NO_SUCH_WORD, code, words(AssertionKind.values()));
        }
        return kind;
    }

    private static String json(JsonNode node) {
        return node.isString() ? node.asString() : node.isMissingNode() ? "{}" : JSON.writeValueAsString(node);
    }

    private String required(String name) {
        String text = text(front, name, name);
        if (text.isBlank()) {
            wrong(name, FileRefusal.FIELD_MISSING);
        }
        return text;
    }

    private String text(JsonNode node, String name, String place) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            wrong(place, FileRefusal.NOT_TEXT, name);
            return "";
        }
        return value.asString();
    }

    private Iterable<JsonNode> list(JsonNode node, String name, String place) {
        JsonNode value = node.path(name);
        if (!value.isArray() && !value.isMissingNode()) {
            wrong(place, FileRefusal.NOT_A_LIST, name);
        }
        return value;
    }

    private <E extends Enum<E> & Coded> E word(String name, E[] words) {
        String code = text(front, name, name);
        Optional<E> found =
                Arrays.stream(words).filter(w -> w.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            wrong(name, FileRefusal.NO_SUCH_WORD, code, words(words));
        }
        return found.orElse(words[0]);
    }

    private Optional<LocalDate> date(String name) {
        String day = text(front, name, name);
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            wrong(name, FileRefusal.NOT_A_DATE, day);
            return Optional.empty();
        }
    }

    private static String words(Coded[] words) {
        return Arrays.stream(words).map(Coded::code).collect(Collectors.joining(", "));
    }

    private void wrong(String field, FileRefusal refusal, Object... args) {
        problems.add(Problem.at(file + "/" + field, refusal, args));
    }
}
