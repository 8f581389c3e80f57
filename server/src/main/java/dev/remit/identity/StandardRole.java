package dev.remit.identity;

import static dev.remit.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles a workspace opens with. They are rows like any other from then on: a workspace may change or add to them. */
public enum StandardRole {
    ADMINISTRATOR("administrator", "Administrator", EnumSet.allOf(Permission.class)),
    MARKETER("marketer", "Marketer", EnumSet.of(USE_CASE_REQUEST, PROMPT_WRITE, CATALOG_READ, CONTROL_ANSWER)),
    MARKETING_OPERATIONS(
            "marketing-operations",
            "Marketing operations",
            EnumSet.of(
                    INCIDENT_MANAGE,
                    USE_CASE_REQUEST,
                    USE_CASE_MANAGE,
                    OWNERSHIP_MANAGE,
                    POLICY_WRITE,
                    CONTROL_ANSWER,
                    PROMPT_WRITE,
                    PROMPT_PUBLISH,
                    CATALOG_READ,
                    CATALOG_MANAGE,
                    CONNECTION_READ,
                    SCAN_RUN,
                    FINDING_READ,
                    FINDING_MANAGE,
                    EVIDENCE_READ,
                    REPORT_READ,
                    REPORT_ISSUE)),
    BRAND_REVIEWER(
            "brand-reviewer",
            "Brand reviewer",
            EnumSet.of(
                    APPROVAL_DECIDE,
                    PROMPT_WRITE,
                    PROMPT_PUBLISH,
                    CATALOG_READ,
                    EVIDENCE_READ,
                    CONTROL_ANSWER,
                    CONTROL_CONFIRM)),
    LEGAL_REVIEWER(
            "legal-reviewer",
            "Legal reviewer",
            EnumSet.of(
                    EXCEPTION_DECIDE,
                    INCIDENT_MANAGE,
                    KILL_SWITCH_USE,
                    APPROVAL_DECIDE,
                    POLICY_WRITE,
                    PROMPT_PUBLISH,
                    CATALOG_READ,
                    EVIDENCE_READ,
                    FINDING_READ,
                    CONTROL_ANSWER,
                    CONTROL_CONFIRM,
                    CONTROL_MANAGE)),
    PRIVACY_REVIEWER(
            "privacy-reviewer",
            "Privacy reviewer",
            EnumSet.of(
                    EXCEPTION_DECIDE,
                    INCIDENT_MANAGE,
                    KILL_SWITCH_USE,
                    APPROVAL_DECIDE,
                    POLICY_WRITE,
                    CATALOG_READ,
                    EVIDENCE_READ,
                    FINDING_READ,
                    CONNECTION_READ,
                    CONTROL_ANSWER,
                    CONTROL_CONFIRM,
                    CONTROL_MANAGE)),
    SECURITY_REVIEWER(
            "security-reviewer",
            "Security reviewer",
            EnumSet.of(
                    EXCEPTION_DECIDE,
                    INCIDENT_MANAGE,
                    KILL_SWITCH_USE,
                    APPROVAL_DECIDE,
                    POLICY_WRITE,
                    CONTROL_ANSWER,
                    CONTROL_CONFIRM,
                    CONTROL_MANAGE,
                    CATALOG_READ,
                    EVIDENCE_READ,
                    FINDING_READ,
                    FINDING_MANAGE,
                    CONNECTION_READ,
                    SCAN_RUN)),
    CMO(
            "cmo",
            "CMO",
            EnumSet.of(
                    EXCEPTION_DECIDE,
                    INCIDENT_MANAGE,
                    USE_CASE_REQUEST,
                    KILL_SWITCH_USE,
                    APPROVAL_DECIDE,
                    POLICY_PUBLISH,
                    CONTROL_ANSWER,
                    CONTROL_CONFIRM,
                    CONTROL_MANAGE,
                    PROMPT_PUBLISH,
                    CATALOG_READ,
                    CONNECTION_READ,
                    FINDING_READ,
                    EVIDENCE_READ,
                    REPORT_READ,
                    REPORT_ISSUE)),
    CIO(
            "cio",
            "CIO",
            EnumSet.of(
                    EXCEPTION_DECIDE,
                    INCIDENT_MANAGE,
                    KILL_SWITCH_USE,
                    APPROVAL_DECIDE,
                    POLICY_PUBLISH,
                    CONTROL_ANSWER,
                    CONTROL_CONFIRM,
                    CONTROL_MANAGE,
                    CATALOG_READ,
                    CATALOG_MANAGE,
                    CONNECTION_READ,
                    CONNECTION_MANAGE,
                    SCAN_RUN,
                    FINDING_READ,
                    FINDING_MANAGE,
                    EVIDENCE_READ,
                    REPORT_READ,
                    REPORT_ISSUE)),
    AUDITOR("auditor", "Auditor", EnumSet.of(CATALOG_READ, CONNECTION_READ, FINDING_READ, EVIDENCE_READ, REPORT_READ)),
    CONSULTANT(
            "consultant",
            "Consultant",
            EnumSet.of(
                    CATALOG_READ,
                    CONNECTION_READ,
                    SCAN_RUN,
                    FINDING_READ,
                    FINDING_MANAGE,
                    EVIDENCE_READ,
                    REPORT_READ,
                    REPORT_ISSUE));

    private final String key;
    private final String label;
    private final Set<Permission> permissions;

    StandardRole(String key, String label, EnumSet<Permission> permissions) {
        this.key = key;
        this.label = label;
        // Everyone in a workspace sees its register, its people, its approvals and its figures: no vague ownership.
        permissions.addAll(EnumSet.of(
                USE_CASE_READ,
                APPROVAL_READ,
                PEOPLE_READ,
                KPI_READ,
                POLICY_READ,
                INCIDENT_READ,
                CONTROL_READ,
                PROMPT_READ));
        this.permissions = Set.copyOf(permissions);
    }

    public String key() {
        return key;
    }

    Role role() {
        return new Role(key, label, permissions);
    }
}
