package dev.remit.control.file;

import dev.remit.shared.Refusal;

/** Every "no" about files that are given as evidence. */
public enum EvidenceFileRefusal implements Refusal {
    UNKNOWN_KIND(Blame.CALLER),
    /** By its name it is one thing, by its content another. */
    OTHER_CONTENT(Blame.CALLER),
    EMPTY_FILE(Blame.CALLER),
    TOO_LARGE(Blame.CALLER),
    TOO_MANY_FILES(Blame.CALLER),
    TOO_LARGE_TOGETHER(Blame.CALLER),
    /** All files of the workspace take as much as they may. */
    WORKSPACE_FULL(Blame.SETUP),
    FILE_GONE(Blame.CALLER),
    /** The evidence was taken back, and its files with it. */
    FILE_REMOVED(Blame.CALLER);

    private final Blame blame;

    EvidenceFileRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
