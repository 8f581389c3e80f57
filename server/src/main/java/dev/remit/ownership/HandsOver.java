package dev.remit.ownership;

import dev.remit.identity.PersonId;

/**
 * What a feature keeps for a person besides their duties, findings to see to for example. A bean of the feature; called in
 * the transaction of a hand-over, as the person who hands over.
 */
public interface HandsOver {

    /** A word for it, as a plan names it and messages tell it; never a duty's code. */
    String what();

    /** How many of these the person carries now; what is over does not count. */
    long count(PersonId from);

    /** Gives all of them to the other, with evidence for each. */
    void pass(PersonId from, PersonId to, String reason);
}
