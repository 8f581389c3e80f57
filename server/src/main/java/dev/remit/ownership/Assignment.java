package dev.remit.ownership;

import dev.remit.identity.PersonId;

/** One duty carried by one person. */
public record Assignment(Duty duty, PersonId person) {}
