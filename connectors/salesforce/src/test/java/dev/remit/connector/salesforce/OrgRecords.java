package dev.remit.connector.salesforce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flows of {@link OrgState}, the addresses stored in it, and what it writes down. */
final class OrgRecords {

    private OrgRecords() {}

    static void fill(Map<String, OrgTable> tables, Map<String, OrgTable> tooling) {
        flows(tables, tooling);
        outbound(tables, tooling);
        trail(tables);
    }

    private static void flows(Map<String, OrgTable> tables, Map<String, OrgTable> tooling) {
        tables.put(
                "FlowDefinitionView",
                new OrgTable(
                                "DurableId",
                                "ApiName",
                                "Label",
                                "ProcessType",
                                "TriggerType",
                                "IsActive",
                                "ActiveVersionId")
                        .with(
                                "DurableId",
                                "300000000000001AAA",
                                "ApiName",
                                "New_Lead",
                                "Label",
                                "Enrich new leads",
                                "ProcessType",
                                "AutoLaunchedFlow",
                                "TriggerType",
                                "RecordAfterSave",
                                "IsActive",
                                true,
                                "ActiveVersionId",
                                "301000000000001AAA")
                        .with(
                                "DurableId",
                                "300000000000002AAA",
                                "ApiName",
                                "Old_Flow",
                                "Label",
                                "Old flow",
                                "ProcessType",
                                "Flow",
                                "IsActive",
                                false));
        Map<String, Object> steps = new LinkedHashMap<>();
        steps.put(
                "recordLookups",
                List.of(Map.of(
                        "name", "Find_lead", "object", "Lead", "queriedFields", List.of("Id", "Email", "Company"))));
        steps.put(
                "actionCalls",
                List.of(
                        Map.of("name", "Score", "actionType", "generatePromptResponse", "actionName", "Score_Lead"),
                        Map.of("name", "Tell", "actionType", "emailSimple", "actionName", "emailSimple")));
        steps.put(
                "recordUpdates",
                List.of(Map.of(
                        "name",
                        "Keep_score",
                        "object",
                        "Lead",
                        "inputAssignments",
                        List.of(Map.of("field", "Score__c")))));
        tooling.put("Flow", new OrgTable("Id", "Metadata").with("Id", "301000000000001AAA", "Metadata", steps));
    }

    private static void outbound(Map<String, OrgTable> tables, Map<String, OrgTable> tooling) {
        tables.put(
                "NamedCredential",
                new OrgTable("Id", "DeveloperName", "MasterLabel", "Endpoint", "PrincipalType")
                        .with(
                                "Id",
                                "0XA000000000001AAA",
                                "DeveloperName",
                                "Model_API",
                                "MasterLabel",
                                "Model API",
                                "Endpoint",
                                "https://api.models.example.test/v1",
                                "PrincipalType",
                                "NamedUser")
                        .with(
                                "Id",
                                "0XA000000000002AAA",
                                "DeveloperName",
                                "Secured",
                                "MasterLabel",
                                "Secured endpoint",
                                "PrincipalType",
                                "NamedUser"));
        tooling.put(
                "RemoteProxy",
                new OrgTable("Id", "SiteName", "EndpointUrl", "IsActive")
                        .with(
                                "Id",
                                "0rp000000000001AAA",
                                "SiteName",
                                "Enrichment",
                                "EndpointUrl",
                                "https://enrich.example.test",
                                "IsActive",
                                true));
    }

    private static void trail(Map<String, OrgTable> tables) {
        tables.put(
                "LoginHistory",
                new OrgTable("Id", "UserId", "LoginTime", "SourceIp", "Application", "Status")
                        .with(
                                "Id",
                                "0Ya000000000001AAA",
                                "UserId",
                                OrgState.JONAS,
                                "LoginTime",
                                "2026-11-19T16:00:00.000+0000",
                                "SourceIp",
                                "192.0.2.17",
                                "Application",
                                "Browser",
                                "Status",
                                "Success")
                        .with(
                                "Id",
                                "0Ya000000000002AAA",
                                "UserId",
                                OrgState.JONAS,
                                "LoginTime",
                                "2026-11-19T18:00:00.000+0000",
                                "SourceIp",
                                "198.51.100.9",
                                "Application",
                                "Browser",
                                "Status",
                                "Invalid Password")
                        .with(
                                "Id",
                                "0Ya000000000003AAA",
                                "UserId",
                                OrgState.SCORER,
                                "LoginTime",
                                "2026-11-20T05:00:00.000+0000",
                                "SourceIp",
                                "192.0.2.40",
                                "Application",
                                "Lead Scorer",
                                "Status",
                                "Success"));
        tables.put(
                "SetupAuditTrail",
                new OrgTable("Id", "Action", "Section", "Display", "CreatedById", "CreatedDate")
                        .with(
                                "Id",
                                "0Ym000000000001AAA",
                                "Action",
                                "connectedAppPolicyChanged",
                                "Section",
                                "Connected Apps",
                                "Display",
                                "Changed policies of connected app Lead Scorer",
                                "CreatedById",
                                OrgState.MARA,
                                "CreatedDate",
                                "2026-11-10T11:00:00.000+0000")
                        .with(
                                "Id",
                                "0Ym000000000002AAA",
                                "Action",
                                "connectedAppPolicyChanged",
                                "Section",
                                "Connected Apps",
                                "Display",
                                "Changed policies of connected app Lead Scorer",
                                "CreatedById",
                                OrgState.JONAS,
                                "CreatedDate",
                                "2026-11-01T11:00:00.000+0000")
                        .with(
                                "Id",
                                "0Ym000000000003AAA",
                                "Action",
                                "PermSetCreate",
                                "Section",
                                "Manage Users",
                                "Display",
                                "Created permission set Campaign editors",
                                "CreatedById",
                                OrgState.MARA,
                                "CreatedDate",
                                "2026-11-12T11:00:00.000+0000"));
        tables.put("EventLogFile", new OrgTable("Id", "EventType", "LogDate"));
    }
}
