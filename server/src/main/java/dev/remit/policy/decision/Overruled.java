package dev.remit.policy.decision;

/** A fact that the program gave and Remit knows better. */
public record Overruled(String fact, Object given, Object observed) {}
