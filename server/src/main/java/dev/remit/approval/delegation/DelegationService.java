package dev.remit.approval.delegation;

import dev.remit.approval.delegation.Delegation.Terms;
import dev.remit.approval.event.StandInEnded;
import dev.remit.approval.event.StandInSet;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Arranges who decides in somebody's place while they are away: their own, or an administrator's doing. Both people and the
 * evidence hear of it; a decision taken in somebody's place names both.
 */
@Service
@Transactional
public class DelegationService {

    private static final int LONGEST = 180;
    private static final int MOST_SHOWN = 200;
    private static final String MAY = "hasAnyAuthority('approval:decide', 'people:manage')";

    private final DelegationRows rows;
    private final StandIns standIns;
    private final People people;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    DelegationService(
            DelegationRows rows,
            StandIns standIns,
            People people,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.standIns = standIns;
        this.people = people;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /** Who stands in for me, and for whom I do, now or later; to who manages people all there are. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Delegation> open() {
        LocalDate today = standIns.today();
        if (user.may(Permission.PEOPLE_MANAGE)) {
            return rows.all(today, MOST_SHOWN);
        }
        return Stream.concat(rows.from(user.person(), today).stream(), rows.to(user.person(), today).stream())
                .toList();
    }

    /** Those who can stand in for somebody: they may decide here. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Person> reviewers() {
        var deciding = standIns.deciding();
        return people.all().stream()
                .filter(p -> !Collections.disjoint(p.roles(), deciding))
                .toList();
    }

    /** Roles of this person that can be stood in for, by key. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<String> roles(PersonId person) {
        var deciding = standIns.deciding();
        return people.find(person).stream()
                .flatMap(p -> p.roles().stream())
                .filter(deciding::contains)
                .sorted()
                .toList();
    }

    /** From the first day to the last, somebody decides in somebody's place as well. */
    @PreAuthorize(MAY)
    public UUID set(Terms terms) {
        if (!mine(terms)) {
            throw DelegationRefusal.NOT_YOURS.at("from");
        }
        RefusedException.throwIfAny(problems(terms));
        UUID id = rows.insert(terms, user.person());
        ledger.append(act("approval.stand-in-set", terms)
                .with("from-day", terms.firstDay().toString())
                .with("to-day", terms.lastDay().toString())
                .with("roles", terms.roles().stream().sorted().collect(Collectors.joining(" ")))
                .with("named", String.valueOf(terms.named())));
        events.publishEvent(
                new StandInSet(id, terms.from(), terms.to(), terms.firstDay(), terms.lastDay(), user.person()));
        return id;
    }

    /** Ends it now, before its last day. */
    @PreAuthorize(MAY)
    public void end(UUID id) {
        Delegation delegation =
                rows.lock(id).filter(d -> d.open(standIns.today())).orElseThrow(() -> DelegationRefusal.GONE.because());
        if (!mine(delegation.terms())) {
            throw DelegationRefusal.NOT_YOURS.because();
        }
        rows.end(id);
        Terms terms = delegation.terms();
        ledger.append(act("approval.stand-in-ended", terms));
        events.publishEvent(new StandInEnded(id, terms.from(), terms.to(), user.person()));
    }

    private boolean mine(Terms terms) {
        return terms.from().equals(user.person()) || user.may(Permission.PEOPLE_MANAGE);
    }

    private List<Problem> problems(Terms terms) {
        List<Problem> problems = new ArrayList<>(days(terms));
        List<String> able = roles(terms.from());
        Optional<Person> from = people.find(terms.from()).filter(Person::active);
        Optional<Person> to = people.find(terms.to()).filter(Person::active);
        if (from.isEmpty()) {
            problems.add(Problem.at("from", DelegationRefusal.FROM_MISSING));
        } else if (able.isEmpty()) {
            problems.add(Problem.at("from", DelegationRefusal.NOTHING_TO_HAND_OVER));
        } else if ((!terms.named() && terms.roles().isEmpty()) || !able.containsAll(terms.roles())) {
            problems.add(Problem.at("duties", DelegationRefusal.NO_DUTY));
        }
        if (to.isEmpty()) {
            problems.add(Problem.at("to", DelegationRefusal.TO_MISSING));
        } else if (terms.to().equals(terms.from())) {
            problems.add(Problem.at("to", DelegationRefusal.SAME_PERSON));
        } else if (roles(terms.to()).isEmpty()) {
            problems.add(Problem.at("to", DelegationRefusal.MAY_NOT_DECIDE));
        } else if (rows.from(terms.to(), terms.firstDay()).stream()
                .anyMatch(away -> !away.terms().firstDay().isAfter(terms.lastDay()))) {
            problems.add(Problem.at("to", DelegationRefusal.AWAY_THEMSELF));
        }
        return problems;
    }

    private List<Problem> days(Terms terms) {
        if (terms.lastDay().isBefore(terms.firstDay())) {
            return List.of(Problem.at("lastDay", DelegationRefusal.LAST_DAY_BEFORE_FIRST));
        }
        if (terms.lastDay().isBefore(standIns.today())) {
            return List.of(Problem.at("lastDay", DelegationRefusal.OVER_ALREADY));
        }
        return terms.firstDay().plusDays(LONGEST).isBefore(terms.lastDay())
                ? List.of(Problem.at("lastDay", DelegationRefusal.TOO_LONG, LONGEST))
                : List.of();
    }

    private static Act act(String name, Terms terms) {
        return Act.of(name, new SubjectRef(SubjectKind.PERSON, terms.from().value()))
                .with("to-person", terms.to().toString());
    }
}
