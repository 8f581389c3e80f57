package dev.remit.approval.clock;

import dev.remit.identity.PersonId;
import java.util.Set;
import java.util.UUID;

/** Knows who can decide a step. */
public interface StepPeople {

    /** Those who could decide it now, as themselves; perhaps nobody. */
    Set<PersonId> able(UUID approval, UUID step);

    /** Whether they may decide on things like it at all. */
    boolean mayDecide(UUID approval, PersonId person);
}
