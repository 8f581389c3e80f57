package dev.remit.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One OpenAPI document of the files {@code api/*.yaml}: each feature describes its endpoints in a file of its own, and adds to
 * {@code paths} and {@code components}. That description and endpoints agree is held by a test.
 */
@Component
class ApiDescription {

    private final JsonNode document;

    ApiDescription() {
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode merged = yaml.createObjectNode();
        for (Resource file : files()) {
            try (InputStream in = file.getInputStream()) {
                merge(merged, (ObjectNode) yaml.readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        document = merged;
    }

    JsonNode document() {
        return document;
    }

    private static List<Resource> files() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.yaml");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode more) {
        more.forEachEntry((name, value) -> {
            if (value instanceof ObjectNode deeper && into.get(name) instanceof ObjectNode known) {
                merge(known, deeper);
            } else {
                into.set(name, value);
            }
        });
    }
}
