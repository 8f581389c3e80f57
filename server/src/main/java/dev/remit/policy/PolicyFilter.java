package dev.remit.policy;

import dev.remit.policy.fact.Action;
import java.util.Locale;
import java.util.Set;

/**
 * Which policies to show.
 *
 * @param text part of the id, the name, the reason, the condition or the source; blank for all
 * @param effects empty for all
 * @param standings any of which it has; empty for all
 * @param actions any of which it is about; empty for all
 */
public record PolicyFilter(String text, Set<Effect> effects, Set<Standing> standings, Set<Action> actions) {

    public static final PolicyFilter ALL = new PolicyFilter("", Set.of(), Set.of(), Set.of());

    public PolicyFilter {
        text = text.strip();
        effects = Set.copyOf(effects);
        standings = Set.copyOf(standings);
        actions = Set.copyOf(actions);
    }

    /** How a policy stands; one in force can have a version that waits. */
    public enum Standing {
        IN_FORCE,
        /** A version of it waits for somebody to publish or reject it. */
        WAITING,
        NOT_IN_FORCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
