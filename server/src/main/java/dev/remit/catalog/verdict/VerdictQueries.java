package dev.remit.catalog.verdict;

import dev.remit.catalog.fingerprint.Fingerprints;
import dev.remit.shared.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a workspace says about values. */
@Service
@Transactional(readOnly = true)
public class VerdictQueries {

    private final LocalFingerprintRows rows;
    private final Fingerprints catalogue;

    VerdictQueries(LocalFingerprintRows rows, Fingerprints catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    /**
     * The catalogue that is the same for all.
     *
     * @param version the day of its last edit
     */
    public record Edition(String version, int products) {}

    @PreAuthorize("hasAuthority('connection:read')")
    public Edition edition() {
        return new Edition(catalogue.version(), catalogue.size());
    }

    /** What holds now, the newest first. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Page<LocalFingerprint> list(Optional<String> cursor, int limit) {
        return Page.of(rows.page(cursor.map(UUID::fromString), limit + 1), limit, said -> said.id()
                .toString());
    }

    /** Empty if it was taken back. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Optional<LocalFingerprint> find(UUID id) {
        return rows.find(id);
    }
}
