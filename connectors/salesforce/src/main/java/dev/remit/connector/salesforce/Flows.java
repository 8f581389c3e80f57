package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.GRANTS;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Flows, and what the steps of the active ones read, change and call: one request each, up to the number the connection allows. */
final class Flows {

    /** A step on records: of which object, and which fields it names. */
    private record Step(Json read, String object, Set<String> fields) {}

    private static final Map<String, ResourceKind> CALLS = Map.of(
            "generatePromptResponse", ResourceKind.PROMPT,
            "externalService", ResourceKind.INTEGRATION,
            "emailSimple", ResourceKind.MESSAGE,
            "emailAlert", ResourceKind.MESSAGE,
            "sendSmsMessage", ResourceKind.MESSAGE,
            "chatterPost", ResourceKind.MESSAGE,
            "apex", ResourceKind.WORKFLOW);

    private final SalesforceOrg org;
    private final Answers answers;

    Flows(SalesforceOrg org, Answers answers) {
        this.org = org;
        this.answers = answers;
    }

    void list() {
        List<Json> active = new ArrayList<>();
        org.query(
                "SELECT DurableId,ApiName,Label,ProcessType,TriggerType,IsActive,ActiveVersionId FROM FlowDefinitionView",
                flow -> {
                    answers.observe(AUTOMATIONS, principal(flow));
                    if (SalesforceOrg.flag(flow, "/IsActive")
                            && flow.at("/ActiveVersionId").isPresent()) {
                        active.add(flow);
                    }
                });
        if (answers.asked(GRANTS)) {
            steps(active);
        }
    }

    private void steps(List<Json> active) {
        int most = (int) Math.min(active.size(), org.mostFlows());
        for (int i = 0; i < most; i++) {
            Json flow = active.get(i);
            answers.attempt(() -> steps(flow), GRANTS);
            answers.progress(GRANTS, i + 1L, OptionalLong.of(most));
        }
        if (active.size() > most) {
            answers.gap(
                    "The steps of " + (active.size() - most)
                            + " active flows were not read; raise 'Flows to read' in the connection.",
                    GRANTS);
        }
    }

    private static String key(Json flow) {
        return "flow:" + flow.requiredText("/DurableId");
    }

    private static Principal principal(Json flow) {
        String label = flow.at("/Label").text().orElse(flow.requiredText("/ApiName"));
        return Principal.of(key(flow), Principal.Kind.WORKFLOW, label, flow.evidence())
                .withState(SalesforceOrg.flag(flow, "/IsActive") ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .withSignal(Signal.DISPLAY_NAME, label)
                .withAttribute("name in the API", flow.requiredText("/ApiName"))
                .withAttribute("type", flow.at("/ProcessType").text().orElse(""))
                .withAttribute("started by", flow.at("/TriggerType").text().orElse("a person or another flow"));
    }

    private void steps(Json flow) {
        String version = flow.requiredText("/ActiveVersionId");
        org.tooling(
                "SELECT Id,Metadata FROM Flow WHERE Id = " + SalesforceOrg.quoted(version),
                read -> grants(key(flow), flow, read.at("/Metadata")));
    }

    private void grants(String flow, Json view, Json steps) {
        GrantSet grants = new GrantSet();
        boolean system = view.at("/TriggerType").isPresent()
                || steps.at("/runInMode")
                        .text()
                        .filter(mode -> mode.startsWith("SystemMode"))
                        .isPresent();
        Grant.Reach reach = system ? Grant.Reach.TENANT : Grant.Reach.UNKNOWN;
        records(steps, "/recordLookups", "/queriedFields")
                .forEach(step -> add(grants, flow, Capability.SEE, step, reach));
        Stream.of("/recordCreates", "/recordUpdates")
                .flatMap(kind -> records(steps, kind, "/inputAssignments"))
                .forEach(step -> add(grants, flow, Capability.CHANGE, step, reach));
        records(steps, "/recordDeletes", "/none").forEach(step -> add(grants, flow, Capability.CHANGE, step, reach));
        items(steps, "/actionCalls").forEach(call -> grants.add(call(flow, call)));
        items(steps, "/subflows")
                .forEach(call -> grants.add(Grant.of(
                        flow,
                        Capability.TRIGGER,
                        ResourceKind.WORKFLOW,
                        call.requiredText("/flowName"),
                        Basis.DECLARED,
                        call.evidence())));
        grants.all().forEach(grant -> answers.observe(GRANTS, grant));
    }

    private static Stream<Step> records(Json steps, String kind, String fields) {
        return items(steps, kind)
                .filter(step -> step.at("/object").text().isPresent())
                .map(step -> new Step(step, step.requiredText("/object"), fields(step, fields)));
    }

    private static Set<String> fields(Json step, String place) {
        Set<String> fields = new TreeSet<>();
        items(step, place)
                .forEach(field ->
                        field.text().or(() -> field.at("/field").text()).ifPresent(fields::add));
        return fields;
    }

    private static void add(GrantSet grants, String flow, Capability capability, Step step, Grant.Reach reach) {
        Objects.Meaning meaning =
                Objects.of(step.object()).orElse(new Objects.Meaning(ResourceKind.OTHER, Grant.Sensitivity.UNKNOWN));
        grants.add(Grant.of(
                        flow,
                        capability,
                        meaning.kind(),
                        step.object(),
                        Basis.DECLARED,
                        step.read().evidence())
                .withReach(reach)
                .withSensitivity(meaning.sensitivity())
                .onFields(step.fields())
                .through(Set.of("step " + step.read().at("/name").text().orElse(""))));
    }

    private static Grant call(String flow, Json call) {
        String type = call.at("/actionType").text().orElse("unknown");
        String name = call.at("/actionName").text().orElse(type);
        return Grant.of(
                        flow,
                        type.equals("generatePromptResponse") ? Capability.INFER : Capability.TRIGGER,
                        CALLS.getOrDefault(type, ResourceKind.OTHER),
                        name,
                        Basis.DECLARED,
                        call.evidence())
                .through(Set.of(type + ": " + name));
    }

    private static Stream<Json> items(Json parent, String place) {
        Json list = parent.at(place);
        return list.isPresent() ? list.items().stream() : Stream.empty();
    }
}
