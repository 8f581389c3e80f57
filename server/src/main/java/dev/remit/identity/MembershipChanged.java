package dev.remit.identity;

import dev.remit.tenancy.TenantId;

/** Somebody came, went, or holds other roles; published in the transaction that changed it. */
public record MembershipChanged(TenantId tenant, PersonId person) {}
