package dev.remit.ui.decisions;

import dev.remit.ui.navigation.Address;
import java.util.UUID;

/** The ways into decisions. */
public final class DecisionsNavigation {

    static final String PATH = "decisions";
    static final String VIEW = "view";
    static final String EVERYBODY = "everybody";
    static final String NOBODY = "nobody";
    static final String PART = "part";

    private DecisionsNavigation() {}

    /** What waits for me. */
    public static Address inbox() {
        return Address.of(PATH);
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
