package dev.remit.inventory.gate;

import dev.remit.policy.Effect;
import dev.remit.policy.PolicyDecision;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the policies say of going live, now.
 *
 * @param governed whether any policy in force is about going live; if none is, the approval of the version alone decides
 * @param decision what they say; without meaning if nothing is governed
 * @param approved keys of the roles of which somebody approved what it is now
 */
public record GateStanding(boolean governed, PolicyDecision decision, SortedSet<String> approved) {

    public GateStanding {
        approved = Collections.unmodifiableSortedSet(new TreeSet<>(approved));
    }

    /** Whether policies let it through. */
    public boolean open() {
        return !governed || (!denied() && missing().isEmpty());
    }

    /** Whether policies forbid it, whoever approves. */
    public boolean denied() {
        return governed && decision.effect() == Effect.DENY;
    }

    /** Keys of the roles that the policies ask for and of which nobody approved it yet. */
    public SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(decision.approvers());
        missing.removeAll(approved);
        return missing;
    }
}
