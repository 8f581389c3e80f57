package dev.remit.retirement;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose it is to take an access away: the technical owner of where it is, else of the use case, else whoever answers for that. */
@Component
class RemovalOwners {

    private final OwnershipQueries ownership;

    RemovalOwners(OwnershipQueries ownership) {
        this.ownership = ownership;
    }

    /** In one query for all. */
    List<AccessRemoval> named(UseCaseId useCase, List<AccessRemoval> accesses) {
        Set<SubjectRef> subjects = new LinkedHashSet<>(Set.of(useCase.ref()));
        accesses.forEach(access -> subjects.add(place(access)));
        Map<SubjectRef, Ownership> owned = ownership.of(subjects);
        return accesses.stream()
                .map(access -> access.ownedBy(Stream.of(place(access), useCase.ref())
                        .flatMap(subject -> Optional.ofNullable(owned.get(subject)).stream())
                        .flatMap(RemovalOwners::nearest)
                        .findFirst()))
                .toList();
    }

    private static SubjectRef place(AccessRemoval access) {
        return access.connection()
                .map(c -> c.subject())
                .orElseGet(() -> new SubjectRef(
                        switch (access.key().kind()) {
                            case INTEGRATION -> SubjectKind.INTEGRATION;
                            case TOOL -> SubjectKind.AI_TOOL;
                            case TOOL_APPROVAL -> SubjectKind.TOOL_APPROVAL;
                            case PROMPT -> SubjectKind.PROMPT;
                        },
                        access.key().subject()));
    }

    private static Stream<PersonId> nearest(Ownership owned) {
        return Stream.of(Duty.TECHNICAL_OWNER, Duty.ACCOUNTABLE).flatMap(duty -> owned.holder(duty).stream());
    }
}
