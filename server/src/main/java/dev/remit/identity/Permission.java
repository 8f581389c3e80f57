package dev.remit.identity;

/**
 * What a role can allow. {@link #authority()} is what {@code @PreAuthorize("hasAuthority('…')")} names and what is stored
 * in a role; never change one.
 */
public enum Permission {
    USE_CASE_READ("use-case:read"),
    /** Draft and submit one's own intake requests. */
    USE_CASE_REQUEST("use-case:request"),
    /** Change any use case, import and export the register. */
    USE_CASE_MANAGE("use-case:manage"),
    OWNERSHIP_MANAGE("ownership:manage"),
    /** Decide where a step names one's role or person. */
    APPROVAL_DECIDE("approval:decide"),
    APPROVAL_READ("approval:read"),
    CATALOG_READ("catalog:read"),
    CATALOG_MANAGE("catalog:manage"),
    CONNECTION_READ("connection:read"),
    CONNECTION_MANAGE("connection:manage"),
    SCAN_RUN("scan:run"),
    FINDING_READ("finding:read"),
    FINDING_MANAGE("finding:manage"),
    EVIDENCE_READ("evidence:read"),
    KPI_READ("kpi:read"),
    REPORT_READ("report:read"),
    REPORT_ISSUE("report:issue"),
    POLICY_READ("policy:read"),
    /** Propose a version of a policy. */
    POLICY_WRITE("policy:write"),
    /** Put a version that somebody else proposed in force, or reject it. */
    POLICY_PUBLISH("policy:publish"),
    /** Ask before an action whether it may happen; the answer is recorded. For programs, by their tokens. */
    DECISION_ASK("decision:ask"),
    PROMPT_READ("prompt:read"),
    /** Write prompts and propose versions of them. */
    PROMPT_WRITE("prompt:write"),
    /** Publish a version that somebody else proposed, or reject it; take a prompt out of use. */
    PROMPT_PUBLISH("prompt:publish"),
    /** Grant and decline exceptions that others ask for, and end them. */
    EXCEPTION_DECIDE("exception:decide"),
    INCIDENT_READ("incident:read"),
    /** Lead incidents: state, severity, owner, tasks. Everybody may report one. */
    INCIDENT_MANAGE("incident:manage"),
    /** Stop any use case, tool or vendor at once; whoever is accountable for one may stop that without it. */
    KILL_SWITCH_USE("kill-switch:use"),
    CONTROL_READ("control:read"),
    /** Give evidence for controls, and keep the disclosure register. */
    CONTROL_ANSWER("control:answer"),
    /** Confirm or refuse, as the second person, what somebody else gave. */
    CONTROL_CONFIRM("control:confirm"),
    /** Add controls of the workspace's own, and switch any off. */
    CONTROL_MANAGE("control:manage"),
    PEOPLE_READ("people:read"),
    PEOPLE_MANAGE("people:manage"),
    WORKSPACE_MANAGE("workspace:manage");

    private final String authority;

    Permission(String authority) {
        this.authority = authority;
    }

    public String authority() {
        return authority;
    }

    public static Permission of(String authority) {
        for (Permission permission : values()) {
            if (permission.authority.equals(authority)) {
                return permission;
            }
        }
        throw new IllegalArgumentException("no permission " + authority);
    }
}
