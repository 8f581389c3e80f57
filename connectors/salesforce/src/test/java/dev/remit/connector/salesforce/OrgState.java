package dev.remit.connector.salesforce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An invented org: three people, an integration user, an agent, two apps that are installed and one that is not. */
final class OrgState {

    static final String REMIT = "005000000000001AAA";
    static final String MARA = "005000000000002AAA";
    static final String JONAS = "005000000000003AAA";
    static final String SCORER = "005000000000004AAA";
    static final String AGENT_USER = "005000000000005AAA";
    static final String COPY = "0H4000000000001AAA";
    static final String LEADS = "0H4000000000002AAA";
    static final String SERVICE_AGENT = "0Xx000000000001AAA";
    static final String READER_SET = "0PS000000000004AAA";

    private final Map<String, OrgTable> tables = new LinkedHashMap<>();
    private final Map<String, OrgTable> tooling = new LinkedHashMap<>();

    OrgState() {
        people();
        apps();
        permissions();
        agents();
        flows();
        outbound();
        trail();
    }

    OrgTable table(String object) {
        return tables.get(object);
    }

    Map<String, OrgTable> tables() {
        return tables;
    }

    Map<String, OrgTable> tooling() {
        return tooling;
    }

    private void people() {
        OrgTable users = new OrgTable("Id", "Name", "IsActive", "UserType", "Profile.Name", "Profile.UserLicense.Name");
        user(users, REMIT, "Remit", "Minimum Access - API Only Integrations", "Salesforce Integration");
        user(users, MARA, "Mara Voss", "System Administrator", "Salesforce");
        user(users, JONAS, "Jonas Lind", "Marketing User", "Salesforce");
        user(users, SCORER, "Lead Scorer", "Minimum Access - API Only Integrations", "Salesforce Integration");
        user(users, AGENT_USER, "Service Agent User", "Einstein Agent User", "Einstein Agent");
        tables.put("User", users);
    }

    private static void user(OrgTable users, String id, String name, String profile, String licence) {
        users.with(
                "Id",
                id,
                "Name",
                name,
                "IsActive",
                true,
                "UserType",
                "Standard",
                "Profile.Name",
                profile,
                "Profile.UserLicense.Name",
                licence);
    }

    private void apps() {
        tables.put(
                "ConnectedApplication",
                new OrgTable(
                                "Id",
                                "Name",
                                "StartUrl",
                                "MobileStartUrl",
                                "OptionsAllowAdminApprovedUsersOnly",
                                "OptionsRefreshTokenValidityMetric",
                                "RefreshTokenValidityPeriod",
                                "CreatedById",
                                "CreatedDate")
                        .with(
                                "Id",
                                COPY,
                                "Name",
                                "Copy_Assistant",
                                "StartUrl",
                                "https://copy-assistant.example.test/start",
                                "OptionsAllowAdminApprovedUsersOnly",
                                false,
                                "OptionsRefreshTokenValidityMetric",
                                false,
                                "CreatedById",
                                MARA,
                                "CreatedDate",
                                "2026-03-02T09:00:00.000+0000")
                        .with(
                                "Id",
                                LEADS,
                                "Name",
                                "Lead_Scorer",
                                "OptionsAllowAdminApprovedUsersOnly",
                                true,
                                "OptionsRefreshTokenValidityMetric",
                                true,
                                "RefreshTokenValidityPeriod",
                                30,
                                "CreatedById",
                                MARA,
                                "CreatedDate",
                                "2026-05-11T14:30:00.000+0000"));
        tables.put(
                "AppMenuItem",
                new OrgTable("Id", "ApplicationId", "Label", "StartUrl", "InfoUrl", "Type")
                        .with(
                                "Id",
                                "0DS000000000001AAA",
                                "ApplicationId",
                                COPY,
                                "Label",
                                "Copy Assistant",
                                "InfoUrl",
                                "https://www.copy-assistant.example.test",
                                "Type",
                                "ConnectedApplication")
                        .with(
                                "Id",
                                "0DS000000000002AAA",
                                "ApplicationId",
                                LEADS,
                                "Label",
                                "Lead Scorer",
                                "Type",
                                "ConnectedApplication")
                        .with(
                                "Id",
                                "0DS000000000003AAA",
                                "ApplicationId",
                                "02u000000000001AAA",
                                "Label",
                                "Sales",
                                "Type",
                                "TabSet"));
        tables.put(
                "OauthToken",
                new OrgTable(
                        "AccessToken",
                        "AppName",
                        "AppMenuItemId",
                        "UserId",
                        "LastUsedDate",
                        "UseCount",
                        "CreatedDate",
                        "DeleteToken",
                        "RequestToken"));
        token("Copy Assistant", "0DS000000000001AAA", MARA, "2026-11-18T08:00:00.000+0000", 41);
        token("Copy Assistant", "0DS000000000001AAA", JONAS, "2026-11-19T16:20:00.000+0000", 7);
        token("Lead Scorer", "0DS000000000002AAA", SCORER, "2026-11-20T05:00:00.000+0000", 900);
        token("Meeting Notes AI", null, JONAS, null, 0);
    }

