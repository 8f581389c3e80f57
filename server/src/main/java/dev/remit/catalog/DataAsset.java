package dev.remit.catalog;

import dev.remit.identity.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * A body of data that AI may be given.
 *
 * @param owner who answers for it; empty if nobody does
 */
public record DataAsset(UUID id, String name, DataClass dataClass, Optional<PersonId> owner, Review review) {}
