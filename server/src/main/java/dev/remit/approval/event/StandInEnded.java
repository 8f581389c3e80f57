package dev.remit.approval.event;

import dev.remit.identity.PersonId;
import java.util.UUID;

/**
 * Somebody stands in for somebody no more, before the last day came; both should hear of it.
 *
 * @param by who ended it
 */
public record StandInEnded(UUID delegation, PersonId from, PersonId to, PersonId by) {}
