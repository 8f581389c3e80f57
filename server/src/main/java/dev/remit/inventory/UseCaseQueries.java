package dev.remit.inventory;

import dev.remit.inventory.entry.Access;
import dev.remit.inventory.entry.Intake;
import dev.remit.inventory.entry.Sightings;
import dev.remit.inventory.entry.UseCases;
import dev.remit.inventory.entry.Versions;
import dev.remit.inventory.pattern.PatternFit;
import dev.remit.inventory.pattern.Patterns;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads single use cases and their versions. */
@Service
@Transactional(readOnly = true)
public class UseCaseQueries {

    private final UseCases useCases;
    private final Versions versions;
    private final Sightings sightings;
    private final Access access;
    private final Intake intake;
    private final Patterns patterns;

    UseCaseQueries(
            UseCases useCases,
            Versions versions,
            Sightings sightings,
            Access access,
            Intake intake,
            Patterns patterns) {
        this.useCases = useCases;
        this.versions = versions;
        this.sightings = sightings;
        this.access = access;
        this.intake = intake;
        this.patterns = patterns;
    }

    /** Refused with NOT_FOUND if there is none, or it is somebody else's draft. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public UseCase get(UseCaseId id) {
        return access.seen(id).useCase();
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<UseCase> find(UseCaseId id) {
        return useCases.find(id).map(UseCases.Stored::useCase).filter(access::maySee);
    }

    /** Names for lists of other things, in one query. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Map<SubjectRef, String> names(Collection<SubjectRef> refs) {
        return useCases.names(refs.stream().map(SubjectRef::id).toList());
    }

    /** Every version, the newest first. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<UseCaseVersion> versions(UseCaseId id) {
        access.seen(id);
        return versions.all(id);
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<UseCaseVersion> version(UseCaseId id, int number) {
        access.seen(id);
        return versions.find(id, number);
    }

    /** The last version an approval held for, which may not be the one in force; empty if none ever was approved. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<Integer> lastApproved(UseCaseId id) {
        return access.seen(id).approvedVersion();
    }

    /** How it stands to the pattern it was made from, by its answers and lane now; empty if it is held to none. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<PatternFit> fit(UseCaseId id) {
        UseCases.Stored stored = access.seen(id);
        return stored.pattern()
                .flatMap(patterns::find)
                .map(pattern -> PatternFit.of(
                        pattern, intake.facts(id), stored.useCase().lane()));
    }

    /** Whether a scan sees it at work. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public boolean seen(UseCaseId id) {
        return sightings.any(id);
    }

    /** The use case an AI integration was assigned to by a sighting. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<UseCaseId> seenAs(UUID integration) {
        return sightings.useCaseOf(integration);
    }
}
