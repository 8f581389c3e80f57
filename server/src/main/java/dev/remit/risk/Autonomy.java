package dev.remit.risk;

/** How far the AI may go on its own, in rising order. */
public enum Autonomy implements Coded {
    DRAFT,
    RECOMMEND,
    ACT_WITH_APPROVAL,
    ACT_ALONE,
    UNKNOWN
}
