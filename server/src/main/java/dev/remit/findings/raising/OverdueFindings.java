package dev.remit.findings.raising;

import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.findings.OverdueLessons;
import dev.remit.findings.Severity;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.review.OverdueReviews;
import dev.remit.inventory.review.UseCaseReviewed;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.retirement.OverdueRetirements;
import dev.remit.retirement.RetirementCompleted;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases that nobody looked at again in time, and retired ones of which something is left after its day: one finding each, for
 * whoever answers for the use case, until it is put right. Incidents of which a lesson is past its day: for the lesson's owner.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OverdueFindings {

    private static final int PAGE = 100;

    private final FindingRaising findings;
    private final FindingStore store;
    private final Due due;
    private final Deadlines deadlines;
    private final Answerable answerable;

    /** What can be overdue. */
    @Component("findingDue")
    record Due(OverdueReviews reviews, OverdueRetirements retirements, OverdueLessons lessons) {}

    /** Who answers for use cases, and who of them is here. */
    @Component("findingAnswerable")
    record Answerable(OwnershipQueries ownership, People people) {}

    OverdueFindings(FindingRaising findings, FindingStore store, Due due, Deadlines deadlines, Answerable answerable) {
        this.findings = findings;
        this.store = store;
        this.due = due;
        this.deadlines = deadlines;
        this.answerable = answerable;
    }

    void look() {
        LocalDate today = deadlines.today();
        keep(
                FindingKind.REVIEW_OVERDUE,
                due.reviews().on(today).stream()
                        .map(r ->
                                overdue(FindingKind.REVIEW_OVERDUE, severity(r.tier()), r.useCase(), r.name(), r.due()))
                        .toList());
        keep(
                FindingKind.ACCESS_LEFT,
                due.retirements().on(today).stream()
                        .map(r -> overdue(FindingKind.ACCESS_LEFT, Severity.HIGH, r.useCase(), r.name(), r.dueOn())
                                .with("left", String.valueOf(r.left())))
                        .toList());
        lessons(today);
    }

    /** A page at a time: what is kept of all of them are their ids. */
    private void lessons(LocalDate today) {
        List<SubjectRef> incidents = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<OverdueLessons.Overdue> page = due.lessons().on(today, next, PAGE);
            page.items().forEach(this::lesson);
            page.items().stream().map(OverdueLessons.Overdue::incident).forEach(incidents::add);
            next = page.next();
        } while (next.isPresent());
        endBeyond(FindingKind.LESSON_OVERDUE, incidents);
    }

    private void lesson(OverdueLessons.Overdue one) {
        Raised raised = Raised.of(FindingKind.LESSON_OVERDUE, one.severity(), one.incident(), one.title())
                .with("since", one.since().toString())
                .with("lessons", String.valueOf(one.lessons()));
        findings.raise(raised, new Raised.Place(Optional.empty(), one.key()), one.incident());
        here(one.owner()).ifPresent(person -> findings.give(raised, person));
    }

    @EventListener
    void onReviewed(UseCaseReviewed reviewed) {
        end(reviewed.useCase().ref(), FindingKind.REVIEW_OVERDUE, "It was looked at again.");
    }

    @EventListener
    void onCompleted(RetirementCompleted completed) {
        end(completed.useCase().ref(), FindingKind.ACCESS_LEFT, "Nothing is left of it.");
    }

    @EventListener
    void onChanged(OverdueLessons.Changed changed) {
        SubjectRef incident = changed.incident();
        due.lessons()
                .of(incident, deadlines.today())
                .ifPresentOrElse(
                        late -> changed.before().ifPresent(from -> here(late.owner())
                                .ifPresent(to -> findings.handOver(FindingKind.LESSON_OVERDUE, incident, from, to))),
                        () -> end(incident, FindingKind.LESSON_OVERDUE, "No lesson of it is past its day."));
    }

    private Optional<Person> here(PersonId person) {
        return answerable.people().find(person).filter(Person::active);
    }

    /** These are, and no others any more. */
    private void keep(FindingKind kind, List<Raised> overdue) {
        overdue.forEach(one ->
                findings.raise(List.of(one), new Raised.Place(Optional.empty(), one.subjectName()), one.subject()));
        own(overdue);
        endBeyond(kind, overdue.stream().map(Raised::subject).toList());
    }

    private void endBeyond(FindingKind kind, List<SubjectRef> overdue) {
        store.unresolvedBeyond(kind, overdue.stream().map(SubjectRef::id).toList())
                .forEach(known -> findings.close(known, CloseReason.FIXED, "It is not overdue any more."));
    }

    private void own(List<Raised> overdue) {
        Map<SubjectRef, Ownership> owned =
                answerable.ownership().of(overdue.stream().map(Raised::subject).toList());
        for (Raised one : overdue) {
            Optional.ofNullable(owned.get(one.subject()))
                    .flatMap(Ownership::accountable)
                    .flatMap(this::here)
                    .ifPresent(person -> findings.give(one, person));
        }
    }

    private void end(SubjectRef subject, FindingKind kind, String note) {
        findings.end(subject, Set.of(kind), CloseReason.FIXED, note);
    }

    private static Raised overdue(
            FindingKind kind, Severity severity, UseCaseId useCase, String name, LocalDate since) {
        return Raised.of(kind, severity, useCase.ref(), name).with("since", since.toString());
    }

    private static Severity severity(Optional<RiskTier> tier) {
        return tier.filter(t -> t == RiskTier.MINIMAL || t == RiskTier.LIMITED).isPresent()
                ? Severity.MEDIUM
                : Severity.HIGH;
    }
}
