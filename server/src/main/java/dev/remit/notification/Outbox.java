package dev.remit.notification;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people are to hear, in the transaction of the act: if that fails, nobody is told of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final OutboxRows rows;
    private final ChoiceRows choices;
    private final DigestHour morning;
    private final CurrentUser user;
    private final Clock clock;

    Outbox(OutboxRows rows, ChoiceRows choices, DigestHour morning, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.choices = choices;
        this.morning = morning;
        this.user = user;
        this.clock = clock;
    }

    /** Nobody is mailed what was told up to now. */
    public void forget() {
        rows.dropAll();
    }

    /** Each of them hears of it the way they chose. Nobody is told of what they did themselves. */
    public void tell(NotificationKind kind, News news, Collection<PersonId> people) {
        Set<PersonId> others = new HashSet<>(people);
        user.find().flatMap(Actor::person).ifPresent(others::remove);
        if (others.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<PersonId, Pace> chosen = choices.chosen(kind.key(), others);
        for (PersonId person : others) {
            Pace pace = chosen.getOrDefault(person, kind.usual());
            if (pace != Pace.NEVER) {
                rows.insert(news, person, pace, pace == Pace.DAILY ? morning.next(now) : now);
            }
        }
    }
}
