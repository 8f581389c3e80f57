package dev.remit.ui.incidents;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentQueries;
import dev.remit.incident.IncidentService;
import dev.remit.incident.IncidentTasks;
import dev.remit.incident.PostMortems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of incidents read from and do. */
@Component("incidentPages")
record IncidentDesk(
        IncidentQueries queries,
        IncidentService service,
        IncidentTasks tasks,
        PostMortems postMortems,
        LessonDesk lessons,
        LedgerQueries ledger,
        IncidentPeople who) {

    /** Who acts, and the others. */
    @Component
    record IncidentPeople(People people, CurrentUser user) {}

    boolean manages() {
        return who.user().may(Permission.INCIDENT_MANAGE);
    }

    boolean leads(Incident incident) {
        return incident.ledBy(who.user());
    }

    Optional<String> name(Optional<PersonId> person) {
        return person.flatMap(who.people()::find).map(Person::name);
    }
}
