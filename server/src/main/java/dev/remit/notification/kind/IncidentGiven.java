package dev.remit.notification.kind;

import dev.remit.identity.Permission;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentOpened;
import dev.remit.incident.IncidentTask;
import dev.remit.incident.lesson.Lesson;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An incident, a task or a lesson of one, is somebody's. */
@Component
@Order(90)
class IncidentGiven implements NotificationKind {

    private final Outbox outbox;

    IncidentGiven(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String key() {
        return "incident";
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.INCIDENT_READ);
    }

    @EventListener
    void on(IncidentOpened opened) {
        Incident incident = opened.incident();
        outbox.tell(
                this,
                news("incident-leads", incident),
                incident.owner().stream().toList());
    }

    @EventListener
    void on(IncidentTask.Given given) {
        outbox.tell(this, news("incident-task", given.incident()), List.of(given.to()));
    }

    @EventListener
    void on(Lesson.Given given) {
        outbox.tell(this, news("incident-lesson", given.incident()), List.of(given.to()));
    }

    private News news(String sentence, Incident incident) {
        return new News(
                key(),
                sentence,
                incident.key() + ", " + incident.title(),
                Paths.incident(incident.key()),
                incident.id().value());
    }
}
