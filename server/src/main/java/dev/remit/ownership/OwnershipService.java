package dev.remit.ownership;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes duties. Who may only request use cases may name owners of use cases and prompts where nobody else has; who
 * manages ownership may everywhere.
 */
@Service
@Transactional
public class OwnershipService {

    private static final String MAY = "hasAnyAuthority('ownership:manage', 'use-case:request')";
    private static final String MAY_EXPECT =
            "hasAnyAuthority('ownership:manage', 'use-case:request', 'prompt:write', 'prompt:publish')";

    /** Why duties change, for the record. */
    private record Why(Optional<String> reason, Optional<String> template) {

        static final Why NONE = new Why(Optional.empty(), Optional.empty());

        static Why of(String reason) {
            return new Why(Optional.of(reason), Optional.empty());
        }
    }

    private final OwnershipRows rows;
    private final People people;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    OwnershipService(
            OwnershipRows rows, People people, CurrentUser user, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /** From now on the thing is expected to have owners: it stands in the matrix under this name, and its gaps count. */
    @PreAuthorize(MAY_EXPECT)
    public void expect(SubjectRef subject, String name) {
        rows.lock(subject);
        if (!rows.name(subject).equals(Optional.of(name))) {
            rows.rename(subject, Optional.of(name));
            ledger.append(Act.of("ownership.expected", subject).with("name", name));
        }
    }

    /** The thing needs no owners any more, because it is retired or gone. Who stood for it stays on record. */
    @PreAuthorize(MAY_EXPECT)
    public void release(SubjectRef subject) {
        rows.lock(subject);
        if (rows.name(subject).isPresent()) {
            rows.rename(subject, Optional.empty());
            ledger.append(Act.of("ownership.released", subject));
        }
    }

    /** The thing is gone for good and was never decided on: nobody stands for it any more. */
    @PreAuthorize(MAY)
    public void forget(SubjectRef subject) {
        release(subject);
        List<Assignment> carried = current(subject).assignments();
        carried.forEach(a -> rows.remove(subject, a));
        if (!carried.isEmpty()) {
            rows.gaps(subject, new Ownership(subject, List.of()).missing());
            ledger.append(Act.of("ownership.forgotten", subject));
        }
    }

    /**
     * Waits for a change of duties in hand, and keeps later ones waiting until the transaction ends. For callers that lock the
     * subject's approval and the subject itself next: changing a duty locks in this order too.
     */
    @PreAuthorize(MAY)
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void hold(SubjectRef subject) {
        rows.lock(subject);
    }

    /** Gives a duty; one that only one person can carry passes on from whoever carried it. */
    @PreAuthorize(MAY)
    public void assign(SubjectRef subject, Duty duty, PersonId person) {
        Set<Assignment> wanted = new LinkedHashSet<>(mayChange(subject).assignments());
        if (duty.single()) {
            wanted.removeIf(a -> a.duty() == duty);
        }
        wanted.add(new Assignment(duty, person));
        change(subject, wanted, Why.NONE);
    }

    @PreAuthorize(MAY)
    public void unassign(SubjectRef subject, Duty duty, PersonId person) {
        Set<Assignment> wanted = new LinkedHashSet<>(mayChange(subject).assignments());
        wanted.remove(new Assignment(duty, person));
        change(subject, wanted, Why.NONE);
    }

    /** These duties and no others. */
    @PreAuthorize(MAY)
    public void replace(SubjectRef subject, Collection<Assignment> assignments) {
        mayChange(subject);
        change(subject, new LinkedHashSet<>(assignments), Why.NONE);
    }

    /** These duties and no others, for a reason that stands beside each change. */
    @PreAuthorize(MAY)
    public void replace(SubjectRef subject, Collection<Assignment> assignments, String reason) {
        mayChange(subject);
        change(subject, new LinkedHashSet<>(assignments), Why.of(reason));
    }

    /**
     * Gives what somebody confirmed of what was suggested; a duty that one person carries and somebody has by now is left alone.
     *
     * @param template what suggested it, as {@link OwnershipQueries#filledIn} tells it
     */
    @PreAuthorize(MAY)
    public void confirm(SubjectRef subject, Collection<Assignment> suggested, String template) {
        Ownership before = mayChange(subject);
        Set<Assignment> wanted = new LinkedHashSet<>(before.assignments());
        suggested.stream()
                .filter(a -> !a.duty().single() || before.holder(a.duty()).isEmpty())
                .forEach(wanted::add);
        change(subject, wanted, new Why(Optional.empty(), Optional.of(template)));
    }

    /** Gives what one person carries here to others, duty by duty. Whoever carries a duty already goes on doing so. */
    void passOn(SubjectRef subject, PersonId from, Map<Duty, PersonId> to, String reason) {
        Set<Assignment> wanted = new LinkedHashSet<>();
        for (Assignment a : mayChange(subject).assignments()) {
            PersonId next = to.getOrDefault(a.duty(), from);
            wanted.add(a.person().equals(from) ? new Assignment(a.duty(), next) : a);
        }
        change(subject, wanted, Why.of(reason));
    }

    private Ownership mayChange(SubjectRef subject) {
        rows.lock(subject);
        boolean named = OwnedKind.of(subject.kind()).filter(OwnedKind::named).isPresent();
        if (!user.may(Permission.OWNERSHIP_MANAGE) && !(named && rows.allGivenBy(subject, user.person()))) {
            throw OwnershipRefusal.NOT_YOURS_TO_CHANGE.because();
        }
        return current(subject);
    }

    private Ownership current(SubjectRef subject) {
        return rows.of(List.of(subject)).getOrDefault(subject, new Ownership(subject, List.of()));
    }

    private void change(SubjectRef subject, Set<Assignment> wanted, Why why) {
        Set<Assignment> before = new LinkedHashSet<>(current(subject).assignments());
        List<Assignment> taken =
                before.stream().filter(a -> !wanted.contains(a)).toList();
        List<Assignment> given =
                wanted.stream().filter(a -> !before.contains(a)).toList();
        Map<PersonId, Person> named = people.byId(java.util.stream.Stream.concat(taken.stream(), given.stream())
                .map(Assignment::person)
                .toList());
        RefusedException.throwIfAny(problems(wanted, given, named));
        taken.forEach(a -> rows.remove(subject, a));
        given.forEach(a -> rows.add(subject, a, user.actor().person(), why.template()));
        rows.gaps(subject, new Ownership(subject, List.copyOf(wanted)).missing());
        List<OwnerChanged.Change> changes = changes(taken, given);
        changes.forEach(change -> record(subject, change, named, why));
        if (!changes.isEmpty()) {
            events.publishEvent(new OwnerChanged(subject, changes));
        }
    }

    /** A duty of one person that somebody else carries now was passed on; the others were given or taken. */
    private static List<OwnerChanged.Change> changes(List<Assignment> taken, List<Assignment> given) {
        List<OwnerChanged.Change> changes = new ArrayList<>();
        List<Assignment> left = new ArrayList<>(taken);
        for (Assignment a : given) {
            Optional<Assignment> from = a.duty().single()
                    ? left.stream().filter(l -> l.duty() == a.duty()).findFirst()
                    : Optional.empty();
            from.ifPresent(left::remove);
            changes.add(new OwnerChanged.Change(a.duty(), from.map(Assignment::person), Optional.of(a.person())));
        }
        left.forEach(a -> changes.add(new OwnerChanged.Change(a.duty(), Optional.of(a.person()), Optional.empty())));
        return changes;
    }

    private static List<Problem> problems(Set<Assignment> wanted, List<Assignment> given, Map<PersonId, Person> named) {
        List<Problem> problems = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            if (duty.single() && wanted.stream().filter(a -> a.duty() == duty).count() > 1) {
                problems.add(Problem.at(duty.code(), OwnershipRefusal.ONE_PERSON_ONLY, duty.code()));
            }
        }
        for (Assignment a : given) {
            Person person = named.get(a.person());
            if (person == null || !person.active()) {
                problems.add(Problem.at(a.duty().code(), OwnershipRefusal.PERSON_NOT_HERE));
            }
        }
        return problems;
    }

    private void record(SubjectRef subject, OwnerChanged.Change change, Map<PersonId, Person> named, Why why) {
        Act act =
                Act.of("ownership.changed", subject).with("duty", change.duty().code());
        if (why.reason().isPresent()) {
            act = act.because(why.reason().get());
        }
        if (why.template().isPresent()) {
            act = act.with("template", why.template().get());
        }
        for (PersonId p : change.before().stream().toList()) {
            act = act.with("before", name(named, p)).with("before-person", p.toString());
        }
        for (PersonId p : change.after().stream().toList()) {
            act = act.with("after", name(named, p)).with("after-person", p.toString());
        }
        ledger.append(act);
    }

    private static String name(Map<PersonId, Person> named, PersonId person) {
        return Optional.ofNullable(named.get(person)).map(Person::name).orElse(person.toString());
    }
}
