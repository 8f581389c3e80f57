package dev.remit.connector.n8n;

import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workflow with the steps that run: those of the active version if it has one, otherwise those of the draft. What is switched off
 * does not run.
 */
final class Workflow {

    private static final List<String> MODEL_PARAMETERS = List.of("model", "modelName", "modelId");

    private final Json json;
    private final List<Step> steps;

    Workflow(Json json) {
        this.json = json;
        Json version = json.at("/activeVersion/nodes").isPresent() ? json.at("/activeVersion") : json;
        Set<String> tools = tools(version.at("/connections"));
        steps = version.at("/nodes").items().stream()
                .map(node -> Step.of(node, tools))
                .filter(Step::enabled)
                .toList();
    }

    /** The names of the steps that are connected to an agent as its tools. */
    private static Set<String> tools(Json connections) {
        return Step.members(connections).entrySet().stream()
                .filter(from -> Step.members(from.getValue()).containsKey("ai_tool"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    String key() {
        return "workflow:" + json.requiredText("/id");
    }

    List<Step> steps() {
        return steps;
    }

    /** The stored keys that any step names, also one that is switched off or only in the draft. */
    Stream<Step.Credential> credentials() {
        Json active = json.at("/activeVersion/nodes");
        return Stream.concat(
                        active.isPresent() ? active.items().stream() : Stream.empty(),
                        json.at("/nodes").items().stream())
                .flatMap(node -> Step.of(node, Set.of()).credentials().stream());
    }

    /** Whether n8n keeps what goes through a run, so far as the workflow itself says. */
    boolean keepsRuns() {
        return !(setting("saveDataSuccessExecution").equals("none")
                && setting("saveDataErrorExecution").equals("none"));
    }

    boolean recordsSuccess() {
        return !setting("saveDataSuccessExecution").equals("none");
    }

    /** The project that owns it; a person's own if it was not moved to another. */
    Optional<String> project() {
        Json shared = json.at("/shared");
        return shared.isPresent()
                ? shared.items().stream()
                        .filter(each -> each.at("/role").text().orElse("").equals("workflow:owner"))
                        .flatMap(each -> each.at("/projectId").text().stream())
                        .findFirst()
                : Optional.empty();
    }

    Principal principal(Set<String> hosts) {
        String name = json.at("/name").text().filter(text -> !text.isBlank()).orElse(key());
        boolean active = json.at("/active").bool().orElse(false);
        Principal principal = Principal.of(key(), Principal.Kind.WORKFLOW, name, json.evidence())
                .withState(active ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withSignals(
                        Signal.NODE_TYPE, steps.stream().map(Step::nativeType).collect(Collectors.toSet()))
                .withSignals(Signal.DOMAIN, hosts);
        for (Map.Entry<String, String> each : attributes(active).entrySet()) {
            principal = principal.withAttribute(each.getKey(), each.getValue());
        }
        return principal;
    }

    private Map<String, String> attributes(boolean active) {
        Map<String, String> attributes = new TreeMap<>();
        put(attributes, "tags", tags());
        put(attributes, "started by", startedBy());
        put(attributes, "models", models());
        put(attributes, "tools of agents", tools());
        put(attributes, "asks people", steps.stream().filter(Workflow::asks).map(Step::shortName));
        json.at("/activeVersion/authors").text().ifPresent(authors -> attributes.put("active version by", authors));
        if (active && draftDiffers()) {
            attributes.put("draft", "differs from the active version");
        }
        if (json.at("/isArchived").bool().orElse(false)) {
            attributes.put("archived", "yes");
        }
        if (!recordsSuccess()) {
            attributes.put("successful runs", "not recorded");
        }
        return attributes;
    }

    private boolean draftDiffers() {
        Optional<String> running = json.at("/activeVersionId").text();
        return running.isPresent() && !running.equals(json.at("/versionId").text());
    }

    private Stream<String> tags() {
        Json tags = json.at("/tags");
        return tags.isPresent()
                ? tags.items().stream().flatMap(tag -> tag.at("/name").text().stream())
                : Stream.empty();
    }

    private Stream<String> models() {
        return steps.stream()
                .filter(Step::ofModels)
                .flatMap(step -> MODEL_PARAMETERS.stream().flatMap(name -> step.parameter(name).stream()))
                .map(model -> Step.computed(model) ? "chosen when it runs" : model);
    }

    private Stream<String> tools() {
        return steps.stream().filter(Step::tool).map(step -> Stream.of(
                        Optional.of(step.shortName()), step.parameter("resource"), step.parameter("operation"))
                .flatMap(Optional::stream)
                .map(part -> Step.computed(part) ? "…" : part)
                .collect(Collectors.joining(" ")));
    }

    /** Who or what can set it going; the entrances are its trigger steps, and what n8n opens for agents. */
    private Stream<String> startedBy() {
        Stream<String> steps = this.steps.stream().flatMap(step -> Triggers.startedBy(step).stream());
        boolean shown = json.at("/settings/availableInMCP").bool().orElse(false);
        return shown ? Stream.concat(steps, Stream.of("agents with access to n8n by MCP")) : steps;
    }

    private static boolean asks(Step step) {
        return step.parameter("operation").orElse("").equals("sendAndWait");
    }

    private String setting(String name) {
        return json.at("/settings/" + name).text().orElse("");
    }

    private static void put(Map<String, String> attributes, String name, Stream<String> values) {
        Set<String> distinct = values.collect(Collectors.toCollection(TreeSet::new));
        if (!distinct.isEmpty()) {
            attributes.put(name, String.join(", ", distinct));
        }
    }
}
