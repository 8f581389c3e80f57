package dev.remit.approval.clock;

import dev.remit.identity.PersonId;
import java.util.Set;
import java.util.UUID;

/** Knows who can decide a step. */
@FunctionalInterface
public interface StepPeople {

    /** Those who could decide it now, as themselves; perhaps nobody. */
    Set<PersonId> able(UUID approval, UUID step);
}
