package dev.remit.tenancy;

/** A workspace was opened; published inside the transaction that opened it, with that workspace current. */
public record TenantOpened(TenantId tenant) {}
