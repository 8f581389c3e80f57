package dev.remit.demo.lesson;

import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentQueries;
import dev.remit.incident.IncidentService;
import dev.remit.incident.IncidentState;
import dev.remit.incident.IncidentTasks;
import dev.remit.incident.PostMortems;
import dev.remit.incident.lesson.LessonCharge;
import dev.remit.incident.lesson.LessonDraft;
import dev.remit.incident.lesson.LessonId;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.incident.lesson.LessonService;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyEntry;
import dev.remit.policy.PolicyQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What follows from the tool that was refused and turned up all the same: one lesson is a policy by now, one is still open. */
@Component
@ConditionalOnProperty("remit.demo")
public class LessonActs {

    /** What the first lesson changes. */
    public static final String POLICY = "VT-01";

    private static final String CONTROL = "GV-02";
    private static final String NOT_TOLD = "Whoever met the refusal was not told what is approved instead";

    private final IncidentQueries incidents;
    private final IncidentService service;
    private final IncidentTasks tasks;
    private final PostMortems postMortems;
    private final LessonService lessons;
    private final PolicyQueries policies;

    LessonActs(
            IncidentQueries incidents,
            IncidentService service,
            IncidentTasks tasks,
            PostMortems postMortems,
            LessonService lessons,
            PolicyQueries policies) {
        this.incidents = incidents;
        this.service = service;
        this.tasks = tasks;
        this.postMortems = postMortems;
        this.lessons = lessons;
        this.policies = policies;
    }

    /** Ends the incident that a stop opened, with what was learnt. Tells the first lesson. */
    public LessonId learn(UUID stop, PersonId owner, LocalDate soon, LocalDate later) {
        Incident incident = incidents.ofStop(stop).orElseThrow();
        IncidentId id = incident.id();
        service.move(id, IncidentState.CONTAINED, "The tool is stopped, and the last scan no longer sees it.");
        tasks(incident);
        service.move(id, IncidentState.RESOLVED, "What it had produced was read again; nothing had to be taken back.");
        postMortems.write(
                id,
                "A team needed a tool for a deadline, met the refusal, and used its own account. Nobody meant harm: the refusal"
                        + " said no, and nothing else. The stop held within the hour.",
                List.of(NOT_TOLD, "The rules were never shown to the team, which is new"));
        LessonId first = lessons.write(
                id,
                new LessonDraft(
                        "A refusal says where to find what is approved instead.",
                        LessonKind.POLICY_VERSION,
                        Optional.of(POLICY),
                        Optional.of(owner),
                        Optional.of(soon)));
        LessonId second = lessons.write(
                id,
                new LessonDraft(
                        "Teams that begin to use AI are shown the rules before their first use.",
                        LessonKind.CONTROL,
                        Optional.of(CONTROL),
                        Optional.of(owner),
                        Optional.of(soon)));
        lessons.give(
                second,
                new LessonCharge(
                        Optional.of(owner), Optional.of(later), "The next teams begin a month later than planned."));
        service.move(id, IncidentState.CLOSED, "Learnt, with two lessons that are followed up.");
        return first;
    }

    private void tasks(Incident incident) {
        incidents.tasks(incident.id()).stream()
                .filter(task -> task.done().isEmpty())
                .forEach(task -> tasks.done(task.id(), "Done with the team and with security."));
    }

    /** Proposes what the first lesson asks for: the same rule, in words that help. */
    public void propose(LessonId lesson) {
        Policy now = policies.find(POLICY).flatMap(PolicyEntry::shown).orElseThrow();
        lessons.propose(
                lesson,
                new Policy(
                        now.id(),
                        now.name(),
                        now.effect(),
                        now.actions(),
                        now.when(),
                        "The catalogue refuses this tool. Models and tools lists what is approved instead.",
                        now.approvers(),
                        now.obligations(),
                        now.source(),
                        now.cases()),
                "Whoever is refused learns what to use instead.");
    }
}
