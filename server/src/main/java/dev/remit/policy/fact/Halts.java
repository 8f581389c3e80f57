package dev.remit.policy.fact;

import java.util.Optional;
import java.util.UUID;

/** Says whether the kill switch holds a use case. It is asked with every decision, and above all policies. */
public interface Halts {

    /** Why it must not act: itself, a tool of it, or who makes that is stopped. */
    Optional<Halt> of(UUID useCase);

    /**
     * One that stands.
     *
     * @param name of what is stopped
     * @param reason as whoever stopped it said
     */
    record Halt(String name, String reason) {}
}
