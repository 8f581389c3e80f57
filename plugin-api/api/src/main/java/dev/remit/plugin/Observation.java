package dev.remit.plugin;

/**
 * A fact a connector saw in a system. Facts, not judgements: whether a principal is AI, or a grant too wide, is decided by the
 * console.
 *
 * <p>Immutable. Two observations with the same {@link #key()} in two scans are the same thing seen twice; if anything but the
 * evidence differs, it has changed.
 *
 * {@snippet :
 * Observation app = Principal.of("app:7", Principal.Kind.APP, "Copy Assistant", json.evidence());
 * sink.observe(Question.INTEGRATIONS, app);
 * }
 */
public sealed interface Observation permits Principal, Grant, Use, Approval, Monitoring {

    /**
     * Identity within a connection: the same in every scan as long as the thing exists, also when it is renamed. Made of the
     * system's own ids, never of a position, a time or a display name.
     */
    String key();

    /** Where it was read; taken from {@link Json#evidence()}. */
    Evidence evidence();
}
