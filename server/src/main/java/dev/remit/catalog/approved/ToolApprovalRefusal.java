package dev.remit.catalog.approved;

import dev.remit.shared.Refusal;

/** Every "no" about approvals of tools. */
public enum ToolApprovalRefusal implements Refusal {
    TOOL_GONE,
    /** It was looked at and is not to be used at all. */
    TOOL_IS_REFUSED,
    FUNCTION_MISSING,
    DATA_MISSING,
    ASSET_GONE,
    CAPABILITY_MISSING,
    EVIDENCE_MISSING,
    /** Argument: how many characters. */
    TEXT_TOO_LONG,
    /** Argument: how many days. */
    UNTIL_WRONG,
    APPROVAL_GONE,
    /** Argument: its state. */
    NOT_ANY_MORE,
    NOT_YOURS;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
