package dev.remit.policy.decision;

import dev.remit.shared.Refusal;

/** Every "no" to a request for a decision; its field is a JSON pointer into the request. */
public enum DecisionRefusal implements Refusal {
    NOT_JSON,
    TOO_LARGE,
    NOT_AN_OBJECT,
    NO_SUCH_FIELD,
    ACTION_MISSING,
    ACTION_UNKNOWN,
    USE_CASE_MALFORMED,
    USE_CASE_UNKNOWN,
    /** Facts of a use case come from the register alone. */
    FROM_THE_REGISTER,
    KEY_TOO_LONG,
    /** The key was used for another request. */
    KEY_REUSED;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
