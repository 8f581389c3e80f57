package dev.remit.prompt.exchange;

import dev.remit.prompt.Prompt;
import dev.remit.prompt.example.PromptExample;
import dev.remit.prompt.input.JsonSchema;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a prompt as a file: the fields in front as YAML, always in the same order, then the text as it is. */
final class PromptFileText {

    static final String FENCE = "---\n";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    private PromptFileText() {}

    /** Models are written by their names; one that is not in the catalogue any more by its id. */
    static String of(Prompt prompt, Map<UUID, String> models) {
        ObjectNode node = YAML.createObjectNode();
        node.put("key", prompt.key()).put("name", prompt.name()).put("purpose", prompt.purpose());
        node.put("channel", prompt.channel().code())
                .put("function", prompt.function().code());
        ArrayNode names = node.putArray("models");
        prompt.models().stream()
                .map(id -> models.getOrDefault(id, id.toString()))
                .sorted()
                .forEach(names::add);
        date(node, "review-on", prompt.term().reviewOn());
        date(node, "expires-on", prompt.term().expiresOn());
        node.put("brand", prompt.rules().brand()).put("claims", prompt.rules().claims());
        node.put("output", prompt.expectation().output())
                .put("quality", prompt.expectation().quality());
        node.set("inputs", json(prompt.wording().inputSchema()));
        ArrayNode examples = node.putArray("examples");
        prompt.examples().forEach(example -> example(examples.addObject(), example));
        return FENCE + YAML.writeValueAsString(node) + FENCE + prompt.wording().text() + "\n";
    }

    private static void example(ObjectNode node, PromptExample example) {
        node.put("name", example.name());
        node.set("inputs", json(example.inputs()));
        node.put("output", example.output());
        ArrayNode assertions = node.putArray("assertions");
        example.assertions().forEach(a -> assertions.addObject().put(a.kind().code(), a.value()));
    }

    private static void date(ObjectNode node, String name, Optional<LocalDate> day) {
        day.ifPresent(d -> node.put(name, d.toString()));
    }

    /** As structure, if it is any: somebody may be in the middle of writing it. */
    private static JsonNode json(String text) {
        try {
            return JsonSchema.json(text, "");
        } catch (RefusedException notYet) {
            return YAML.getNodeFactory().stringNode(text);
        }
    }
}
