package dev.remit.incident;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who acts on incidents, in which words, and with which evidence. */
@Component
class IncidentDesk {

    private final CurrentUser user;
    private final People people;
    private final Ledger ledger;
    private final MessageSource words;

    IncidentDesk(CurrentUser user, People people, Ledger ledger, MessageSource words) {
        this.user = user;
        this.people = people;
        this.ledger = ledger;
        this.words = words;
    }

    PersonId person() {
        return user.person();
    }

    Optional<String> memberName(PersonId person) {
        return people.find(person).filter(Person::active).map(Person::name);
    }

    void requireMember(Incident incident) {
        if (!incident.ledBy(user)) {
            throw IncidentRefusal.NOT_YOURS.because();
        }
    }

    void append(Act act) {
        ledger.append(act);
    }

    String title(String stopped) {
        String title = words.getMessage("incident.stopped", new Object[] {stopped}, Locale.ENGLISH);
        return title.length() > IncidentService.LONGEST_TITLE
                ? title.substring(0, IncidentService.LONGEST_TITLE)
                : title;
    }

    String lifted(String reason) {
        return words.getMessage("incident.lifted", new Object[] {reason}, Locale.ENGLISH);
    }
}
