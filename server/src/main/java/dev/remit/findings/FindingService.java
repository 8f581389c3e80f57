package dev.remit.findings;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.findings.raising.Deadlines;
import dev.remit.findings.raising.FindingStore;
import dev.remit.findings.raising.ReportedFindings;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about findings. */
@Service
@Transactional
public class FindingService {

    private static final String MAY = "hasAuthority('finding:manage')";

    private final FindingStore store;
    private final FindingQueries queries;
    private final Deadlines deadlines;
    private final Members members;
    private final IntakeService intake;
    private final Ledger ledger;

    /** The people of the workspace, who of them acts, and what they raise. */
    @Component("findingPeople")
    record Members(People people, CurrentUser user, ReportedFindings reported) {}

    FindingService(
            FindingStore store,
            FindingQueries queries,
            Deadlines deadlines,
            Members members,
            IntakeService intake,
            Ledger ledger) {
        this.store = store;
        this.queries = queries;
        this.deadlines = deadlines;
        this.members = members;
        this.intake = intake;
        this.ledger = ledger;
    }

    /** Raises what an incident showed; the same cause again is the same finding. */
    @PreAuthorize(MAY)
    public FindingId raise(SubjectRef incident, String key, String cause, Severity severity) {
        if (incident.kind() != SubjectKind.INCIDENT) {
            throw FindingRefusal.NOT_AN_INCIDENT.because();
        }
        FindingId id = members.reported().cause(incident, key, cause, severity);
        ledger.append(Act.of("finding.reported", id.subject()).with("incident", key));
        return id;
    }

    /** Gives it to a member to see to. */
    @PreAuthorize(MAY)
    public void assign(FindingId id, PersonId owner) {
        unresolved(id);
        String name = members.people()
                .find(owner)
                .filter(Person::active)
                .map(Person::name)
                .orElseThrow(() -> FindingRefusal.OWNER_NOT_HERE.at("owner"));
        store.owner(id, Optional.of(owner));
        ledger.append(Act.of("finding.assigned", id.subject())
                .with("owner", owner.toString())
                .with("name", name));
    }

    /** Sees to it oneself, whoever had it before. */
    @PreAuthorize(MAY)
    public void take(FindingId id) {
        assign(id, members.user().person());
    }

    /** Somebody works on it. */
    @PreAuthorize(MAY)
    public void start(FindingId id) {
        unresolved(id);
        store.state(id, FindingState.IN_PROGRESS);
        ledger.append(Act.of("finding.started", id.subject()));
    }

    /** Takes the risk, with a reason. */
    @PreAuthorize(MAY)
    public void accept(FindingId id, String reason) {
        unresolved(id);
        required(reason);
        store.state(id, FindingState.ACCEPTED);
        ledger.append(Act.of("finding.accepted", id.subject()).because(reason));
    }

    /** Ends it, with a reason. Put right or gone, it opens again when it is seen again. */
    @PreAuthorize(MAY)
    public void close(FindingId id, CloseReason as, String reason) {
        unresolved(id);
        required(reason);
        store.close(id, as, reason);
        ledger.append(Act.of("finding.closed", id.subject()).because(reason).with("as", as.name()));
    }

    /** Takes up a closed finding again; it is due as one of its severity is. */
    @PreAuthorize(MAY)
    public void reopen(FindingId id, String reason) {
        FindingStore.Known known = known(id);
        if (known.state() != FindingState.CLOSED) {
            throw FindingRefusal.NOT_CLOSED.because();
        }
        required(reason);
        store.open(id, deadlines.due(known.severity()));
        ledger.append(Act.of("finding.reopened", id.subject()).because(reason));
    }

    @PreAuthorize(MAY)
    public void setDue(FindingId id, LocalDate due, String reason) {
        unresolved(id);
        required(reason);
        if (due.isBefore(deadlines.today())) {
            throw FindingRefusal.DUE_IN_THE_PAST.at("due");
        }
        store.due(id, due);
        ledger.append(Act.of("finding.due-moved", id.subject()).because(reason).with("due", due.toString()));
    }

    /** Starts an intake request with everything the scan knows, for the person who asks. */
    @PreAuthorize("hasAuthority('use-case:request') and hasAuthority('finding:read')")
    public UseCaseId startIntake(FindingId id) {
        unresolved(id);
        Finding finding = queries.find(id).orElseThrow();
        if (finding.subject().kind() != SubjectKind.INTEGRATION) {
            throw FindingRefusal.NOT_AN_INTEGRATION.because();
        }
        if (finding.useCase().isPresent()) {
            throw FindingRefusal.INTAKE_STARTED.because();
        }
        UseCaseId useCase = intake.start(Prefill.from(finding));
        store.useCase(id, Optional.of(useCase));
        store.state(id, FindingState.IN_PROGRESS);
        ledger.append(Act.of("finding.intake-started", id.subject())
                .with("key", finding.key())
                .with("use-case", useCase.toString()));
        return useCase;
    }

    private FindingStore.Known known(FindingId id) {
        return store.known(id).orElseThrow(() -> FindingRefusal.FINDING_GONE.because());
    }

    private void unresolved(FindingId id) {
        if (known(id).state() == FindingState.CLOSED) {
            throw FindingRefusal.CLOSED_ALREADY.because();
        }
    }

    private static void required(String reason) {
        if (reason.isBlank()) {
            throw FindingRefusal.REASON_MISSING.at("reason");
        }
    }
}
