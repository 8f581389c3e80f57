package dev.remit.ownership.rights;

import dev.remit.identity.Permission;

/** Decisions that one person takes in one act; what is decided in steps stands in workflows. The constants' names are stored; never change one. */
public enum DecisionKind {
    PUBLISH_POLICY("publish-policy", Layer.DECISION, Permission.POLICY_PUBLISH),
    ADMIT_DATA("admit-data", Layer.CONTROL, Permission.CATALOG_MANAGE),
    ADMIT_TOOL("admit-tool", Layer.CONTROL, Permission.CATALOG_MANAGE),
    LIFT_STOP("lift-stop", Layer.CONTROL, Permission.KILL_SWITCH_USE);

    /** What a decision is about: what may be, or what keeps it in bounds. How it is carried out is decided in steps. */
    public enum Layer {
        DECISION,
        CONTROL
    }

    private final String code;
    private final Layer layer;
    private final Permission permission;

    DecisionKind(String code, Layer layer, Permission permission) {
        this.code = code;
        this.layer = layer;
        this.permission = permission;
    }

    public String code() {
        return code;
    }

    public Layer layer() {
        return layer;
    }

    /** Without which nobody decides it, whatever the table says. */
    public Permission permission() {
        return permission;
    }

    /** Whether whoever is accountable for the thing may decide it without the permission, if the table names them. */
    boolean accountableMay() {
        return this == LIFT_STOP;
    }
}
