package dev.remit.kpi;

import static dev.remit.kpi.Kpi.Better.HIGHER;
import static dev.remit.kpi.Kpi.Better.LOWER;
import static dev.remit.kpi.KpiGroup.BUSINESS;
import static dev.remit.kpi.KpiGroup.CONTROL;
import static dev.remit.kpi.KpiGroup.OPERATIONAL;
import static dev.remit.kpi.KpiGroup.TRUST;
import static dev.remit.kpi.KpiUnit.COUNT;
import static dev.remit.kpi.KpiUnit.DAYS;
import static dev.remit.kpi.KpiUnit.MONEY;
import static dev.remit.kpi.KpiUnit.PERCENT;

import dev.remit.identity.Permission;
import dev.remit.kpi.rows.AccessRows;
import dev.remit.kpi.rows.DecisionRows;
import dev.remit.kpi.rows.EvidenceRows;
import dev.remit.kpi.rows.FindingRows;
import dev.remit.kpi.rows.RegisterRows;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every figure there is: how it is made, and over which rows. Its words stand in {@code messages/kpi.properties}. */
enum Measured {
    VALUE_EXPECTED(BUSINESS, MONEY, HIGHER, Permission.USE_CASE_READ, RegisterRows.VALUE_EXPECTED),
    ADOPTION(BUSINESS, PERCENT, HIGHER, Permission.USE_CASE_READ, RegisterRows.ADOPTION),
    REQUEST_TO_DECISION(OPERATIONAL, DAYS, LOWER, Permission.APPROVAL_READ, DecisionRows.REQUEST_TO_DECISION),
    DECISION_TURNAROUND(OPERATIONAL, DAYS, LOWER, Permission.APPROVAL_READ, DecisionRows.DECISION_TURNAROUND),
    DECISIONS_IN_TIME(OPERATIONAL, PERCENT, HIGHER, Permission.APPROVAL_READ, DecisionRows.DECISIONS_IN_TIME),
    DECISIONS_LATE(OPERATIONAL, COUNT, LOWER, Permission.APPROVAL_READ, DecisionRows.DECISIONS_LATE),
    VALUE_STATED(TRUST, PERCENT, HIGHER, Permission.USE_CASE_READ, RegisterRows.VALUE_STATED),
    APPROVALS_VOIDED(TRUST, PERCENT, LOWER, Permission.APPROVAL_READ, DecisionRows.APPROVALS_VOIDED),
    REVIEW_CURRENT(TRUST, PERCENT, HIGHER, Permission.USE_CASE_READ, RegisterRows.REVIEW_CURRENT),
    EVIDENCE_COMPLETE(CONTROL, PERCENT, HIGHER, Permission.USE_CASE_READ, EvidenceRows.EVIDENCE_COMPLETE),
    OWNERSHIP_COMPLETE(CONTROL, PERCENT, HIGHER, Permission.USE_CASE_READ, RegisterRows.OWNERSHIP_COMPLETE),
    DECIDED(CONTROL, PERCENT, HIGHER, Permission.USE_CASE_READ, RegisterRows.DECIDED),
    ABOVE_RISK_LIMIT(CONTROL, COUNT, LOWER, Permission.USE_CASE_READ, RegisterRows.ABOVE_RISK_LIMIT),
    INTEGRATIONS_OWNED(CONTROL, PERCENT, HIGHER, Permission.CONNECTION_READ, AccessRows.INTEGRATIONS_OWNED),
    INTEGRATIONS_LINKED(CONTROL, PERCENT, HIGHER, Permission.CONNECTION_READ, AccessRows.INTEGRATIONS_LINKED),
    ACCESS_KNOWN(CONTROL, PERCENT, HIGHER, Permission.CONNECTION_READ, AccessRows.ACCESS_KNOWN),
    CONNECTIONS_SCANNED(CONTROL, PERCENT, HIGHER, Permission.CONNECTION_READ, AccessRows.CONNECTIONS_SCANNED),
    FINDINGS_OPEN(CONTROL, COUNT, LOWER, Permission.FINDING_READ, FindingRows.FINDINGS_OPEN),
    FINDINGS_IN_TIME(CONTROL, PERCENT, HIGHER, Permission.FINDING_READ, FindingRows.FINDINGS_IN_TIME);

    private final KpiGroup group;
    private final KpiUnit unit;
    private final Kpi.Better better;
    private final Permission rowsNeed;
    private final String rows;

    Measured(KpiGroup group, KpiUnit unit, Kpi.Better better, Permission rowsNeed, String rows) {
        this.group = group;
        this.unit = unit;
        this.better = better;
        this.rowsNeed = rowsNeed;
        this.rows = rows;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    KpiUnit unit() {
        return unit;
    }

    /** What one must be allowed to see its rows; the figure itself is for everybody. */
    Permission rowsNeed() {
        return rowsNeed;
    }

    /** The query of its rows, with the parameters of {@link Moment}. */
    String rows() {
        return rows;
    }

    Kpi kpi() {
        return new Kpi(key(), group, unit, better, KpiWords.of(key()), Kpi.Comparison.NONE);
    }

    static Optional<Measured> of(String key) {
        return Stream.of(values()).filter(m -> m.key().equals(key)).findFirst();
    }
}
