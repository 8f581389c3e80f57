package dev.remit.tenancy;

/**
 * A workspace's particulars changed, its time zone perhaps among them; published inside the transaction that changed them, with that
 * workspace current.
 */
public record TenantChanged(TenantId tenant) {}