    void token(String app, String menuItem, String user, String used, int count) {
        table("OauthToken")
                .with(
                        "AppName",
                        app,
                        "AppMenuItemId",
                        menuItem,
                        "UserId",
                        user,
                        "LastUsedDate",
                        used,
                        "UseCount",
                        count,
                        "CreatedDate",
                        "2026-06-01T10:00:00.000+0000",
                        "AccessToken",
                        "synthetic-refresh-token");
    }

    private void permissions() {
        String[] wide = {
            "PermissionsApiEnabled", "PermissionsViewSetup", "PermissionsCustomizeApplication",
                    "PermissionsViewAllUsers",
            "PermissionsMonitorLoginHistory", "PermissionsModifyAllData", "PermissionsViewAllData",
                    "PermissionsManageUsers",
            "PermissionsAuthorApex", "PermissionsExportReport"
        };
        String[] fields = new String[wide.length + 5];
        fields[0] = "AssigneeId";
        fields[1] = "PermissionSetId";
        fields[2] = "PermissionSet.Label";
        fields[3] = "PermissionSet.IsOwnedByProfile";
        fields[4] = "PermissionSet.Profile.Name";
        for (int i = 0; i < wide.length; i++) {
            fields[i + 5] = "PermissionSet." + wide[i];
        }
        OrgTable held = new OrgTable(fields)
                .with(
                        "AssigneeId",
                        MARA,
                        "PermissionSetId",
                        "0PS000000000001AAA",
                        "PermissionSet.Label",
                        "00e1",
                        "PermissionSet.IsOwnedByProfile",
                        true,
                        "PermissionSet.Profile.Name",
                        "System Administrator",
                        "PermissionSet.PermissionsManageUsers",
                        true,
                        "PermissionSet.PermissionsExportReport",
                        true)
                .with(
                        "AssigneeId",
                        JONAS,
                        "PermissionSetId",
                        "0PS000000000002AAA",
                        "PermissionSet.Label",
                        "00e2",
                        "PermissionSet.IsOwnedByProfile",
                        true,
                        "PermissionSet.Profile.Name",
                        "Marketing User")
                .with(
                        "AssigneeId",
                        JONAS,
                        "PermissionSetId",
                        "0PS000000000003AAA",
                        "PermissionSet.Label",
                        "Campaign editors",
                        "PermissionSet.IsOwnedByProfile",
                        false)
                .with(
                        "AssigneeId",
                        SCORER,
                        "PermissionSetId",
                        "0PS000000000006AAA",
                        "PermissionSet.Label",
                        "Lead scoring",
                        "PermissionSet.IsOwnedByProfile",
                        false)
                .with(
                        "AssigneeId",
                        AGENT_USER,
                        "PermissionSetId",
                        "0PS000000000005AAA",
                        "PermissionSet.Label",
                        "Agent access",
                        "PermissionSet.IsOwnedByProfile",
                        false)
                .with(
                        "AssigneeId",
                        REMIT,
                        "PermissionSetId",
                        READER_SET,
                        "PermissionSet.Label",
                        "Remit reader",
                        "PermissionSet.IsOwnedByProfile",
                        false,
                        "PermissionSet.PermissionsApiEnabled",
                        true,
                        "PermissionSet.PermissionsViewSetup",
                        true,
                        "PermissionSet.PermissionsCustomizeApplication",
                        true,
                        "PermissionSet.PermissionsViewAllUsers",
                        true,
                        "PermissionSet.PermissionsMonitorLoginHistory",
                        true);
        tables.put("PermissionSetAssignment", held);
        tables.put(
                "ObjectPermissions",
                new OrgTable(
                        "ParentId",
                        "SobjectType",
                        "PermissionsRead",
                        "PermissionsCreate",
                        "PermissionsEdit",
                        "PermissionsDelete",
                        "PermissionsViewAllRecords",
                        "PermissionsModifyAllRecords"));
        object("0PS000000000001AAA", "Contact", "RCEDVM");
        object("0PS000000000001AAA", "Lead", "RCEDVM");
        object("0PS000000000002AAA", "Contact", "R");
        object("0PS000000000002AAA", "Lead", "RE");
        object("0PS000000000002AAA", "WorkOrderLineItem", "R");
        object("0PS000000000003AAA", "Campaign", "RCE");
        object("0PS000000000003AAA", "Survey_Answer__c", "R");
        object("0PS000000000006AAA", "Lead", "REV");
        object("0PS000000000005AAA", "Case", "RE");
        object("0PS000000000005AAA", "Contact", "R");
        fields();
    }

