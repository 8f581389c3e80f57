package dev.remit.evidence;

import java.time.Instant;

/**
 * A batch of records got its place in the ledger.
 *
 * @param number of the seal in its workspace, from 0
 * @param size how many records the ledger holds with this batch
 * @param rootHash of the Merkle tree over all of them (RFC 6962), in hexadecimal
 */
public record Seal(long number, long size, String rootHash, Instant sealedAt) {}
