package dev.remit.incident;

import dev.remit.evidence.Act;
import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.incident.playbook.Playbook;
import dev.remit.incident.playbook.Playbooks;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens incidents and leads them to their end. Everybody may report one. */
@Service
@Transactional
public class IncidentService {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4_000;
    private static final String MAY = "hasAuthority('incident:manage')";

    private final IncidentRows rows;
    private final WorkRows work;
    private final Opening opening;
    private final IncidentSubjects subjects;
    private final Playbooks playbooks;
    private final IncidentDesk desk;

    IncidentService(
            IncidentRows rows,
            WorkRows work,
            Opening opening,
            IncidentSubjects subjects,
            Playbooks playbooks,
            IncidentDesk desk) {
        this.rows = rows;
        this.work = work;
        this.opening = opening;
        this.subjects = subjects;
        this.playbooks = playbooks;
        this.desk = desk;
    }

    /** Reports that something went wrong; the playbook's tasks are due from now. Who is accountable for the thing leads it. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public IncidentId open(IncidentDraft draft) {
        Optional<Playbook> playbook = playbooks.find(draft.playbook());
        List<Problem> problems = new ArrayList<>();
        if (playbook.isEmpty()) {
            problems.add(Problem.at("playbook", IncidentRefusal.PLAYBOOK_UNKNOWN));
        }
        if (draft.title().isEmpty()) {
            problems.add(Problem.at("title", IncidentRefusal.TITLE_MISSING));
        } else if (draft.title().length() > LONGEST_TITLE) {
            problems.add(Problem.at("title", IncidentRefusal.TITLE_TOO_LONG, LONGEST_TITLE));
        }
        textProblem("happened", draft.happened()).ifPresent(problems::add);
        RefusedException.throwIfAny(problems);
        Optional<Incident.About> about = draft.about().map(subjects::about);
        Optional<PersonId> owner = about.map(Incident.About::subject).flatMap(subjects::accountable);
        Playbook chosen = playbook.orElseThrow();
        Incident incident = rows.insert(
                chosen, draft.title(), draft.severity().orElse(chosen.severity()), about, owner, Optional.empty());
        opening.opened(incident, chosen, draft.happened());
        return incident.id();
    }

    /** Adds what happened, now or earlier. */
    @PreAuthorize("hasAuthority('incident:read')")
    public void note(IncidentId id, Instant happened, String text) {
        Incident incident = locked(id);
        String said = given("text", text);
        if (happened.isAfter(rows.now())) {
            throw IncidentRefusal.IN_THE_FUTURE.at("happened");
        }
        desk.requireMember(incident);
        work.addNote(id, happened, said, desk.person());
        desk.append(Act.of("incident.noted", id.subject()).because(said).with("happened", happened.toString()));
    }

    @PreAuthorize(MAY)
    public void give(IncidentId id, PersonId owner) {
        locked(id);
        String name = desk.memberName(owner).orElseThrow(() -> IncidentRefusal.OWNER_NOT_HERE.at("owner"));
        rows.owner(id, owner);
        desk.append(Act.of("incident.given", id.subject())
                .with("owner", owner.toString())
                .with("name", name));
    }

    @PreAuthorize(MAY)
    public void rate(IncidentId id, Severity severity, String reason) {
        Incident incident = locked(id);
        String why = given("reason", reason);
        rows.severity(id, severity);
        desk.append(Act.of("incident.rated", id.subject())
                .because(why)
                .with("before", incident.severity().name())
                .with("severity", severity.name()));
    }

    /**
     * Goes to the next state, or back. It is closed only when every task is done and what was learnt is written down.
     *
     * @param reason what makes it so
     */
    @PreAuthorize(MAY)
    public void move(IncidentId id, IncidentState state, String reason) {
        Incident incident = locked(id);
        if (incident.state() == state) {
            throw IncidentRefusal.NOT_IN_THIS_STATE.because(incident.state().code());
        }
        String why = given("reason", reason);
        if (state == IncidentState.CLOSED) {
            requireEnd(id);
        }
        rows.state(id, state);
        desk.append(Act.of("incident.moved", id.subject())
                .because(why)
                .with("before", incident.state().code())
                .with("state", state.code()));
    }

    private void requireEnd(IncidentId id) {
        List<Problem> problems = new ArrayList<>();
        long open = work.tasks(id).stream().filter(t -> t.done().isEmpty()).count();
        if (open > 0) {
            problems.add(Problem.of(IncidentRefusal.TASKS_OPEN, open));
        }
        if (work.review(id).isEmpty()) {
            problems.add(Problem.of(IncidentRefusal.REVIEW_MISSING));
        }
        RefusedException.throwIfAny(problems);
    }

    private Incident locked(IncidentId id) {
        return rows.lock(id).orElseThrow(() -> IncidentRefusal.NOT_FOUND.because());
    }

    private static String given(String field, String text) {
        textProblem(field, text.strip()).ifPresent(problem -> {
            throw RefusedException.of(problem);
        });
        return text.strip();
    }

    static Optional<Problem> textProblem(String field, String text) {
        if (text.isEmpty()) {
            return Optional.of(Problem.at(field, IncidentRefusal.TEXT_MISSING));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(Problem.at(field, IncidentRefusal.TEXT_TOO_LONG, LONGEST_TEXT))
                : Optional.empty();
    }
}
