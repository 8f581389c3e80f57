package dev.remit.control.own;

import dev.remit.control.library.Control;
import dev.remit.control.library.ControlLibrary;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.control.library.Framework;
import dev.remit.policy.cel.PolicyProblem;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a control must say to be one. */
@Component
class OwnControlRules {

    static final int MOST_MONTHS = 36;

    /** Those that come with Remit have two letters. */
    private static final String KEY = "[A-Z]{3,5}-\\d\\d";

    private static final int LONGEST_CONDITION = 4_000;

    private final ControlLibrary library;

    OwnControlRules(@Lazy ControlLibrary library) {
        this.library = library;
    }

    /** All that is wrong at once, at its field. */
    Control whole(OwnControlDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (!draft.key().matches(KEY)) {
            problems.add(Problem.at("key", OwnControlRefusal.KEY_INVALID));
        }
        text(problems, "title", draft.title(), 200);
        choice(problems, "area", draft.area());
        text(problems, "text", draft.text(), 2_000);
        choice(problems, "lane", draft.lane());
        text(problems, "where", draft.where(), 500);
        condition(problems, draft.when());
        choice(problems, "kind", draft.kind());
        text(problems, "shows", draft.shows(), 1_000);
        if (draft.months()
                .filter(months -> months >= 1 && months <= MOST_MONTHS)
                .isEmpty()) {
            problems.add(Problem.at("months", OwnControlRefusal.MONTHS_INVALID, MOST_MONTHS));
        }
        if (draft.source().length() > 300) {
            problems.add(Problem.at("source", OwnControlRefusal.TEXT_TOO_LONG, 300));
        }
        draft.maps().forEach((framework, refs) -> parts(problems, framework, refs));
        RefusedException.throwIfAny(problems);
        return new Control(
                draft.key(),
                draft.area().orElseThrow(),
                draft.title(),
                draft.text(),
                draft.lane().orElseThrow(),
                draft.where(),
                draft.when(),
                new EvidenceAsked(
                        draft.kind().orElseThrow(),
                        draft.shows(),
                        draft.months().orElseThrow()),
                draft.source(),
                draft.maps());
    }

    private static void text(List<Problem> problems, String field, String text, int longest) {
        if (text.isEmpty()) {
            problems.add(Problem.at(field, OwnControlRefusal.TEXT_MISSING));
        } else if (text.length() > longest) {
            problems.add(Problem.at(field, OwnControlRefusal.TEXT_TOO_LONG, longest));
        }
    }

    private static void choice(List<Problem> problems, String field, Optional<?> chosen) {
        if (chosen.isEmpty()) {
            problems.add(Problem.at(field, OwnControlRefusal.CHOICE_MISSING));
        }
    }

    private void condition(List<Problem> problems, String when) {
        if (when.isEmpty() || when.length() > LONGEST_CONDITION) {
            text(problems, "when", when, LONGEST_CONDITION);
            return;
        }
        List<PolicyProblem> mistakes = library.check(when);
        mistakes.forEach(mistake -> problems.add(Problem.at(
                "when", OwnControlRefusal.CONDITION_WRONG, mistake.line(), mistake.column(), mistake.message())));
        if (mistakes.isEmpty()) {
            Set<String> known = KnownFacts.all().stream().map(PolicyFact::path).collect(Collectors.toSet());
            library.compile(when).facts().stream()
                    .filter(fact -> !known.contains(fact))
                    .sorted()
                    .forEach(fact -> problems.add(Problem.at("when", OwnControlRefusal.FACT_NOT_KNOWN, fact)));
        }
    }

    private void parts(List<Problem> problems, String framework, List<String> refs) {
        Set<String> known = library.framework(framework).stream()
                .flatMap(one -> one.parts().stream())
                .map(Framework.Part::ref)
                .collect(Collectors.toSet());
        refs.stream()
                .filter(ref -> !known.contains(ref))
                .forEach(ref -> problems.add(Problem.at("maps", OwnControlRefusal.NO_SUCH_PART, ref, framework)));
    }
}
