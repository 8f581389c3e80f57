package dev.remit.findings;

/** A finding was raised, or opened again. Published in the transaction that did it. */
public record FindingRaised(FindingId finding, String key, FindingKind kind, Severity severity) {}
