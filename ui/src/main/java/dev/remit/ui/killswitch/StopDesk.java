package dev.remit.ui.killswitch;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentQueries;
import dev.remit.killswitch.KillSwitchQueries;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.killswitch.Stop;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What pages ask about stops, and the dialogs that throw the switch and lift it. */
@Component
public record StopDesk(
        KillSwitchQueries queries,
        KillSwitchService service,
        IncidentQueries incidents,
        People people,
        CurrentUser user) {

    /** What keeps any of these from acting. */
    public List<Stop> standing(Collection<SubjectRef> subjects) {
        return queries.standing(subjects);
    }

    public boolean may(SubjectRef subject) {
        return queries.may(subject);
    }

    /** What it opened, for who may read incidents. */
    Optional<Incident> incident(Stop stop) {
        return user.may(Permission.INCIDENT_READ) ? incidents.ofStop(stop.id()) : Optional.empty();
    }

    /** One confirmed act with its reason; the page then shows what came of it. */
    public void ask(SubjectRef subject, String name) {
        dialog("stop", name, why -> service.stop(subject, why)).open();
    }

    void askToLift(Stop stop) {
        dialog("ask", stop.name(), why -> service.askToLift(stop.id(), why)).open();
    }

    void confirm(Stop stop) {
        dialog("confirm", stop.name(), why -> service.confirmLift(stop.id(), why))
                .open();
    }

    void keep(Stop stop) {
        dialog("keep", stop.name(), why -> service.keep(stop.id(), why)).open();
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElseGet(() -> Words.text("stops.somebody-gone"));
    }

    Optional<PersonId> me() {
        return user.actor().person();
    }

    private static ReasonDialog dialog(String act, String name, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("stops." + act + ".question", name),
                Words.text("stops." + act + ".consequence"),
                Words.text("stops." + act),
                why -> {
                    doing.accept(why);
                    com.vaadin.flow.component.UI.getCurrent().refreshCurrentRoute(false);
                });
    }
}
