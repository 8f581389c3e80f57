package dev.remit.reporting.gathering;

import dev.remit.reports.Report;

/** What a report is made of. */
public sealed interface Gathered {

    /** A record that is still to be rendered. */
    record ToRender(Report report) implements Gathered {}

    /** A document its feature writes itself. */
    @SuppressWarnings("ArrayRecordComponent") // stored once, never compared
    record Written(byte[] bytes) implements Gathered {}
}
