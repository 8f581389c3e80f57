package dev.remit.reporting;

/** A report is ready. Published in the transaction that stored its document. */
public record ReportIssued(ReportId report, ReportKind kind) {}
