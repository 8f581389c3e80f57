package dev.remit.approval.clock;

import dev.remit.approval.clock.DueSteps.DueStep;
import dev.remit.approval.event.Escalated;
import dev.remit.approval.event.Reminded;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who can decide before a step is due, and tells whoever answers for the thing when it is late. Each happens once for a
 * step: that it happened is written in the transaction that tells of it, so a node that dies leaves it to the next round.
 */
@Service
@Transactional
public class Escalations {

    private static final int BATCH = 200;
    private static final String MAY = "hasAuthority('use-case:manage')";

    private final DueSteps steps;
    private final StepPeople able;
    private final OwnershipQueries ownership;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Escalations(
            DueSteps steps,
            StepPeople able,
            OwnershipQueries ownership,
            People people,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.able = able;
        this.ownership = ownership;
        this.people = people;
        this.ledger = ledger;
        this.events = events;
    }

    /** Reminds of what is due soon; how many there were. */
    @PreAuthorize(MAY)
    public int remind() {
        List<DueStep> due = steps.toRemind(BATCH);
        for (DueStep step : due) {
            Set<PersonId> those = able.able(step.approval(), step.step());
            steps.reminded(step.step());
            ledger.append(act("approval.reminded", step).with("people", said(those)));
            events.publishEvent(
                    new Reminded(step.approval(), step.step(), step.subject(), step.title(), those, step.due()));
        }
        return due.size();
    }

    /** Tells who answers for it of what is late: the accountable, else the executive owner, else the operational owner. */
    @PreAuthorize(MAY)
    public int escalate() {
        List<DueStep> late = steps.toEscalate(BATCH);
        for (DueStep step : late) {
            Set<PersonId> those = able.able(step.approval(), step.step());
            Optional<PersonId> to = above(ownership.of(step.owned()), those);
            steps.escalated(step.step(), to);
            ledger.append(act("approval.escalated", step)
                    .with("people", said(those))
                    .with("to-person", said(to.stream().toList())));
            events.publishEvent(
                    new Escalated(step.approval(), step.step(), step.subject(), step.title(), those, to, step.due()));
        }
        return late.size();
    }

    /** Whoever is to decide already hears nothing new from it. */
    private Optional<PersonId> above(Ownership owned, Set<PersonId> those) {
        return Stream.of(Duty.ACCOUNTABLE, Duty.EXECUTIVE_OWNER, Duty.OPERATIONAL_OWNER)
                .flatMap(duty -> owned.holder(duty).stream())
                .filter(person -> !those.contains(person))
                .filter(person -> people.find(person).filter(Person::active).isPresent())
                .findFirst();
    }

    private static String said(Collection<PersonId> those) {
        return those.isEmpty()
                ? "nobody"
                : String.join(
                        " ", those.stream().map(PersonId::toString).sorted().toList());
    }

    private static Act act(String name, DueStep step) {
        return Act.of(name, step.subject())
                .onVersion(step.version())
                .with("approval", step.approval().toString())
                .with("step", step.step().toString())
                .with("due", step.due().toString());
    }
}
