package dev.remit.inventory;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes intake requests: started, saved answer by answer as typed, thrown away. */
@Service
@Transactional
public class IntakeService {

    /** Starts a request of the person's own, with what is already known. */
    @PreAuthorize("hasAuthority('use-case:request')")
    public UseCaseId start(IntakePrefill prefill) {
        throw new UnsupportedOperationException("lands next");
    }

    /**
     * Stores one answer as typed, right or not. Saving what is stored already changes nothing, so a retry is harmless.
     *
     * @param revision of the answer the person saw; 0 if there was none
     */
    @PreAuthorize("hasAuthority('use-case:request')")
    public SavedAnswer save(UseCaseId id, String question, List<String> values, int revision) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Throws away a draft that was never submitted. */
    @PreAuthorize("hasAuthority('use-case:request')")
    public void discard(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }
}
