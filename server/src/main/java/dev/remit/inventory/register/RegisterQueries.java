package dev.remit.inventory.register;

import dev.remit.shared.Page;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the register. A page is one query, whatever its place. */
@Service
@Transactional(readOnly = true)
public class RegisterQueries {

    /** Counting stops here: beyond it a list says "more than". */
    public static final int COUNT_CAP = 10_000;

    @PreAuthorize("hasAuthority('use-case:read')")
    public Page<RegisterRow> list(RegisterFilter filter, RegisterSort sort, Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException("lands next");
    }

    /** How many match; empty if more than {@link #COUNT_CAP}. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public OptionalLong count(RegisterFilter filter) {
        throw new UnsupportedOperationException("lands next");
    }
}
