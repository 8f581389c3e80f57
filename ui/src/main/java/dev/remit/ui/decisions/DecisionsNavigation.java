package dev.remit.ui.decisions;

import dev.remit.ui.navigation.Address;
import java.util.UUID;

/** The ways into decisions. */
public final class DecisionsNavigation {

    public static final String PATH = "decisions";
    public static final String VIEW = "view";
    public static final String LATE = "late";
    public static final String ASKED = "asked";
    public static final String EVERYBODY = "everybody";
    public static final String NOBODY = "nobody";
    public static final String DECIDED = "decided";
    public static final String PART = "part";

    private DecisionsNavigation() {}

    /** What waits for me. */
    public static Address inbox() {
        return Address.of(PATH);
    }

    /** What is late and waits for one of my roles, or for somebody who holds one. */
    public static Address late() {
        return inbox().with(VIEW, LATE);
    }

    /** What waits for somebody's decision on what I asked for. */
    public static Address asked() {
        return inbox().with(VIEW, ASKED);
    }

    /** What was decided of what I asked for. */
    public static Address decided() {
        return asked().with(DECIDED, "yes");
    }

    /** What waits for anybody. */
    public static Address waiting() {
        return inbox().with(VIEW, EVERYBODY);
    }

    /** What waits and nobody can decide. */
    public static Address stuck() {
        return inbox().with(VIEW, NOBODY);
    }

    /** One approval, to be reviewed or read. */
    public static Address review(UUID approval) {
        return Address.of(PATH + "/" + approval);
    }
}
