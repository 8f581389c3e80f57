package dev.remit.risk;

/** The sort of risk a rule looks at. */
public enum RiskKind implements Coded {
    DATA_ACCESS,
    DECISIONING,
    EXECUTION,
    BRAND_COMPLIANCE,
    OPERATIONAL_DEPENDENCY
}
