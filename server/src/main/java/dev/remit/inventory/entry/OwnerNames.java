package dev.remit.inventory.entry;

import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnerChanged;
import dev.remit.shared.Folded;
import dev.remit.shared.SubjectKind;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the register who answers for a use case and who carries anything for it, in the transaction that changed it. */
@Component
class OwnerNames {

    private final JdbcClient jdbc;
    private final People people;
    private final UseCases useCases;
    private final RegisterEntry register;
    private final Stamp stamp;

    OwnerNames(JdbcClient jdbc, People people, UseCases useCases, RegisterEntry register, Stamp stamp) {
        this.jdbc = jdbc;
        this.people = people;
        this.useCases = useCases;
        this.register = register;
        this.stamp = stamp;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(OwnerChanged changed) {
        UseCaseId id = new UseCaseId(changed.subject().id());
        if (changed.subject().kind() != SubjectKind.USE_CASE
                || useCases.lock(id).isEmpty()) {
            return;
        }
        changed.changes().forEach(change -> carry(id, change));
        useCases.touch(id, stamp.now());
    }

    private void carry(UseCaseId id, OwnerChanged.Change change) {
        String duty = change.duty().code();
        change.before().ifPresent(person -> jdbc.sql(
                        "delete from use_case_carrier where use_case_id = ? and person_id = ? and duty = ?")
                .params(id.value(), person.value(), duty)
                .update());
        change.after()
                .ifPresent(person ->
                        jdbc.sql("""
                        insert into use_case_carrier(tenant_id, use_case_id, person_id, duty)
                        values (remit_tenant(), ?, ?, ?) on conflict do nothing""").params(id.value(), person.value(), duty).update());
        if (change.duty() == Duty.ACCOUNTABLE) {
            accountable(id, change.after());
        }
    }

    private void accountable(UseCaseId id, Optional<PersonId> person) {
        Optional<String> name = person.flatMap(people::find).map(Person::name);
        jdbc.sql("update use_case set accountable_id = ?, accountable_name = ?, accountable_key = ? where id = ?")
                .param(name.isPresent() ? person.map(PersonId::value).orElse(null) : null)
                .param(name.orElse(null))
                .param(name.map(Folded::text).orElse(null))
                .param(id.value())
                .update();
        register.words(id);
    }
}
