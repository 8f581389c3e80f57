package dev.remit.incident.playbook;

import dev.remit.findings.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All playbooks; a file with anything wrong in it is refused as a whole, at the start. */
@Component
public class Playbooks {

    /** What the kill switch opens an incident by. */
    public static final String STOPPED = "stopped";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Playbook> all;

    Playbooks() {
        try (InputStream file = new ClassPathResource("incident/playbooks-v1.yaml").getInputStream()) {
            all = read(YAML.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Playbook> all() {
        return all;
    }

    public Optional<Playbook> find(String key) {
        return all.stream().filter(playbook -> playbook.key().equals(key)).findFirst();
    }

    static List<Playbook> read(JsonNode file) {
        List<String> problems = new ArrayList<>();
        List<Playbook> playbooks = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode node : file.path("playbooks")) {
            Playbook playbook = playbook(node, file.path("version").asInt(0));
            if (!keys.add(playbook.key())) {
                problems.add(playbook.key() + ": another has this key, too");
            }
            problems.addAll(problems(playbook));
            playbooks.add(playbook);
        }
        if (!keys.contains(STOPPED)) {
            problems.add("there is none for the kill switch");
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("playbooks are refused: " + String.join("; ", problems));
        }
        return List.copyOf(playbooks);
    }

    private static Playbook playbook(JsonNode node, int version) {
        List<Playbook.Step> steps = new ArrayList<>();
        node.path("steps")
                .forEach(step -> steps.add(new Playbook.Step(
                        text(step, "task"),
                        text(step, "why"),
                        step.path("within").asInt(0))));
        return new Playbook(
                text(node, "key"),
                version,
                text(node, "name"),
                text(node, "when"),
                Severity.valueOf(text(node, "severity").toUpperCase(Locale.ROOT)),
                text(node, "source"),
                steps);
    }

    private static List<String> problems(Playbook playbook) {
        List<String> problems = new ArrayList<>();
        if (playbook.version() < 1) {
            problems.add("the file has no version");
        }
        boolean wordless = List.of(playbook.key(), playbook.name(), playbook.when(), playbook.source()).stream()
                .anyMatch(String::isEmpty);
        if (wordless || playbook.steps().isEmpty()) {
            problems.add(playbook.key() + ": key, name, when, source and steps are needed");
        }
        int before = 1;
        for (Playbook.Step step : playbook.steps()) {
            if (step.task().isEmpty() || step.why().isEmpty() || step.within() < before) {
                problems.add(playbook.key() + ": a step needs a task, a reason, and hours not below the step before");
            }
            before = step.within();
        }
        return problems;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
