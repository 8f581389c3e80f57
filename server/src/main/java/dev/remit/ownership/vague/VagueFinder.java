package dev.remit.ownership.vague;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnerChanged;
import dev.remit.ownership.vague.VagueRows.Kept;
import dev.remit.ownership.vague.VagueRules.Carrier;
import dev.remit.ownership.vague.VagueRules.Found;
import dev.remit.ownership.vague.VagueRules.Holder;
import dev.remit.ownership.vague.VagueRules.Known;
import dev.remit.ownership.vague.VagueRules.Named;
import dev.remit.ownership.vague.VagueRules.Thing;
import dev.remit.shared.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a workspace against the rules: keeps what is vague and ends what is not any more, each with evidence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VagueFinder {

    /** How many things are held in memory and kept in one transaction. */
    static final int SOME = 1_000;

    private final VagueRows rows;
    private final List<DecisionFacts> decisions;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    VagueFinder(VagueRows rows, List<DecisionFacts> decisions, People people, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Looks at some things. Twice in a row is as good as once.
     *
     * @param after where to go on; empty for the first ones
     * @return where to go on; empty when all were looked at
     */
    Optional<SubjectRef> lookAtThings(Optional<SubjectRef> after) {
        Instant now = clock.instant();
        List<Thing> things = rows.things(after, SOME);
        Optional<SubjectRef> last = things.size() < SOME
                ? Optional.empty()
                : Optional.of(things.getLast().subject());
        List<Found> found = VagueRules.find(things, known(things, now));
        record(rows.keep(found, now), rows.mend(after, last, found, now));
        return last;
    }

    /** Looks at the people who stand for things, when all things were looked at. */
    void lookAtPeople() {
        Instant now = clock.instant();
        Map<PersonId, Long> carried = rows.carried();
        List<Carrier> here = people.byId(carried.keySet()).values().stream()
                .filter(person -> person.left().isEmpty())
                .map(person -> new Carrier(person.id(), person.name(), carried.getOrDefault(person.id(), 0L)))
                .toList();
        List<Found> found = VagueRules.onePerson(here, now).stream().toList();
        record(rows.keep(found, now), rows.mendOfPeople(found, now));
        rows.looked(now);
    }

    private void record(List<Kept> found, List<Kept> mended) {
        record(Stream.concat(
                found.stream().map(kept -> act("ownership.vague-found", kept)),
                mended.stream().map(VagueFinder::mended)));
    }

    /** Another Accountable: what was vague about the one before is over at once. What is vague about the new one, the next round finds. */
    @EventListener
    void onChanged(OwnerChanged changed) {
        Instant now = clock.instant();
        record(changed.changes().stream()
                .filter(change -> change.duty() == Duty.ACCOUNTABLE)
                .flatMap(change -> rows.mend(changed.subject(), change.before(), now).stream())
                .map(VagueFinder::mended));
    }

    private Known known(List<Thing> things, Instant now) {
        Set<PersonId> holders = things.stream()
                .flatMap(thing -> thing.accountable().stream())
                .map(Named::person)
                .collect(Collectors.toSet());
        List<SubjectRef> subjects = things.stream().map(Thing::subject).toList();
        Map<PersonId, Instant> lastActs = rows.lastActs(holders);
        Map<SubjectRef, DecisionFacts.Late> late = new HashMap<>();
        Map<SubjectRef, PersonId> requesters = new HashMap<>();
        for (DecisionFacts facts : decisions) {
            late.putAll(facts.late(subjects, now.minus(Duration.ofDays(VagueRules.LATE_DAYS))));
            requesters.putAll(facts.requesters(subjects));
        }
        Map<PersonId, Holder> known = people.byId(holders).values().stream()
                .collect(Collectors.toMap(
                        person -> person.id(),
                        person -> new Holder(person.left(), Optional.ofNullable(lastActs.get(person.id())))));
        return new Known(known, late, requesters, now);
    }

    private void record(Stream<Act> acts) {
        List<Act> all = acts.toList();
        if (!all.isEmpty()) {
            ledger.append(all);
        }
    }

    private static Act mended(Kept kept) {
        return act("ownership.vague-mended", kept);
    }

    private static Act act(String name, Kept kept) {
        Act act = Act.of(name, kept.subject())
                .with("name", kept.name())
                .with("reason", kept.reason().name())
                .with("since", kept.since().toString());
        return kept.person().isPresent()
                ? act.with("person", kept.person().get().toString())
                : act;
    }
}
