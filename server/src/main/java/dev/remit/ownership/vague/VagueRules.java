package dev.remit.ownership.vague;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rules; {@link VagueReason} says what each takes for vague. */
final class VagueRules {

    static final int AWAY_DAYS = 60;
    static final int LATE_DAYS = 5;
    static final int MOST_PERCENT = 50;
    static final int FEWEST_THINGS = 10;

    private static final int PERCENT = 100;

    private VagueRules() {}

    /**
     * A thing of the matrix.
     *
     * @param accountable who it is, and since when; empty if nobody
     */
    record Thing(SubjectRef subject, String name, Optional<Named> accountable) {}

    /** Who was named, and when. */
    record Named(PersonId person, Instant at) {}

    /**
     * Somebody who is Accountable for something.
     *
     * @param left when they left; empty for who is here
     * @param lastAct their newest record in the ledger
     */
    record Holder(Optional<Instant> left, Optional<Instant> lastAct) {}

    /** What is known besides. */
    record Known(
            Map<PersonId, Holder> holders,
            Map<SubjectRef, DecisionFacts.Late> late,
            Map<SubjectRef, PersonId> requesters,
            Instant now) {}

    /**
     * Something vague.
     *
     * @param person whom it is about; empty if nobody
     * @param since when it began, or now if that is not known
     * @param amount days for who is away, things for one person everywhere, 0 otherwise
     */
    record Found(
            SubjectRef subject,
            String name,
            VagueReason reason,
            Optional<PersonId> person,
            Instant since,
            long amount) {}

    /** About each thing; about people who stand for many, {@link #onePerson}. */
    static List<Found> find(Collection<Thing> things, Known known) {
        return things.stream().flatMap(thing -> about(thing, known).stream()).toList();
    }

    private static List<Found> about(Thing thing, Known known) {
        if (thing.accountable().isEmpty()) {
            return List.of(new Found(
                    thing.subject(), thing.name(), VagueReason.NOBODY_ACCOUNTABLE, Optional.empty(), known.now(), 0));
        }
        Named named = thing.accountable().get();
        Holder holder = Objects.requireNonNull(known.holders().get(named.person()));
        Told told = new Told(thing, named.person());
        if (holder.left().isPresent()) {
            return List.of(told.of(VagueReason.ACCOUNTABLE_LEFT, holder.left().get(), 0));
        }
        List<Found> found = new ArrayList<>();
        Instant seen = holder.lastAct().orElse(named.at());
        long away = Duration.between(seen, known.now()).toDays();
        if (away >= AWAY_DAYS) {
            found.add(told.of(VagueReason.ACCOUNTABLE_AWAY, seen, away));
        }
        Optional.ofNullable(known.late().get(thing.subject()))
                .filter(late -> late.person().equals(named.person()))
                .filter(late -> Duration.between(late.due(), known.now()).toDays() >= LATE_DAYS)
                .ifPresent(late -> found.add(told.of(VagueReason.DECISION_LATE, late.due(), 0)));
        if (named.person().equals(known.requesters().get(thing.subject()))) {
            found.add(told.of(VagueReason.ASKS_AND_APPROVES, known.now(), 0));
        }
        return found;
    }

    private record Told(Thing thing, PersonId person) {

        Found of(VagueReason reason, Instant since, long amount) {
            return new Found(thing.subject(), thing.name(), reason, Optional.of(person), since, amount);
        }
    }

    /** Somebody here, and of how many things they are Accountable. */
    record Carrier(PersonId person, String name, long things) {}

    /** At most one of all who are here: two cannot both have more than half. */
    static Optional<Found> onePerson(Collection<Carrier> here, Instant now) {
        long all = here.stream().mapToLong(Carrier::things).sum();
        return here.stream()
                .filter(one -> all >= FEWEST_THINGS && one.things() * PERCENT > all * MOST_PERCENT)
                .findFirst()
                .map(one -> new Found(
                        new SubjectRef(SubjectKind.PERSON, one.person().value()),
                        one.name(),
                        VagueReason.ONE_PERSON_EVERYWHERE,
                        Optional.of(one.person()),
                        now,
                        one.things()));
    }
}
