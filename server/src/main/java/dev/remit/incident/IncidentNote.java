package dev.remit.incident;

import dev.remit.identity.PersonId;
import java.time.Instant;

/** One line of the story of an incident: what happened when, and who wrote that. Never changed. */
public record IncidentNote(Instant happenedAt, String text, PersonId by, Instant writtenAt) {}
