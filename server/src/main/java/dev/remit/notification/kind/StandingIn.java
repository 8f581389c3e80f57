package dev.remit.notification.kind;

import dev.remit.approval.event.StandInEnded;
import dev.remit.approval.event.StandInSet;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import dev.remit.notification.Pace;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody stands in for somebody, or no more. */
@Component
@Order(60)
class StandingIn implements NotificationKind {

    private final Outbox outbox;
    private final People people;

    StandingIn(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @Override
    public String key() {
        return "standing-in";
    }

    @Override
    public Pace usual() {
        return Pace.DAILY;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.APPROVAL_DECIDE);
    }

    @EventListener
    void on(StandInSet set) {
        tell("stands-in", set.delegation(), set.from(), set.to());
        tell("is-stood-in-for", set.delegation(), set.to(), set.from());
    }

    @EventListener
    void on(StandInEnded ended) {
        tell("stands-in-no-more", ended.delegation(), ended.from(), ended.to());
        tell("is-stood-in-for-no-more", ended.delegation(), ended.to(), ended.from());
    }

    private void tell(String sentence, UUID delegation, PersonId about, PersonId person) {
        String name = people.find(about).map(Person::name).orElseThrow();
        outbox.tell(this, new News(key(), sentence, name, Paths.STAND_INS, delegation), List.of(person));
    }
}
