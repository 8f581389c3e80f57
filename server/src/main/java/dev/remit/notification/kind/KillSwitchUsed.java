package dev.remit.notification.kind;

import dev.remit.identity.PersonId;
import dev.remit.killswitch.Stop;
import dev.remit.killswitch.StopLifted;
import dev.remit.killswitch.Stopped;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectRef;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The kill switch holds something that somebody owns, or lets it go on. */
@Component
@Order(70)
class KillSwitchUsed implements NotificationKind {

    private final Outbox outbox;
    private final OwnershipQueries ownership;

    KillSwitchUsed(Outbox outbox, OwnershipQueries ownership) {
        this.outbox = outbox;
        this.ownership = ownership;
    }

    @Override
    public String key() {
        return "kill-switch";
    }

    @EventListener
    void on(Stopped stopped) {
        tell("stopped", stopped.stop(), stopped.concerned());
    }

    @EventListener
    void on(StopLifted lifted) {
        tell("lifted", lifted.stop(), lifted.concerned());
    }

    private void tell(String sentence, Stop stop, Set<SubjectRef> concerned) {
        Set<SubjectRef> things = new HashSet<>(concerned);
        things.add(stop.subject());
        Set<PersonId> owners = ownership.of(things).values().stream()
                .flatMap(owned -> owned.assignments().stream())
                .map(Assignment::person)
                .collect(Collectors.toSet());
        outbox.tell(this, new News(key(), sentence, stop.name(), Paths.stop(stop.id()), stop.id()), owners);
    }
}
