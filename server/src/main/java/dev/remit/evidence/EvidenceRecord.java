package dev.remit.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One record of the ledger.
 *
 * @param at when, to the microsecond
 * @param index its place in the workspace's ledger, from 0 without gaps; empty until it is sealed
 * @param leafHash SHA-256 over the record's canonical form, in hexadecimal
 */
public record EvidenceRecord(UUID id, Instant at, RecordedActor actor, Act act, OptionalLong index, String leafHash) {

    public Optional<String> reason() {
        return act.reason();
    }
}
