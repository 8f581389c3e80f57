package dev.remit.approval.event;

import dev.remit.identity.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody will decide in somebody's place; both should hear of it, whoever arranged it.
 *
 * @param by who arranged it
 */
public record StandInSet(
        UUID delegation, PersonId from, PersonId to, LocalDate firstDay, LocalDate lastDay, PersonId by) {}
