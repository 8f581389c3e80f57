package dev.remit.reports;

import java.util.Set;

/** Everything one document says, gathered as of one moment. */
public sealed interface Report permits AccessReport, KpiReport, RegisterReport {

    /** Who it is for, as of when, and what reproduces it. */
    ReportHead head();

    /** The formats this report can be rendered in. */
    Set<Format> formats();
}
