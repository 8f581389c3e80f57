package dev.remit.approval.plan;

/**
 * How many of those a step names must approve it.
 *
 * @param people of a quorum; 1 otherwise
 */
public record Needed(Mode mode, int people) {

    /** The ways to count. The names are stored; never change one. */
    public enum Mode {
        /** One of them. */
        ANY,
        /** Each of them who is here when it is asked. */
        ALL,
        /** So many of them, each another person. */
        QUORUM
    }

    public static final Needed ANY = new Needed(Mode.ANY, 1);
    public static final Needed ALL = new Needed(Mode.ALL, 1);

    public static Needed quorum(int people) {
        return new Needed(Mode.QUORUM, people);
    }
}
