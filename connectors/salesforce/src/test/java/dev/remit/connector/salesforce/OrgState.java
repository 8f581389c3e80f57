package dev.remit.connector.salesforce;

import java.util.LinkedHashMap;
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
        OrgRights.fill(tables);
        OrgAgents.fill(tables);
        OrgRecords.fill(tables, tooling);
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
}
