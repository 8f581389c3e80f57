package dev.remit.ownership.vague;

/** Why ownership is vague, worst first. The constants' names are stored; never change one. */
public enum VagueReason {
    /** Nobody is Accountable. Since it was found, as nobody recorded when it began. */
    NOBODY_ACCOUNTABLE,
    /** The Accountable is not a member any more. Since they left. */
    ACCOUNTABLE_LEFT,
    /**
     * The Accountable has neither signed in nor done anything here for {@value VagueRules#AWAY_DAYS} days. Since their last record in
     * the ledger, or since they were named if there is none.
     */
    ACCOUNTABLE_AWAY,
    /** A decision that waits for the Accountable is late by {@value VagueRules#LATE_DAYS} days. Since it was due. */
    DECISION_LATE,
    /**
     * The Accountable asked for it, so the one who would answer for the approval may not give it. Since it was found. What nobody
     * asks for, a connection or a vendor, cannot be vague in this way.
     */
    ASKS_AND_APPROVES,
    /**
     * One person is Accountable for more than {@value VagueRules#MOST_PERCENT} of a hundred things that have an Accountable here, of at
     * least {@value VagueRules#FEWEST_THINGS}. Told of the person, not of each thing. Since it was found.
     */
    ONE_PERSON_EVERYWHERE;

    /** Whether the Accountable alone can mend it, by deciding. */
    public boolean accountablesTurn() {
        return this == DECISION_LATE;
    }
}
