package dev.remit.identity;

import dev.remit.tenancy.TenantId;

/** A membership ended; published in the transaction that ended it. What the person carried needs somebody else now. */
public record PersonLeft(TenantId tenant, PersonId person) {}
