package dev.remit.incident;

import dev.remit.evidence.Act;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of incidents: more than the playbook has, who does them, and how they went. */
@Service
@Transactional
public class IncidentTasks {

    static final int LONGEST_TASK = 400;
    private static final String MAY = "hasAuthority('incident:manage')";

    private final IncidentRows rows;
    private final WorkRows work;
    private final IncidentDesk desk;
    private final ApplicationEventPublisher events;

    IncidentTasks(IncidentRows rows, WorkRows work, IncidentDesk desk, ApplicationEventPublisher events) {
        this.rows = rows;
        this.work = work;
        this.desk = desk;
        this.events = events;
    }

    @PreAuthorize(MAY)
    public UUID add(IncidentId incident, String task, Optional<PersonId> assignee, Instant due) {
        Incident of = rows.lock(incident).orElseThrow(() -> IncidentRefusal.NOT_FOUND.because());
        List<Problem> problems = new ArrayList<>();
        String what = task.strip();
        if (what.isEmpty()) {
            problems.add(Problem.at("task", IncidentRefusal.TEXT_MISSING));
        } else if (what.length() > LONGEST_TASK) {
            problems.add(Problem.at("task", IncidentRefusal.TEXT_TOO_LONG, LONGEST_TASK));
        }
        if (due.isBefore(rows.now())) {
            problems.add(Problem.at("due", IncidentRefusal.DUE_IN_THE_PAST));
        }
        if (assignee.isPresent() && assignee.flatMap(desk::memberName).isEmpty()) {
            problems.add(Problem.at("assignee", IncidentRefusal.OWNER_NOT_HERE));
        }
        RefusedException.throwIfAny(problems);
        if (of.state() == IncidentState.CLOSED) {
            throw IncidentRefusal.NOT_IN_THIS_STATE.because(of.state().code());
        }
        UUID id = work.addTask(incident, what, "", assignee, due);
        desk.append(act("incident.task-added", incident, what).with("due", due.toString()));
        assignee.ifPresent(to -> events.publishEvent(new IncidentTask.Given(of, id, to)));
        return id;
    }

    @PreAuthorize(MAY)
    public void give(UUID task, PersonId assignee) {
        IncidentTask known = open(task);
        String name = desk.memberName(assignee).orElseThrow(() -> IncidentRefusal.OWNER_NOT_HERE.at("assignee"));
        work.give(task, assignee);
        desk.append(act("incident.task-given", known.incident(), known.task())
                .with("assignee", assignee.toString())
                .with("name", name));
        rows.find(known.incident())
                .ifPresent(incident -> events.publishEvent(new IncidentTask.Given(incident, task, assignee)));
    }

    /** It is done, or need not be; by who has it, who leads the incident, or who manages incidents. */
    @PreAuthorize("hasAuthority('incident:read')")
    public void done(UUID task, String outcome) {
        IncidentTask known = open(task);
        Incident incident = rows.find(known.incident()).orElseThrow();
        if (!known.assignee().equals(Optional.of(desk.person()))) {
            desk.requireMember(incident);
        }
        IncidentService.textProblem("reason", outcome.strip()).ifPresent(problem -> {
            throw RefusedException.of(problem);
        });
        work.done(task, desk.person(), outcome.strip());
        desk.append(act("incident.task-done", incident.id(), known.task()).because(outcome.strip()));
    }

    private IncidentTask open(UUID task) {
        IncidentTask known = work.lockTask(task).orElseThrow(() -> IncidentRefusal.NOT_FOUND.because());
        if (known.done().isPresent()) {
            throw IncidentRefusal.TASK_DONE.because();
        }
        return known;
    }

    private static Act act(String name, IncidentId incident, String task) {
        return Act.of(name, incident.subject()).with("task", task);
    }
}
