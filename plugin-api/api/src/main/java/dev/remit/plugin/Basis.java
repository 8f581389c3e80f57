package dev.remit.plugin;

/**
 * On what a statement rests. Statements on different bases stand side by side and are never merged.
 *
 * {@snippet :
 * Grant.of("app:7", Capability.CHANGE, ResourceKind.CONTACT, "contacts", Basis.DECLARED, scope.evidence());
 * Grant.of("app:7", Capability.SEE, ResourceKind.CONTACT, "contacts", Basis.EFFECTIVE, role.evidence());
 * }
 */
public enum Basis {
    /** It was asked for or configured, for example an OAuth scope; what is effective may be less. */
    DECLARED,
    /** It holds after everything that narrows it: the system itself lists it as the right of this identity. */
    EFFECTIVE,
    /** It was seen to happen. */
    OBSERVED,
    /** It follows from how the system works, not from what it says; the grant names the reasoning. */
    INFERRED,
    /** A person said so. Never reported by a connector. */
    ATTESTED
}
