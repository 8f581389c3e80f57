package dev.remit.inventory;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves use cases through their life. */
@Service
@Transactional
public class UseCaseService {

    /**
     * Puts it to a decision: complete and owned, or refused with every gap at its field. Freezes a version, keeps its tier with
     * the rules it came from, and opens the approval.
     */
    @PreAuthorize("hasAuthority('use-case:request')")
    public UseCaseVersion submit(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Takes a submitted version back to be written on; its approval is void. */
    @PreAuthorize("hasAuthority('use-case:request')")
    public void withdraw(UseCaseId id, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    /**
     * Changes answers of what was submitted or approved, as a new version. A material change voids the approval and puts the new
     * version to a decision; any other carries the approval on.
     */
    @PreAuthorize("hasAuthority('use-case:request')")
    public UseCaseVersion change(UseCaseId id, int version, Map<String, List<String>> answers, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Lets an approved use case run in another lane. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public void move(UseCaseId id, Lane lane, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('use-case:manage')")
    public void suspend(UseCaseId id, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Lets a suspended use case go on as it was approved. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public void resume(UseCaseId id, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Ends it for good. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public void retire(UseCaseId id, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Notes that a scan saw it at work. */
    @PreAuthorize("hasAnyAuthority('scan:run', 'finding:manage')")
    public void seen(UseCaseId id, Sighting sighting) {
        throw new UnsupportedOperationException("lands next");
    }
}
