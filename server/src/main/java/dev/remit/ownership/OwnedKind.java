package dev.remit.ownership;

import dev.remit.identity.Permission;
import dev.remit.shared.SubjectKind;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of thing that somebody has to stand for, in the order in which they are listed. */
public enum OwnedKind {
    USE_CASE(SubjectKind.USE_CASE, Permission.USE_CASE_READ, true),
    CONNECTION(SubjectKind.CONNECTION, Permission.CONNECTION_READ, false),
    /** Those that scans found and that belong to no use case; for the others their use case's owners stand. */
    INTEGRATION(SubjectKind.INTEGRATION, Permission.CONNECTION_READ, false),
    PROMPT(SubjectKind.PROMPT, Permission.PROMPT_READ, true),
    AI_TOOL(SubjectKind.AI_TOOL, Permission.CATALOG_READ, false),
    VENDOR(SubjectKind.VENDOR, Permission.CATALOG_READ, false),
    POLICY(SubjectKind.POLICY, Permission.POLICY_READ, false);

    private final SubjectKind subject;
    private final Permission sees;
    private final boolean named;

    OwnedKind(SubjectKind subject, Permission sees, boolean named) {
        this.subject = subject;
        this.sees = sees;
        this.named = named;
    }

    public SubjectKind subject() {
        return subject;
    }

    /** What somebody needs to see things of this kind at all. */
    public Permission sees() {
        return sees;
    }

    /** Whether whoever asks for or writes one names its owners; those of the others are named by who manages ownership. */
    public boolean named() {
        return named;
    }

    /** Empty for what nobody has to stand for. */
    public static Optional<OwnedKind> of(SubjectKind subject) {
        return Stream.of(values()).filter(kind -> kind.subject == subject).findFirst();
    }
}
