package dev.remit.ownership.bulk;

import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.MatrixRow;
import dev.remit.ownership.OwnerChanged.Change;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipRefusal;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.template.SuggestedOwners;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a letter to one person, or what a template suggests, for many things in one transaction. What cannot change stays as it is
 * and is named with its reason; everything else changes by the same rules and with the same evidence as alone.
 */
@Service
@Transactional
public class BulkAssignments {

    /** As many as somebody can look through before. */
    public static final int MOST = 200;

    private static final String MAY = "hasAuthority('ownership:manage')";

    private final OwnershipQueries queries;
    private final OwnershipService service;
    private final SuggestedOwners suggestions;
    private final People people;

    BulkAssignments(OwnershipQueries queries, OwnershipService service, SuggestedOwners suggestions, People people) {
        this.queries = queries;
        this.service = service;
        this.suggestions = suggestions;
        this.people = people;
    }

    /** What is given to each thing that was chosen. */
    public sealed interface Wish {

        /** One duty to one person; whoever carried a duty of one person passes it on. */
        record Letter(Duty duty, PersonId person) implements Wish {}

        /** What the template of a marketing function suggests, where nobody carries it. */
        record Template(String function) implements Wish {}
    }

    /** What would become of each, in the order of names. Changes nothing. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<BulkRow> preview(Wish wish, Set<SubjectRef> chosen) {
        RefusedException.throwIfAny(problems(wish, chosen));
        Map<SubjectRef, MatrixRow> rows = queries.rows(chosen);
        Function<Ownership, List<Assignment>> given = given(wish);
        Problem nothing = nothing(wish);
        return chosen.stream()
                .map(subject -> Optional.ofNullable(rows.get(subject))
                        .map(row -> planned(row, given.apply(row.ownership()), nothing))
                        .orElseGet(() -> BulkRow.stays(subject, "", Problem.of(AssignmentRefusal.NOT_HERE))))
                .sorted(Comparator.comparing(BulkRow::name)
                        .thenComparing(r -> r.subject().id()))
                .toList();
    }

    /** Does it, and says what became of each; what somebody else changed meanwhile counts as it is now. */
    @PreAuthorize(MAY)
    public List<BulkRow> assign(Wish wish, Set<SubjectRef> chosen, String reason) {
        RefusedException.throwIfAny(
                reason.isBlank() ? List.of(Problem.at("reason", AssignmentRefusal.REASON_MISSING)) : List.of());
        chosen.stream().sorted(ORDER).forEach(service::hold);
        List<BulkRow> rows = preview(wish, chosen);
        rows.forEach(row -> apply(row.subject(), row.changes(), reason.strip()));
        return rows;
    }

    /** Gives back what was given, thing by thing, where nobody changed it since. */
    @PreAuthorize(MAY)
    public List<BulkRow> undo(List<BulkRow> done, String reason) {
        done.stream().map(BulkRow::subject).sorted(ORDER).forEach(service::hold);
        Set<PersonId> here = people.all().stream().map(Person::id).collect(Collectors.toSet());
        Map<SubjectRef, Ownership> owned =
                queries.of(done.stream().map(BulkRow::subject).toList());
        List<BulkRow> undone = done.stream()
                .filter(row -> !row.changes().isEmpty())
                .map(row -> undoing(row, Objects.requireNonNull(owned.get(row.subject())), here))
                .toList();
        undone.forEach(row -> apply(row.subject(), row.changes(), reason.strip()));
        return undone;
    }

    private static final Comparator<SubjectRef> ORDER =
            Comparator.comparing((SubjectRef s) -> s.kind().code()).thenComparing(SubjectRef::id);

    private List<Problem> problems(Wish wish, Set<SubjectRef> chosen) {
        List<Problem> problems = new ArrayList<>();
        if (chosen.isEmpty()) {
            problems.add(Problem.of(AssignmentRefusal.NOTHING_CHOSEN));
        } else if (chosen.size() > MOST) {
            problems.add(Problem.of(AssignmentRefusal.TOO_MANY, MOST));
        }
        if (wish instanceof Wish.Letter(Duty ignored, PersonId person)
                && people.find(person).filter(Person::active).isEmpty()) {
            problems.add(Problem.at("person", OwnershipRefusal.PERSON_NOT_HERE));
        }
        return problems;
    }

    private Function<Ownership, List<Assignment>> given(Wish wish) {
        return switch (wish) {
            case Wish.Letter(Duty duty, PersonId person) -> owned -> List.of(new Assignment(duty, person));
            case Wish.Template(String function) -> {
                List<Assignment> suggested = suggestions.usual(function);
                yield owned -> suggested.stream()
                        .filter(a -> owned.holders(a.duty()).isEmpty())
                        .toList();
            }
        };
    }

    private static BulkRow planned(MatrixRow row, List<Assignment> given, Problem nothing) {
        Ownership owned = row.ownership();
        List<Change> changes = given.stream()
                .filter(a -> !owned.assignments().contains(a))
                .map(a -> new Change(
                        a.duty(),
                        a.duty().single() ? owned.holder(a.duty()) : Optional.empty(),
                        Optional.of(a.person())))
                .toList();
        return changes.isEmpty()
                ? BulkRow.stays(owned.subject(), row.name(), nothing)
                : new BulkRow(owned.subject(), row.name(), changes, Optional.empty());
    }

    /** Why a thing stays as it is for which nothing is given. */
    private Problem nothing(Wish wish) {
        return wish instanceof Wish.Letter(Duty ignored, PersonId person)
                ? Problem.of(
                        AssignmentRefusal.CARRIED_ALREADY,
                        people.find(person).map(Person::name).orElse(""))
                : Problem.of(AssignmentRefusal.NOTHING_MISSING);
    }

    private static BulkRow undoing(BulkRow done, Ownership owned, Set<PersonId> here) {
        boolean same = done.changes().stream()
                .allMatch(
                        c -> c.after().filter(owned.holders(c.duty())::contains).isPresent());
        if (!same) {
            return BulkRow.stays(done.subject(), done.name(), Problem.of(AssignmentRefusal.CHANGED_SINCE));
        }
        if (!done.changes().stream().flatMap(c -> c.before().stream()).allMatch(here::contains)) {
            return BulkRow.stays(done.subject(), done.name(), Problem.of(AssignmentRefusal.BEFORE_LEFT));
        }
        List<Change> back = done.changes().stream()
                .map(c -> new Change(c.duty(), /* before= */ c.after(), /* after= */ c.before()))
                .toList();
        return new BulkRow(done.subject(), done.name(), back, Optional.empty());
    }

    private void apply(SubjectRef subject, List<Change> changes, String reason) {
        if (changes.isEmpty()) {
            return;
        }
        Set<Assignment> wanted = new LinkedHashSet<>(queries.of(subject).assignments());
        for (Change change : changes) {
            change.before().ifPresent(p -> wanted.remove(new Assignment(change.duty(), p)));
            change.after().ifPresent(p -> wanted.add(new Assignment(change.duty(), p)));
        }
        service.replace(subject, wanted, reason);
    }
}
