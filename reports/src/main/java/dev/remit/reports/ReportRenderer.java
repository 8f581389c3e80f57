package dev.remit.reports;

/** Turns report records into documents. */
public final class ReportRenderer {}
