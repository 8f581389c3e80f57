package dev.remit.ownership;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes on what somebody carries, when they leave or before: the duties, and with them the decisions that wait for whoever
 * carries them, and what else features keep for a person.
 */
@Service
@Transactional
public class HandOvers {

    private static final String MAY = "hasAuthority('ownership:manage')";

    private final OwnershipRows rows;
    private final OwnershipService service;
    private final List<HandsOver> others;
    private final People people;
    private final Ledger ledger;

    HandOvers(OwnershipRows rows, OwnershipService service, List<HandsOver> others, People people, Ledger ledger) {
        this.rows = rows;
        this.service = service;
        this.others = others;
        this.people = people;
        this.ledger = ledger;
    }

    /** What the person carries, here or gone: duties in their order, then the rest. Empty if there is nothing to hand over. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Carried> carriedBy(PersonId person) {
        return Stream.concat(
                        rows.carriedBy(person).stream(),
                        others.stream().map(o -> new Carried(o.what(), Optional.empty(), o.count(person))))
                .filter(c -> c.count() > 0)
                .toList();
    }

    /**
     * Passes on all of it or, if anything is refused, nothing. One transaction that takes about a second for a thousand things:
     * call it from a thread that may wait.
     *
     * @param to who gets what, by {@link Carried#what()}; what is not named stays
     * @return how many things were passed on
     */
    @PreAuthorize(MAY)
    public long handOver(PersonId from, Map<String, PersonId> to, String reason) {
        RefusedException.throwIfAny(problems(from, to, reason));
        List<Carried> passed =
                carriedBy(from).stream().filter(c -> to.containsKey(c.what())).toList();
        Map<Duty, PersonId> duties = duties(to);
        for (SubjectRef subject : rows.carriedBy(from, duties.keySet())) {
            service.passOn(subject, from, duties, reason.strip());
        }
        for (HandsOver other : others) {
            if (to.containsKey(other.what())) {
                other.pass(from, to.get(other.what()), reason.strip());
            }
        }
        long things = passed.stream().mapToLong(Carried::count).sum();
        if (things > 0) {
            ledger.append(Act.of("ownership.handed-over", new SubjectRef(SubjectKind.PERSON, from.value()))
                    .because(reason.strip())
                    .with("things", String.valueOf(things)));
        }
        return things;
    }

    private List<Problem> problems(PersonId from, Map<String, PersonId> to, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (to.isEmpty()) {
            problems.add(Problem.at("everything", OwnershipRefusal.NOBODY_TAKES_OVER));
        }
        Map<PersonId, Person> known = people.byId(to.values());
        to.forEach((what, person) -> {
            if (!Optional.ofNullable(known.get(person)).map(Person::active).orElse(false)) {
                problems.add(Problem.at(what, OwnershipRefusal.PERSON_NOT_HERE));
            } else if (person.equals(from)) {
                problems.add(Problem.at(what, OwnershipRefusal.TO_THEMSELF));
            }
        });
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", OwnershipRefusal.REASON_MISSING));
        }
        return problems;
    }

    private static Map<Duty, PersonId> duties(Map<String, PersonId> to) {
        Map<Duty, PersonId> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            Optional.ofNullable(to.get(duty.code())).ifPresent(person -> duties.put(duty, person));
        }
        return duties;
    }
}
