package dev.remit.inventory;

import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads single use cases and their versions. */
@Service
@Transactional(readOnly = true)
public class UseCaseQueries {

    /** Refused with NOT_FOUND if there is none, or it is somebody else's draft. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public UseCase get(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<UseCase> find(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Names for lists of other things, in one query. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Map<SubjectRef, String> names(Collection<SubjectRef> useCases) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Every version, the newest first. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<UseCaseVersion> versions(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<UseCaseVersion> version(UseCaseId id, int number) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The use case an AI integration was assigned to by a sighting. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<UseCaseId> seenAs(java.util.UUID integration) {
        throw new UnsupportedOperationException("lands next");
    }
}