    private void object(String set, String object, String letters) {
        table("ObjectPermissions")
                .with(
                        "ParentId",
                        set,
                        "SobjectType",
                        object,
                        "PermissionsRead",
                        letters.contains("R"),
                        "PermissionsCreate",
                        letters.contains("C"),
                        "PermissionsEdit",
                        letters.contains("E"),
                        "PermissionsDelete",
                        letters.contains("D"),
                        "PermissionsViewAllRecords",
                        letters.contains("V"),
                        "PermissionsModifyAllRecords",
                        letters.contains("M"));
    }

    private void fields() {
        tables.put(
                "FieldPermissions",
                new OrgTable("ParentId", "SobjectType", "Field", "PermissionsRead", "PermissionsEdit"));
        field("0PS000000000001AAA", "Contact", "Email", true);
        field("0PS000000000001AAA", "Contact", "Health_Note__c", true);
        field("0PS000000000002AAA", "Contact", "Email", false);
        field("0PS000000000002AAA", "Lead", "Email", true);
        field("0PS000000000006AAA", "Lead", "Score__c", true);
        field("0PS000000000006AAA", "Lead", "Email", false);
        field("0PS000000000005AAA", "Contact", "Health_Note__c", false);
        tables.put(
                "FieldDefinition",
                new OrgTable(
                                "EntityDefinition.QualifiedApiName",
                                "QualifiedApiName",
                                "SecurityClassification",
                                "ComplianceGroup")
                        .with(
                                "EntityDefinition.QualifiedApiName",
                                "Contact",
                                "QualifiedApiName",
                                "Email",
                                "SecurityClassification",
                                "Confidential",
                                "ComplianceGroup",
                                "PII;GDPR")
                        .with(
                                "EntityDefinition.QualifiedApiName",
                                "Contact",
                                "QualifiedApiName",
                                "Health_Note__c",
                                "SecurityClassification",
                                "Restricted",
                                "ComplianceGroup",
                                "HIPAA")
                        .with("EntityDefinition.QualifiedApiName", "Lead", "QualifiedApiName", "Email"));
    }

    private void field(String set, String object, String field, boolean edit) {
        table("FieldPermissions")
                .with(
                        "ParentId",
                        set,
                        "SobjectType",
                        object,
                        "Field",
                        object + "." + field,
                        "PermissionsRead",
                        true,
                        "PermissionsEdit",
                        edit);
    }

    private void agents() {
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
                                SERVICE_AGENT,
                                "DeveloperName",
                                "Service_Agent",
                                "MasterLabel",
                                "Service Agent",
                                "Type",
                                "ExternalCopilot",
                                "AgentType",
                                "AgentforceServiceAgent",
                                "BotUserId",
                                AGENT_USER,
                                "CreatedById",
                                MARA,
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
                                JONAS,
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
                                MARA,
                                "CreatedDate",
                                "2024-02-01T08:00:00.000+0000"));
        tables.put(
                "BotVersion",
                new OrgTable("Id", "BotDefinitionId", "VersionNumber", "Status")
                        .with(
                                "Id",
                                "0X9000000000001AAA",
                                "BotDefinitionId",
                                SERVICE_AGENT,
                                "VersionNumber",
                                1,
                                "Status",
                                "Inactive")
                        .with(
                                "Id",
                                "0X9000000000002AAA",
                                "BotDefinitionId",
                                SERVICE_AGENT,
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

    private void flows() {
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

    private void outbound() {
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

    private void trail() {
        tables.put(
                "LoginHistory",
                new OrgTable("Id", "UserId", "LoginTime", "SourceIp", "Application", "Status")
                        .with(
                                "Id",
                                "0Ya000000000001AAA",
                                "UserId",
                                JONAS,
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
                                JONAS,
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
                                SCORER,
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
                                MARA,
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
                                JONAS,
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
                                MARA,
                                "CreatedDate",
                                "2026-11-12T11:00:00.000+0000"));
        tables.put("EventLogFile", new OrgTable("Id", "EventType", "LogDate"));
    }
}
