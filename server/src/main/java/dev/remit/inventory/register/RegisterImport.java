package dev.remit.inventory.register;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Brings an existing register in: first a preview that names everything wrong, then all rows or none. */
@Service
public class RegisterImport {

    public static final int MAX_ROWS = 10_000;
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** An empty file with the right columns. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public byte[] template() {
        throw new UnsupportedOperationException("lands next");
    }

    /** What would be imported and what is wrong with it. Refused if the file as a whole cannot be read. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public ImportPreview preview(byte[] csv) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Imports all rows, or refuses with IMPORT_HAS_PROBLEMS and imports none. Returns how many. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public int run(byte[] csv) {
        throw new UnsupportedOperationException("lands next");
    }
}
