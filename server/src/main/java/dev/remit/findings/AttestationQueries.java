package dev.remit.findings;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.raising.AttestationStore;
import dev.remit.plugin.Question;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what people answered for systems. */
@Service
@Transactional(readOnly = true)
public class AttestationQueries {

    private final AttestationStore store;

    AttestationQueries(AttestationStore store) {
        this.store = store;
    }

    /** The latest answer to each question of a connection, those whose time is over too. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Map<Question, Attestation> of(ConnectionId connection) {
        return store.latest(connection);
    }
}
