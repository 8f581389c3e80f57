package dev.remit.notification.kind;

import dev.remit.exception.ExceptionChanged;
import dev.remit.exception.ExceptionRequest;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An exception waits for a decision, is decided, or ends soon. */
@Component
@Order(80)
class ExceptionTold implements NotificationKind {

    private final Outbox outbox;
    private final People people;

    ExceptionTold(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @Override
    public String key() {
        return "exception";
    }

    @EventListener
    void on(ExceptionChanged changed) {
        ExceptionRequest request = changed.request();
        String sentence =
                switch (changed.what()) {
                    case REQUESTED -> "exception-asked";
                    case GRANTED -> "exception-granted";
                    case DECLINED -> "exception-declined";
                    case WITHDRAWN -> "exception-withdrawn";
                    case REVOKED -> "exception-revoked";
                    case EXPIRING -> "exception-ends-soon";
                    case EXPIRED -> "exception-over";
                };
        Set<PersonId> concerned =
                new HashSet<>(List.of(request.requester(), request.terms().owner()));
        String title = request.key() + ", " + request.useCaseName();
        outbox.tell(
                this,
                new News(
                        key(),
                        sentence,
                        title,
                        Paths.exception(request.key()),
                        request.id().value()),
                changed.what() == ExceptionChanged.What.REQUESTED ? deciders(concerned) : concerned);
    }

    /** Nobody decides on what they asked for or are to own. */
    private Set<PersonId> deciders(Set<PersonId> concerned) {
        Set<String> roles = people.roles().stream()
                .filter(role -> role.permissions().contains(Permission.EXCEPTION_DECIDE))
                .map(Role::key)
                .collect(Collectors.toSet());
        return people.all().stream()
                .filter(person -> person.roles().stream().anyMatch(roles::contains))
                .map(Person::id)
                .filter(id -> !concerned.contains(id))
                .collect(Collectors.toSet());
    }
}
