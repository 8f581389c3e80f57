package dev.remit.prompt.exchange;

import dev.remit.shared.Refusal;

/** What can be wrong with files of prompts. */
public enum FileRefusal implements Refusal {
    NOTHING,
    TOO_MANY,
    TOO_LARGE,
    NOT_UTF8,
    NOT_A_ZIP,
    NO_FRONT_MATTER,
    NOT_YAML,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    NOT_TEXT,
    NOT_A_LIST,
    NO_SUCH_WORD,
    NOT_A_DATE,
    NO_SUCH_MODEL,
    KEY_TWICE;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
