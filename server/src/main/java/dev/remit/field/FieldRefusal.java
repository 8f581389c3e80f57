package dev.remit.field;

import dev.remit.shared.Refusal;

/** Every "no" about fields. */
public enum FieldRefusal implements Refusal {
    FIELD_NAME_MISSING,
    /** Argument: how many characters. */
    FIELD_TEXT_TOO_LONG,
    /** The asset has a field of this name. */
    FIELD_ALREADY_THERE,
    FIELD_GONE,
    FIELD_ASSET_GONE,
    /** Argument: the name. */
    FIELD_ASSET_UNKNOWN,
    FIELD_OWNER_UNKNOWN,
    /** Argument: the address. */
    FIELD_NOBODY_HAS_ADDRESS,
    /** Argument: the most days. */
    FIELD_RETENTION_WRONG,
    /** Argument: what it can be. */
    FIELD_NOT_ONE_OF,
    FIELD_REASON_MISSING;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
