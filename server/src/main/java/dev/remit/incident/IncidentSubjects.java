package dev.remit.incident;

import dev.remit.findings.Finding;
import dev.remit.findings.FindingId;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.IntegrationId;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What incidents can be about, as far as who opens one may see it, and who answers for it. */
@Component
class IncidentSubjects {

    private final UseCaseQueries useCases;
    private final FindingQueries findings;
    private final AccessMapQueries access;
    private final OwnershipQueries ownership;
    private final CurrentUser user;

    IncidentSubjects(
            UseCaseQueries useCases,
            FindingQueries findings,
            AccessMapQueries access,
            OwnershipQueries ownership,
            CurrentUser user) {
        this.useCases = useCases;
        this.findings = findings;
        this.access = access;
        this.ownership = ownership;
        this.user = user;
    }

    Incident.About about(SubjectRef subject) {
        return name(subject)
                .map(name -> new Incident.About(subject, name))
                .orElseThrow(() -> IncidentRefusal.SUBJECT_GONE.at("about"));
    }

    private Optional<String> name(SubjectRef subject) {
        return switch (subject.kind()) {
            case USE_CASE -> useCases.find(new UseCaseId(subject.id())).map(UseCase::name);
            case FINDING ->
                findings.find(new FindingId(subject.id()))
                        .filter(f -> user.may(Permission.FINDING_READ))
                        .map(Finding::subjectName);
            case INTEGRATION ->
                user.may(Permission.CONNECTION_READ)
                        ? access.find(new IntegrationId(subject.id()))
                                .map(d -> d.row().name())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Who is accountable for the thing, if anybody is. */
    Optional<PersonId> accountable(SubjectRef subject) {
        return ownership.of(subject).accountable();
    }
}
