package dev.remit.control.own;

import dev.remit.identity.PersonId;
import java.time.Instant;

/**
 * That a control was switched off, or on again.
 *
 * @param control its key
 * @param version rises each time
 */
public record Switched(String control, int version, boolean off, String reason, PersonId by, Instant at) {}
