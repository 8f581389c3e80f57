package dev.remit.exception;

import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseState;
import dev.remit.policy.PolicyQueries;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an exception must say to be asked for. */
@Component
class ExceptionRules {

    static final int MOST_DAYS = 366;
    static final int LONGEST_TEXT = 2_000;
    private static final String REFERENCE = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._:()/-]{0,79}";

    private static final String KEY = "[A-Z]{2,5}-\\d\\d";

    private final People people;
    private final PolicyQueries policies;
    private final WorkspaceDay day;

    ExceptionRules(People people, PolicyQueries policies, WorkspaceDay day) {
        this.people = people;
        this.policies = policies;
        this.day = day;
    }

    LocalDate today() {
        return day.today();
    }

    /** Everything that is wrong, at its field. */
    List<Problem> problems(ExceptionDraft draft, Optional<UseCase> useCase) {
        List<Problem> problems = new ArrayList<>();
        if (useCase.filter(u -> u.state() != UseCaseState.DRAFT && u.state() != UseCaseState.RETIRED)
                .isEmpty()) {
            problems.add(Problem.at("use-case", ExceptionRefusal.USE_CASE_GONE));
        }
        if (!draft.reference().matches(REFERENCE)) {
            problems.add(Problem.at("reference", ExceptionRefusal.REFERENCE_INVALID));
        } else if (!known(draft)) {
            problems.add(Problem.at("reference", ExceptionRefusal.REFERENCE_UNKNOWN, draft.reference()));
        }
        if (draft.owner().flatMap(people::find).filter(Person::active).isEmpty()) {
            problems.add(Problem.at("owner", ExceptionRefusal.OWNER_MISSING));
        }
        textProblem("reason", draft.reason()).ifPresent(problems::add);
        textProblem("instead", draft.instead()).ifPresent(problems::add);
        problems.addAll(lastDayProblems(draft.lastDay()));
        return problems;
    }

    List<Problem> lastDayProblems(Optional<LocalDate> lastDay) {
        if (lastDay.isEmpty()) {
            return List.of(Problem.at("last-day", ExceptionRefusal.LAST_DAY_MISSING));
        }
        LocalDate today = day.today();
        boolean fits = !lastDay.get().isBefore(today) && !lastDay.get().isAfter(today.plusDays(MOST_DAYS));
        return fits ? List.of() : List.of(Problem.at("last-day", ExceptionRefusal.LAST_DAY_INVALID, MOST_DAYS));
    }

    /** An exception from a policy that nobody has would be granted and never count. */
    private boolean known(ExceptionDraft draft) {
        return switch (draft.kind()) {
            case POLICY -> policies.find(draft.reference()).isPresent();
            case CONTROL -> draft.reference().matches(KEY);
            case RULE, REQUIREMENT -> true;
        };
    }

    String given(String field, String text) {
        RefusedException.throwIfAny(textProblem(field, text.strip()).stream().toList());
        return text.strip();
    }

    private static Optional<Problem> textProblem(String field, String text) {
        if (text.isEmpty()) {
            return Optional.of(Problem.at(field, ExceptionRefusal.TEXT_MISSING));
        }
        return text.length() > LONGEST_TEXT
                ? Optional.of(Problem.at(field, ExceptionRefusal.TEXT_TOO_LONG, LONGEST_TEXT))
                : Optional.empty();
    }
}
