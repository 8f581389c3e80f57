package dev.remit.incident;

import dev.remit.evidence.Act;
import dev.remit.incident.playbook.Playbook;
import dev.remit.incident.playbook.Playbooks;
import dev.remit.killswitch.Stop;
import dev.remit.killswitch.StopLifted;
import dev.remit.killswitch.Stopped;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every incident begins with, reported by somebody or opened by the kill switch in the transaction that stops. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Opening {

    private final IncidentRows rows;
    private final WorkRows work;
    private final IncidentSubjects subjects;
    private final Playbooks playbooks;
    private final IncidentDesk desk;
    private final ApplicationEventPublisher events;

    Opening(
            IncidentRows rows,
            WorkRows work,
            IncidentSubjects subjects,
            Playbooks playbooks,
            IncidentDesk desk,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.work = work;
        this.subjects = subjects;
        this.playbooks = playbooks;
        this.desk = desk;
        this.events = events;
    }

    void opened(Incident incident, Playbook playbook, String happened) {
        playbook.steps()
                .forEach(step -> work.addTask(
                        incident.id(),
                        step.task(),
                        step.why(),
                        incident.owner(),
                        incident.openedAt().plus(Duration.ofHours(step.within()))));
        work.addNote(incident.id(), incident.openedAt(), happened, desk.person());
        Act act = Act.of("incident.opened", incident.id().subject())
                .because(happened)
                .with("key", incident.key())
                .with("playbook", playbook.key() + " " + playbook.version())
                .with("severity", incident.severity().name());
        desk.append(incident.about()
                .map(about -> act.with("about", about.subject().toString()))
                .orElse(act));
        incident.about()
                .ifPresent(about -> desk.append(
                        Act.of("incident.opened-about", about.subject()).with("key", incident.key())));
        events.publishEvent(new IncidentOpened(incident));
    }

    /** Last: what the stop suspends is suspended by then. */
    @EventListener
    @Order(20)
    void on(Stopped stopped) {
        Stop stop = stopped.stop();
        Playbook playbook = playbooks.find(Playbooks.STOPPED).orElseThrow();
        Incident incident = rows.insert(
                playbook,
                desk.title(stop.name()),
                playbook.severity(),
                Optional.of(new Incident.About(stop.subject(), stop.name())),
                subjects.accountable(stop.subject()).or(() -> Optional.of(stop.by())),
                Optional.of(stop.id()));
        opened(incident, playbook, stop.reason());
    }

    /** The story of the incident says that it goes on. */
    @EventListener
    void on(StopLifted lifted) {
        rows.ofStop(lifted.stop().id()).ifPresent(incident -> {
            work.addNote(incident.id(), rows.now(), desk.lifted(lifted.reason()), desk.person());
            desk.append(Act.of("incident.noted", incident.id().subject()).because(lifted.reason()));
        });
    }
}
