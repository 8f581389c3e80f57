package dev.remit.ui.inventory;

import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.questions.Question;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of the form is open, which are done, which come; the last part names the people. */
record IntakeOutline(IntakeDraft draft, List<String> parts, String open) {

    static final String PEOPLE = "people";

    private static final int SUMMARISED = 3;

    static IntakeOutline of(IntakeDraft draft, String wanted) {
        List<String> parts = Stream.concat(
                        draft.asked().stream().map(Question::section).distinct(), Stream.of(PEOPLE))
                .toList();
        IntakeOutline outline = new IntakeOutline(draft, parts, wanted);
        return parts.contains(wanted) ? outline : new IntakeOutline(draft, parts, outline.first(parts));
    }

    /** Whether every question of the part that needs an answer has a good one. The last part is never done: it submits. */
    boolean done(String part) {
        return !part.equals(PEOPLE) && unanswered(part) == 0;
    }

    /** How many questions of the part need an answer and have no good one. */
    long unanswered(String part) {
        return asked(part).filter(this::isOpen).count();
    }

    private boolean isOpen(Question question) {
        SavedAnswer answer = draft.answers().get(question.key());
        return draft.missing().contains(question.key())
                || (answer != null && !answer.problems().isEmpty());
    }

    private Stream<Question> asked(String part) {
        return draft.asked().stream().filter(q -> q.section().equals(part));
    }

    /** The part after the open one that is not done yet, going round once; the last one when all others are. */
    String next() {
        int here = parts.indexOf(open);
        List<String> round = Stream.concat(
                        parts.subList(here + 1, parts.size()).stream(), parts.subList(0, here).stream())
                .filter(part -> !part.equals(PEOPLE))
                .toList();
        return first(round);
    }

    private String first(List<String> in) {
        return in.stream().filter(part -> !done(part)).findFirst().orElse(PEOPLE);
    }

    /** Whether the part stands before the open one and was left before it was done. */
    boolean left(String part) {
        return parts.indexOf(part) < parts.indexOf(open) && !done(part);
    }

    /** The parts behind the open one that are not done. */
    List<String> toCome() {
        return parts.subList(parts.indexOf(open) + 1, parts.size()).stream()
                .filter(part -> !done(part))
                .toList();
    }

    static String title(String part) {
        return Words.text(part.equals(PEOPLE) ? "use-cases.people" : "section." + part);
    }

    /** The part's answers in a line. */
    String summary(String part, IntakeDesk desk) {
        Stream<String> answers = asked(part)
                .filter(q -> !draft.values(q.key()).isEmpty())
                .limit(SUMMARISED)
                .map(q -> String.join(", ", desk.words(q, draft.values(q.key()))));
        Stream<String> source = asked(part).anyMatch(q -> draft.byPattern(q.key()))
                ? Stream.of(Words.text("patterns.part-filled-in"))
                : Stream.empty();
        return Stream.concat(answers, source).collect(Collectors.joining(" · "));
    }
}
