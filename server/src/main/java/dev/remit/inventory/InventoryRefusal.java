package dev.remit.inventory;

import dev.remit.shared.Refusal;

/** Every "no" of {@code inventory}. */
public enum InventoryRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    NOT_YOURS(Blame.CALLER),
    QUESTION_UNKNOWN(Blame.CALLER),
    /** Somebody saved another answer meanwhile; argument: that answer. */
    ANSWER_CHANGED_ELSEWHERE(Blame.CALLER),
    ANSWER_MISSING(Blame.CALLER),
    ANSWER_TOO_LONG(Blame.CALLER),
    /** Argument: what was given. */
    NOT_A_CHOICE(Blame.CALLER),
    ONE_ANSWER_ONLY(Blame.CALLER),
    NOT_AN_AMOUNT(Blame.CALLER),
    /** Arguments: how many decimals the workspace's currency has, and its code. */
    TOO_MANY_DECIMALS(Blame.CALLER),
    NOT_A_NUMBER(Blame.CALLER),
    NOT_IN_CATALOG(Blame.CALLER),
    /** It contradicts another choice: "nothing" or "unknown" together with something. */
    CONTRADICTS_ITSELF(Blame.CALLER),
    /** Argument: the gap's name; the field is {@code ownership}. */
    OWNERSHIP_GAP(Blame.CALLER),
    /** Arguments: what was asked, and the state it is in. */
    NOT_IN_THIS_STATE(Blame.CALLER),
    /** The kill switch holds it. Argument: what is stopped. */
    STOPPED(Blame.CALLER),
    OWN_REVIEW(Blame.CALLER),
    CHANGED_MEANWHILE(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    /** Argument: the key that was given. */
    PATTERN_UNKNOWN(Blame.CALLER),
    PATTERN_NONE(Blame.CALLER),
    /** Arguments: the pattern, and what the missing person does there. */
    PATTERN_NEEDS(Blame.CALLER),
    NOTHING_CHANGED(Blame.CALLER),
    /** Argument: how many may be on their way at once. */
    EXPORT_TOO_MANY(Blame.SYSTEM),
    EXPORT_TOO_LARGE(Blame.CALLER),
    EXPORT_TOO_MANY_ROWS(Blame.CALLER),
    /** This version of it was never approved. */
    NOTHING_APPROVED(Blame.CALLER),
    IMPORT_TOO_LARGE(Blame.CALLER),
    IMPORT_TOO_MANY_ROWS(Blame.CALLER),
    IMPORT_EMPTY(Blame.CALLER),
    IMPORT_NOT_TEXT(Blame.CALLER),
    IMPORT_NOT_A_WORKBOOK(Blame.CALLER),
    /** Argument: megabytes at most. */
    IMPORT_UNFOLDS_TOO_LARGE(Blame.CALLER),
    IMPORT_TOO_WIDE(Blame.CALLER),
    IMPORT_FORMULA(Blame.CALLER),
    /** Argument: the column. */
    IMPORT_COLUMN_MISSING(Blame.CALLER),
    IMPORT_COLUMN_UNKNOWN(Blame.CALLER),
    IMPORT_COLUMN_TWICE(Blame.CALLER),
    IMPORT_WRONG_DELIMITER(Blame.CALLER),
    IMPORT_QUOTES_BROKEN(Blame.CALLER),
    IMPORT_CELLS_WRONG(Blame.CALLER),
    /** Argument: the line of the other row. */
    IMPORT_DUPLICATE_ROW(Blame.CALLER),
    IMPORT_ALREADY_THERE(Blame.CALLER),
    IMPORT_PERSON_UNKNOWN(Blame.CALLER),
    IMPORT_ONE_PERSON_ONLY(Blame.CALLER),
    /** Arguments: the file's currency, the workspace's. */
    IMPORT_CURRENCY_DIFFERS(Blame.CALLER),
    /** Another import of the same workspace is not done yet. */
    IMPORT_RUNNING(Blame.CALLER),
    IMPORT_HAS_PROBLEMS(Blame.CALLER),
    /** A policy keeps it from going live. Arguments: its id and its reason. */
    GATE_SAYS(Blame.CALLER),
    /** Arguments: the policy's id, its reason, and the facts that nobody knows. */
    GATE_IN_DOUBT(Blame.CALLER),
    /** No policy allows it. */
    GATE_SILENT(Blame.CALLER),
    /** Argument: the role whose approval a policy asks for. */
    GATE_WAITS(Blame.CALLER),
    GATE_NOT_ASKED(Blame.CALLER),
    GATE_NOT_YOUR_ROLE(Blame.CALLER),
    GATE_OWN(Blame.CALLER);

    private final Blame blame;

    InventoryRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
