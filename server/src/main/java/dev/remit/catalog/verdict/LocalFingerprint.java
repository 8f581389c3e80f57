package dev.remit.catalog.verdict;

import dev.remit.catalog.fingerprint.Product;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Signal;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a workspace said about a value.
 *
 * @param value in lower case
 * @param product the catalogue's, or the one that was added
 */
public record LocalFingerprint(
        UUID id,
        Verdict verdict,
        Signal signal,
        String value,
        Product product,
        String reason,
        PersonId by,
        Instant at) {}
