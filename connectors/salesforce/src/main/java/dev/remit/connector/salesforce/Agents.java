package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.NATIVE_AI;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Salesforce's own agents (Agentforce): as whom they act, and which actions they may take, with or without asking. */
final class Agents {

    /** What one sort of action does. */
    private record Action(Capability capability, ResourceKind kind) {}

    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            Map.entry("flow", new Action(Capability.TRIGGER, ResourceKind.WORKFLOW)),
            Map.entry("apex", new Action(Capability.TRIGGER, ResourceKind.WORKFLOW)),
            Map.entry("quickAction", new Action(Capability.CHANGE, ResourceKind.OTHER)),
            Map.entry("generatePromptResponse", new Action(Capability.INFER, ResourceKind.PROMPT)),
            Map.entry("prompt", new Action(Capability.INFER, ResourceKind.PROMPT)),
            Map.entry("retriever", new Action(Capability.SEE, ResourceKind.KNOWLEDGE_SOURCE)),
            Map.entry("namedQuery", new Action(Capability.SEE, ResourceKind.OTHER)),
            Map.entry("externalService", new Action(Capability.TRIGGER, ResourceKind.INTEGRATION)),
            Map.entry("api", new Action(Capability.TRIGGER, ResourceKind.INTEGRATION)),
            Map.entry("mcpTool", new Action(Capability.TRIGGER, ResourceKind.INTEGRATION)),
            Map.entry("slack", new Action(Capability.TRIGGER, ResourceKind.MESSAGE)));

    private static final Action UNKNOWN = new Action(Capability.TRIGGER, ResourceKind.OTHER);

    private final SalesforceOrg org;
    private final Answers answers;
    private final Users users;
    private final Map<String, String> agentOfVersion = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Agents(SalesforceOrg org, Answers answers, Users users) {
        this.org = org;
        this.answers = answers;
        this.users = users;
    }

    /** The keys of agents by the names under which Setup speaks of them. */
    Map<String, String> names() {
        return names;
    }

    void list() {
        List<Json> agents = new ArrayList<>();
        org.query(
                "SELECT Id,DeveloperName,MasterLabel,Description,Type,AgentType,AgentTemplate,BotUserId,CreatedById,CreatedDate"
                        + " FROM BotDefinition WHERE Type != 'Bot'",
                agents::add);
        Map<String, Set<String>> versions = new HashMap<>();
        org.query("SELECT Id,BotDefinitionId,VersionNumber,Status FROM BotVersion", version -> {
            String agent = version.requiredText("/BotDefinitionId");
            agentOfVersion.put(version.requiredText("/Id"), agent);
            versions.computeIfAbsent(agent, none -> new TreeSet<>())
                    .add(version.at("/Status").text().orElse("without a status"));
        });
        agents.forEach(agent -> agent(agent, versions.getOrDefault(agent.requiredText("/Id"), Set.of())));
    }

    /** An agent answers people in its active version; a status we do not know leaves that open. */
    private static Principal.State state(Set<String> versions) {
        if (versions.contains("Active")) {
            return Principal.State.ACTIVE;
        }
        return Set.of("Inactive").containsAll(versions) ? Principal.State.INACTIVE : Principal.State.UNKNOWN;
    }

    private void agent(Json read, Set<String> versions) {
        String id = read.requiredText("/Id");
        String label = read.requiredText("/MasterLabel");
        Optional<String> user = read.at("/BotUserId").text();
        Principal agent = Principal.of("agent:" + id, Principal.Kind.AGENT, label, read.evidence())
                .withState(state(versions))
                .withAttribute("versions", String.join(", ", versions))
                .withSignal(Signal.DISPLAY_NAME, label)
                .withAttribute(
                        "name in the API", read.at("/DeveloperName").text().orElse(""))
                .withAttribute(
                        "type",
                        read.at("/AgentType")
                                .text()
                                .or(() -> read.at("/Type").text())
                                .orElse(""))
                .withAttribute("template", read.at("/AgentTemplate").text().orElse(""))
                .withAttribute("acts as", user.map(any -> "a user of its own").orElse("the person who talks to it"));
        user.ifPresent(users::actsForAgent);
        answers.observe(NATIVE_AI, user.map(Users::key).map(agent::actingAs).orElse(agent));
        names.put(label, agent.key());
        Optional<String> creator = read.at("/CreatedById").text();
        creator.ifPresent(users::mention);
        answers.observe(APPROVALS, Connected.approval(agent.key(), "created in Setup", creator, read, "/CreatedDate"));
    }

    /** From an action by its topic and the topic's planner to the version of an agent. */
    void actions() {
        Map<String, String> agentOfPlanner = new HashMap<>();
        org.query("SELECT Id,LinkedBotVersionId,PlannerType FROM GenAiPlannerDefinition", planner -> planner.at(
                        "/LinkedBotVersionId")
                .text()
                .flatMap(version -> Optional.ofNullable(agentOfVersion.get(version)))
                .filter(agent -> names.containsValue("agent:" + agent))
                .ifPresent(agent -> {
                    agentOfPlanner.put(planner.requiredText("/Id"), agent);
                    answers.observe(GRANTS, planning("agent:" + agent, planner));
                }));
        Map<String, Json> topics = new HashMap<>();
        org.query(
                "SELECT Id,MasterLabel,PlannerId FROM GenAiPluginDefinition",
                topic -> topics.put(topic.requiredText("/Id"), topic));
        Map<String, GrantSet> grants = new HashMap<>();
        org.query(
                "SELECT Id,MasterLabel,InvocationTarget,InvocationTargetType,IsConfirmationRequired,PluginId"
                        + " FROM GenAiFunctionDefinition",
                action -> {
                    Optional<Json> topic =
                            action.at("/PluginId").text().flatMap(id -> Optional.ofNullable(topics.get(id)));
                    topic.flatMap(each -> each.at("/PlannerId").text())
                            .flatMap(id -> Optional.ofNullable(agentOfPlanner.get(id)))
                            .ifPresent(agent -> grants.computeIfAbsent(agent, none -> new GrantSet())
                                    .add(grant("agent:" + agent, topic.orElseThrow(), action)));
                });
        grants.values().forEach(each -> each.all().forEach(grant -> answers.observe(GRANTS, grant)));
    }

    /** It concludes from what people write what they want: that is what a planner is. */
    private static Grant planning(String agent, Json planner) {
        return Grant.of(
                        agent,
                        Capability.INFER,
                        ResourceKind.MESSAGE,
                        "conversations",
                        Basis.INFERRED,
                        planner.evidence())
                .withSensitivity(Grant.Sensitivity.PERSONAL)
                .through(Set.of("an agent has a model read the conversation ("
                        + planner.at("/PlannerType").text().orElse("planner") + ")"));
    }

    private static Grant grant(String agent, Json topic, Json action) {
        String type = action.at("/InvocationTargetType").text().orElse("unknown");
        Action meaning = ACTIONS.getOrDefault(type, UNKNOWN);
        String label = action.requiredText("/MasterLabel");
        return Grant.of(agent, meaning.capability(), meaning.kind(), label, Basis.DECLARED, action.evidence())
                .withMode(
                        SalesforceOrg.flag(action, "/IsConfirmationRequired")
                                ? Grant.Mode.CONFIRMED
                                : Grant.Mode.DELEGATED)
                .through(Set.of(
                        type + ": " + action.at("/InvocationTarget").text().orElse(label),
                        "topic: " + topic.at("/MasterLabel").text().orElse("")));
    }
}
