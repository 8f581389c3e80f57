package dev.remit.kpi;

/** The four kinds of figure, in the order they are shown. */
public enum KpiGroup {
    /** What AI is worth and how far it is used. */
    BUSINESS,
    /** How long things take. */
    OPERATIONAL,
    /** Whether what was decided can be relied on. */
    TRUST,
    /** Whether somebody is in charge and can prove it. */
    CONTROL
}
