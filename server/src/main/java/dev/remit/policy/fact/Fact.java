package dev.remit.policy.fact;

/** Something that expressions may ask, by its name in CEL. */
public interface Fact {

    String path();

    FactType type();
}
