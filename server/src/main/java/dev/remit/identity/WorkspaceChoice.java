package dev.remit.identity;

import dev.remit.tenancy.TenantId;

/** A workspace somebody may enter. */
public record WorkspaceChoice(TenantId tenant, String name) {}
