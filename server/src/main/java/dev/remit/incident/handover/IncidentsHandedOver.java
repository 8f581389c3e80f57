package dev.remit.incident.handover;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentId;
import dev.remit.ownership.HandsOver;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The incidents somebody leads that are not closed, and the tasks of incidents that wait for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IncidentsHandedOver implements HandsOver {

    private final JdbcClient jdbc;
    private final People people;
    private final Ledger ledger;

    IncidentsHandedOver(JdbcClient jdbc, People people, Ledger ledger) {
        this.jdbc = jdbc;
        this.people = people;
        this.ledger = ledger;
    }

    @Override
    public String what() {
        return "incidents";
    }

    @Override
    public long count(PersonId from) {
        return jdbc.sql("""
                select (select count(*) from incident where owner_id = :from and state <> 'closed')
                     + (select count(*) from incident_task where assignee_id = :from and done_at is null)""").param("from", from.value()).query(Long.class).single();
    }

    @Override
    public void pass(PersonId from, PersonId to, String reason) {
        String name = people.find(to).map(Person::name).orElse("");
        jdbc.sql("update incident set owner_id = ? where owner_id = ? and state <> 'closed' returning id")
                .params(to.value(), from.value())
                .query(UUID.class)
                .list()
                .forEach(id -> ledger.append(act("incident.given", id, reason)
                        .with("owner", to.toString())
                        .with("name", name)));
        jdbc.sql("""
                update incident_task set assignee_id = ? where assignee_id = ? and done_at is null
                returning incident_id, task""")
                .params(to.value(), from.value())
                .query((row, n) -> act("incident.task-given", row.getObject("incident_id", UUID.class), reason)
                        .with("task", row.getString("task"))
                        .with("assignee", to.toString())
                        .with("name", name))
                .list()
                .forEach(ledger::append);
    }

    private static Act act(String name, UUID incident, String reason) {
        return Act.of(name, new IncidentId(incident).subject()).because(reason);
    }
}
