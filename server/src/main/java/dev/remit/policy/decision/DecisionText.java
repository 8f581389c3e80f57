package dev.remit.policy.decision;

import dev.remit.policy.Effect;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.fact.UseCaseDirectory;
import dev.remit.policy.obligation.Obligation;
import dev.remit.policy.obligation.ObligationText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as JSON: the one form in which it is answered and kept. Its names are part of the API. */
final class DecisionText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<java.util.TreeMap<String, Object>> FACTS = new TypeReference<>() {};

    private DecisionText() {}

    static String write(RecordedDecision decided) {
        PolicyDecision decision = decided.decision();
        ObjectNode node = JSON.createObjectNode();
        node.put("id", decided.id().toString()).put("at", decided.at().toString());
        node.put("caller", decided.caller()).put("action", decided.action().code());
        decided.useCase().ifPresent(useCase -> node.putObject("use_case")
                .put("id", useCase.id().toString())
                .put("name", useCase.name()));
        node.put("effect", decision.effect().code());
        ArrayNode reasons = node.putArray("reasons");
        decision.reasons().forEach(reason -> reason(reasons.addObject(), reason));
        ArrayNode approvers = node.putArray("approvers");
        decision.approvers().forEach(approvers::add);
        ArrayNode obligations = node.putArray("obligations");
        decision.obligations().forEach(obligation -> ObligationText.write(obligations.addObject(), obligation));
        node.set("facts", JSON.valueToTree(decided.facts().values()));
        ArrayNode overruled = node.putArray("overruled");
        decided.overruled().forEach(fact -> overruled.add(JSON.valueToTree(fact)));
        return JSON.writeValueAsString(node);
    }

    private static void reason(ObjectNode node, PolicyReason reason) {
        node.put("policy", reason.policy()).put("version", reason.version());
        node.put("effect", reason.effect().code()).put("text", reason.text());
        node.put("doubtful", reason.doubtful());
        ArrayNode missing = node.putArray("missing");
        reason.missing().forEach(missing::add);
        reason.exception().ifPresent(exception -> node.putObject("exception")
                .put("key", exception.key())
                .put("until", exception.lastDay().toString()));
    }

    static RecordedDecision read(String text) {
        JsonNode node = JSON.readTree(text);
        List<PolicyReason> reasons = new ArrayList<>();
        node.get("reasons").forEach(reason -> reasons.add(reason(reason)));
        TreeSet<Obligation> obligations = new TreeSet<>(ObligationText.read(node.get("obligations")));
        return new RecordedDecision(
                new DecisionId(UUID.fromString(node.get("id").asString())),
                Instant.parse(node.get("at").asString()),
                node.get("caller").asString(),
                Action.find(node.get("action").asString()).orElseThrow(),
                Optional.ofNullable(node.get("use_case"))
                        .map(u -> new UseCaseDirectory.Named(
                                UUID.fromString(u.get("id").asString()),
                                u.get("name").asString())),
                new PolicyDecision(
                        Effect.find(node.get("effect").asString()).orElseThrow(),
                        reasons,
                        new TreeSet<>(strings(node.get("approvers"))),
                        obligations),
                PolicyFacts.recorded(JSON.treeToValue(node.get("facts"), FACTS)),
                overruled(node.get("overruled")));
    }

    private static PolicyReason reason(JsonNode node) {
        return new PolicyReason(
                node.get("policy").asString(),
                node.get("version").asInt(),
                Effect.find(node.get("effect").asString()).orElseThrow(),
                node.get("text").asString(),
                strings(node.get("missing")),
                node.get("doubtful").asBoolean(),
                Optional.ofNullable(node.get("exception"))
                        .map(exception -> new Exceptions.Excepted(
                                node.get("policy").asString(),
                                exception.get("key").asString(),
                                LocalDate.parse(exception.get("until").asString()))));
    }

    private static List<Overruled> overruled(JsonNode node) {
        List<Overruled> all = new ArrayList<>();
        node.forEach(fact -> all.add(JSON.treeToValue(fact, Overruled.class)));
        return all;
    }

    private static List<String> strings(JsonNode node) {
        List<String> all = new ArrayList<>();
        node.forEach(word -> all.add(word.asString()));
        return all;
    }
}
