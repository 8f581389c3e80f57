package dev.remit.approval.plan;

import dev.remit.shared.Refusal;

/** Every "no" to a workflow. Argument: which step, from 1. */
public enum WorkflowRefusal implements Refusal {
    NO_SUCH_TIER,
    COMMENT_MISSING,
    COMMENT_TOO_LONG,
    NOTHING_CHANGED,
    /** Somebody saved a version after the one that was changed. */
    CHANGED_MEANWHILE,
    STEPS_MISSING,
    TOO_MANY_STEPS,
    HOURS_OUT_OF_RANGE,
    /** Every step has a condition, so perhaps nobody would be asked. */
    ALWAYS_SOMEBODY,
    SECOND_REVIEWER,
    APPROVER_UNKNOWN,
    QUORUM_OUT_OF_RANGE,
    ROLE_UNKNOWN,
    /** Further arguments: column, what is wrong. */
    CONDITION_WRONG;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
