package dev.remit.findings.raising;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.PersonLeft;
import dev.remit.ownership.HandsOver;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open findings that somebody has to see to: handed over, or nobody's once that person left, which the list and each finding say. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingsHandedOver implements HandsOver {

    private final FindingStore store;
    private final People people;
    private final Ledger ledger;

    FindingsHandedOver(FindingStore store, People people, Ledger ledger) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
    }

    @Override
    public String what() {
        return "findings";
    }

    @Override
    public long count(PersonId from) {
        return store.ownedCount(from);
    }

    @Override
    public void pass(PersonId from, PersonId to, String reason) {
        String name = people.find(to).map(Person::name).orElse("");
        store.ownedBy(from).forEach(known -> {
            store.owner(known.id(), Optional.of(to));
            ledger.append(Act.of("finding.assigned", known.id().subject())
                    .because(reason)
                    .with("owner", to.toString())
                    .with("name", name));
        });
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
