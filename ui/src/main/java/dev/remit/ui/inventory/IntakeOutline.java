package dev.remit.ui.inventory;

import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.questions.Question;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Which part of the form is open, which are done, which come; the last part names the people. */
record IntakeOutline(IntakeDraft draft, List<String> parts, String open) {

    static final String PEOPLE = "people";

    private static final int SUMMARISED = 3;

    static IntakeOutline of(IntakeDraft draft, String wanted) {
        List<String> parts = java.util.stream.Stream.concat(
                        draft.asked().stream().map(Question::section).distinct(), java.util.stream.Stream.of(PEOPLE))
                .toList();
        String open = parts.contains(wanted) ? wanted : firstOpen(draft, parts);
        return new IntakeOutline(draft, parts, open);
    }

    private static String firstOpen(IntakeDraft draft, List<String> parts) {
        return parts.stream().filter(part -> !done(draft, part)).findFirst().orElse(PEOPLE);
    }

    /** Whether every question of the part that needs an answer has a good one. The last part is never done: it submits. */
    boolean done(String part) {
        return done(draft, part);
    }

    private static boolean done(IntakeDraft draft, String part) {
        return !part.equals(PEOPLE)
                && draft.asked().stream()
                        .filter(q -> q.section().equals(part))
                        .noneMatch(q -> draft.missing().contains(q.key()) || wrong(draft, q));
    }

    private static boolean wrong(IntakeDraft draft, Question question) {
        var answer = draft.answers().get(question.key());
        return answer != null && !answer.problems().isEmpty();
    }

    /** The part after the open one that is not done yet, in order, going round once. */
    String next() {
        int here = parts.indexOf(open);
        return parts.subList(here + 1, parts.size()).stream()
                .filter(part -> !done(part))
                .findFirst()
                .orElse(PEOPLE);
    }

    List<String> toCome() {
        return parts.stream()
                .filter(p -> !p.equals(open) && !done(p))
                .map(IntakeOutline::title)
                .toList();
    }

    static String title(String part) {
        return Words.text(part.equals(PEOPLE) ? "use-cases.people" : "section." + part);
    }

    /** The part's answers in a line. */
    String summary(String part, IntakeDesk desk) {
        return draft.asked().stream()
                .filter(q -> q.section().equals(part) && !draft.values(q.key()).isEmpty())
                .limit(SUMMARISED)
                .map(q -> String.join(", ", desk.words(q, draft.values(q.key()))))
                .collect(Collectors.joining(" · "));
    }
}
