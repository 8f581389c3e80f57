package dev.remit.evidence;

import java.util.Optional;
import java.util.UUID;

/**
 * Who did it, as the record keeps it.
 *
 * @param person empty when Remit itself acted
 * @param name the person's or job's name at that time
 */
public record RecordedActor(Optional<UUID> person, String name) {}
