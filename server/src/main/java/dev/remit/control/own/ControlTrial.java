package dev.remit.control.own;

/**
 * To how many use cases a control would apply.
 *
 * @param applies that is certain
 * @param doubtful it would count as applying, because nobody answered what it depends on
 * @param of how many were looked at
 * @param all whether these are all; otherwise those that were changed last
 */
public record ControlTrial(int applies, int doubtful, int of, boolean all) {}
