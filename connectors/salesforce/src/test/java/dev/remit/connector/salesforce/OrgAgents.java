package dev.remit.connector.salesforce;

import java.util.Map;

/** The agents of {@link OrgState}, with their actions. */
final class OrgAgents {

    private OrgAgents() {}

    static void fill(Map<String, OrgTable> tables) {
        agents(tables);
    }

    private static void agents(Map<String, OrgTable> tables) {
        tables.put(
                "BotDefinition",
                new OrgTable(
                                "Id",
                                "DeveloperName",
                                "MasterLabel",
                                "Description",
                                "Type",
                                "AgentType",
                                "AgentTemplate",
                                "BotUserId",
                                "CreatedById",
                                "CreatedDate")
                        .with(
                                "Id",
                                OrgState.SERVICE_AGENT,
                                "DeveloperName",
                                "Service_Agent",
                                "MasterLabel",
                                "Service Agent",
                                "Type",
                                "ExternalCopilot",
                                "AgentType",
                                "AgentforceServiceAgent",
                                "BotUserId",
                                OrgState.AGENT_USER,
                                "CreatedById",
                                OrgState.MARA,
                                "CreatedDate",
                                "2026-09-01T08:00:00.000+0000")
                        .with(
                                "Id",
                                "0Xx000000000002AAA",
                                "DeveloperName",
                                "Marketing_Helper",
                                "MasterLabel",
                                "Marketing Helper",
                                "Type",
                                "InternalCopilot",
                                "AgentType",
                                "AgentforceEmployeeAgent",
                                "CreatedById",
                                OrgState.JONAS,
                                "CreatedDate",
                                "2026-10-12T08:00:00.000+0000")
                        .with(
                                "Id",
                                "0Xx000000000003AAA",
                                "DeveloperName",
                                "Old_Bot",
                                "MasterLabel",
                                "Old bot",
                                "Type",
                                "Bot",
                                "CreatedById",
                                OrgState.MARA,
                                "CreatedDate",
                                "2024-02-01T08:00:00.000+0000"));
        tables.put(
                "BotVersion",
                new OrgTable("Id", "BotDefinitionId", "VersionNumber", "Status")
                        .with(
                                "Id",
                                "0X9000000000001AAA",
                                "BotDefinitionId",
                                OrgState.SERVICE_AGENT,
                                "VersionNumber",
                                1,
                                "Status",
                                "Inactive")
                        .with(
                                "Id",
                                "0X9000000000002AAA",
                                "BotDefinitionId",
                                OrgState.SERVICE_AGENT,
                                "VersionNumber",
                                2,
                                "Status",
                                "Active")
                        .with(
                                "Id",
                                "0X9000000000003AAA",
                                "BotDefinitionId",
                                "0Xx000000000002AAA",
                                "VersionNumber",
                                1,
                                "Status",
                                "Inactive"));
        tables.put(
                "GenAiPlannerDefinition",
                new OrgTable("Id", "LinkedBotVersionId", "PlannerType")
                        .with(
                                "Id",
                                "16j000000000001AAA",
                                "LinkedBotVersionId",
                                "0X9000000000002AAA",
                                "PlannerType",
                                "AiCopilot__ReAct"));
        tables.put(
                "GenAiPluginDefinition",
                new OrgTable("Id", "MasterLabel", "PlannerId")
                        .with(
                                "Id",
                                "179000000000001AAA",
                                "MasterLabel",
                                "Case handling",
                                "PlannerId",
                                "16j000000000001AAA"));
        tables.put(
                "GenAiFunctionDefinition",
                new OrgTable(
                                "Id",
                                "MasterLabel",
                                "InvocationTarget",
                                "InvocationTargetType",
                                "IsConfirmationRequired",
                                "PluginId")
                        .with(
                                "Id",
                                "172000000000001AAA",
                                "MasterLabel",
                                "Close case",
                                "InvocationTarget",
                                "Close_Case",
                                "InvocationTargetType",
                                "flow",
                                "IsConfirmationRequired",
                                true,
                                "PluginId",
                                "179000000000001AAA")
                        .with(
                                "Id",
                                "172000000000002AAA",
                                "MasterLabel",
                                "Draft answer",
                                "InvocationTarget",
                                "Answer_Template",
                                "InvocationTargetType",
                                "generatePromptResponse",
                                "IsConfirmationRequired",
                                false,
                                "PluginId",
                                "179000000000001AAA")
                        .with(
                                "Id",
                                "172000000000003AAA",
                                "MasterLabel",
                                "Something new",
                                "InvocationTarget",
                                "Beam",
                                "InvocationTargetType",
                                "teleport",
                                "IsConfirmationRequired",
                                false,
                                "PluginId",
                                "179000000000001AAA"));
    }
}
