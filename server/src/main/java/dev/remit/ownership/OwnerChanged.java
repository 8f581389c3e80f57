package dev.remit.ownership;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.Optional;

/**
 * A duty was given, taken or passed on; published in the transaction that did it.
 *
 * @param before who carried it; empty if it was given
 * @param after who carries it; empty if it was taken
 */
public record OwnerChanged(SubjectRef subject, Duty duty, Optional<PersonId> before, Optional<PersonId> after) {}
