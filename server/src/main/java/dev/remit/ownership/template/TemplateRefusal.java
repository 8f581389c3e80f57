package dev.remit.ownership.template;

import dev.remit.shared.Refusal;

/** Every "no" to a template. Argument where there is one: the duty's code. */
public enum TemplateRefusal implements Refusal {
    NO_SUCH_FUNCTION,
    COMMENT_MISSING,
    COMMENT_TOO_LONG,
    NOTHING_CHANGED,
    /** Somebody saved a version after the one that was changed. */
    CHANGED_MEANWHILE,
    /** Two lines for a duty that only one person can carry. */
    ONE_PERSON_ONLY,
    ROLE_UNKNOWN,
    PERSON_NOT_HERE;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
