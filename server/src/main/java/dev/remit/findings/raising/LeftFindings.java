package dev.remit.findings.raising;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonLeft;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who left had to see to is nobody's until another takes it: the list says so, and so does each finding. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeftFindings {

    private final FindingStore store;
    private final People people;
    private final Ledger ledger;

    LeftFindings(FindingStore store, People people, Ledger ledger) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
    }

    @EventListener
    void onLeft(PersonLeft left) {
        String name = people.find(left.person()).map(Person::name).orElse("");
        store.ownedBy(left.person()).forEach(known -> {
            store.owner(known.id(), Optional.empty());
            ledger.append(Act.of("finding.owner-left", known.id().subject())
                    .with("key", known.key())
                    .with("owner", left.person().toString())
                    .with("name", name));
        });
    }
}
