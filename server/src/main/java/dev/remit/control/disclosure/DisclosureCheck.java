package dev.remit.control.disclosure;

import dev.remit.control.disclosure.DisclosureDraft.Marking;
import dev.remit.control.disclosure.DisclosureDraft.Trait;
import dev.remit.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a draft by itself; everything that does not is named at its field. */
final class DisclosureCheck {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PLACE = 500;
    static final int LONGEST_REASON = 2_000;

    private static final int MOST_MONTHS = 24;

    private DisclosureCheck() {}

    static List<Problem> problems(DisclosureDraft draft, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        text(problems, "name", draft.name(), LONGEST_NAME, DisclosureRefusal.NAME_MISSING);
        text(problems, "reason", draft.reason(), LONGEST_REASON, DisclosureRefusal.REASON_MISSING);
        length(problems, "location", draft.location(), LONGEST_PLACE);
        length(problems, "proof", draft.proof(), LONGEST_PLACE);
        if (draft.marking() != Marking.NONE && draft.proof().isEmpty()) {
            problems.add(Problem.at("proof", DisclosureRefusal.PROOF_MISSING));
        }
        List<Trait> fitting = DisclosureDraft.fitting(draft.nature(), draft.medium());
        draft.traits().stream()
                .sorted()
                .filter(trait -> !fitting.contains(trait))
                .forEach(trait ->
                        problems.add(Problem.at("traits", DisclosureRefusal.TRAIT_DOES_NOT_FIT, trait.code())));
        if (draft.reviewOn().isBefore(today)) {
            problems.add(Problem.at("review-on", DisclosureRefusal.REVIEW_IN_THE_PAST));
        } else if (draft.reviewOn().isAfter(today.plusMonths(MOST_MONTHS))) {
            problems.add(Problem.at("review-on", DisclosureRefusal.REVIEW_TOO_LATE, today.plusMonths(MOST_MONTHS)));
        }
        return problems;
    }

    private static void text(
            List<Problem> problems, String field, String value, int longest, DisclosureRefusal missing) {
        if (value.isEmpty()) {
            problems.add(Problem.at(field, missing));
        }
        length(problems, field, value, longest);
    }

    private static void length(List<Problem> problems, String field, String value, int longest) {
        if (value.length() > longest) {
            problems.add(Problem.at(field, DisclosureRefusal.TOO_LONG, longest));
        }
    }
}
