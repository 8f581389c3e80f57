package dev.remit.killswitch;

/** A stop ended; published in the transaction that ended it. What it suspended stays suspended until somebody lets it go on. */
public record StopLifted(Stop stop, String reason) {}
