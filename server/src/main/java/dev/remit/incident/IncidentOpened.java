package dev.remit.incident;

/** An incident was opened; published in the transaction that opened it. */
public record IncidentOpened(Incident incident) {}
