package dev.remit.connector.salesforce;

import java.util.Map;

/** The profile and permission sets of the people of {@link OrgState}, object by object and field by field. */
final class OrgRights {

    private OrgRights() {}

    static void fill(Map<String, OrgTable> tables) {
        permissions(tables);
    }

    private static void permissions(Map<String, OrgTable> tables) {
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
                        OrgState.MARA,
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
                        OrgState.JONAS,
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
                        OrgState.JONAS,
                        "PermissionSetId",
                        "0PS000000000003AAA",
                        "PermissionSet.Label",
                        "Campaign editors",
                        "PermissionSet.IsOwnedByProfile",
                        false)
                .with(
                        "AssigneeId",
                        OrgState.SCORER,
                        "PermissionSetId",
                        "0PS000000000006AAA",
                        "PermissionSet.Label",
                        "Lead scoring",
                        "PermissionSet.IsOwnedByProfile",
                        false)
                .with(
                        "AssigneeId",
                        OrgState.AGENT_USER,
                        "PermissionSetId",
                        "0PS000000000005AAA",
                        "PermissionSet.Label",
                        "Agent access",
                        "PermissionSet.IsOwnedByProfile",
                        false)
                .with(
                        "AssigneeId",
                        OrgState.REMIT,
                        "PermissionSetId",
                        OrgState.READER_SET,
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
        object(tables, "0PS000000000001AAA", "Contact", "RCEDVM");
        object(tables, "0PS000000000001AAA", "Lead", "RCEDVM");
        object(tables, "0PS000000000002AAA", "Contact", "R");
        object(tables, "0PS000000000002AAA", "Lead", "RE");
        object(tables, "0PS000000000002AAA", "WorkOrderLineItem", "R");
        object(tables, "0PS000000000003AAA", "Campaign", "RCE");
        object(tables, "0PS000000000003AAA", "Survey_Answer__c", "R");
        object(tables, "0PS000000000006AAA", "Lead", "REV");
        object(tables, "0PS000000000005AAA", "Case", "RE");
        object(tables, "0PS000000000005AAA", "Contact", "R");
        fields(tables);
    }

    private static void object(Map<String, OrgTable> tables, String set, String object, String letters) {
        tables.get("ObjectPermissions")
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

    private static void fields(Map<String, OrgTable> tables) {
        tables.put(
                "FieldPermissions",
                new OrgTable("ParentId", "SobjectType", "Field", "PermissionsRead", "PermissionsEdit"));
        field(tables, "0PS000000000001AAA", "Contact", "Email", true);
        field(tables, "0PS000000000001AAA", "Contact", "Health_Note__c", true);
        field(tables, "0PS000000000002AAA", "Contact", "Email", false);
        field(tables, "0PS000000000002AAA", "Lead", "Email", true);
        field(tables, "0PS000000000006AAA", "Lead", "Score__c", true);
        field(tables, "0PS000000000006AAA", "Lead", "Email", false);
        field(tables, "0PS000000000005AAA", "Contact", "Health_Note__c", false);
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

    private static void field(Map<String, OrgTable> tables, String set, String object, String field, boolean edit) {
        tables.get("FieldPermissions")
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
}
