package dev.remit.inventory.register;

import java.io.OutputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes exactly what is filtered, in the order of the list, to a file. Leaves evidence: what leaves the console is known. */
@Service
public class RegisterExport {

    /** UTF-8 with a byte-order mark, RFC 4180; cells that a spreadsheet would take for a formula are neutralised. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public void csv(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public void xlsx(RegisterFilter filter, RegisterSort sort, OutputStream out) {
        throw new UnsupportedOperationException("lands next");
    }
}
