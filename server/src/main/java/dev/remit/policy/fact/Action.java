package dev.remit.policy.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an AI is about to do when somebody asks whether it may. {@link #code()} is stored and part of the API; never change one. */
public enum Action {
    /** A use case is about to go into production. */
    GO_LIVE,
    /** Data is about to be given to a model or a tool. */
    READ_DATA,
    /** Text, image, sound or video is about to be shown to people outside. */
    PUBLISH,
    /** A message is about to be sent to people. */
    SEND,
    /** A bid, a budget, a credit or a discount is about to change. */
    CHANGE_SPEND,
    /** What a customer agreed to or asked for is about to change. */
    CHANGE_PREFERENCES,
    /** A customer's record is about to be written. */
    CHANGE_RECORD,
    /** A customer is about to enter or leave a journey, a stage or a segment. */
    TRIGGER_LIFECYCLE,
    /** Something about a person or an offer is about to be decided: price, eligibility, exclusion, consent. */
    DECIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> find(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }
}
