package dev.remit.tenancy;

import java.util.UUID;

/** Identifies a workspace. */
public record TenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
