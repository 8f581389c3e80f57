package dev.remit.evidence;

import java.util.Optional;

/**
 * One record with all that proves it.
 *
 * @param canonicalForm the text its hash is taken over, after a byte 0
 * @param intact whether the hash of that text is the one that was recorded
 * @param seal of the batch that gave it its place; empty: not sealed yet
 */
public record LedgerEntry(EvidenceRecord record, String canonicalForm, boolean intact, Optional<Seal> seal) {}
