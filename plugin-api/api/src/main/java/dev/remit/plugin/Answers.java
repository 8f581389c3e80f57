package dev.remit.plugin;

import dev.remit.plugin.ConnectorException.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the books of one scan, so that a connector reads part after part and need not compute coverage: what was asked is passed on,
 * the rest dropped; what fails in a part, what is left out and what the system never tells are remembered for each question they
 * touch; and in the end every question gets the {@link Coverage} that follows. A connector may also speak to the {@link ScanSink}
 * itself.
 *
 * {@snippet :
 * Answers answers = Answers.of(context, sink);
 * answers.attempt(() -> site.users(user -> answers.observe(Question.IDENTITIES, Readings.person(user))), Question.IDENTITIES);
 * answers.limit("Acme keeps sign-ins for 30 days.", Question.LAST_USE);
 * answers.end();
 * }
 */
public final class Answers {

    private static final int MOST_SENTENCES = 6;

    private final ScanContext context;
    private final ScanSink sink;
    private final Set<Question> seen = EnumSet.noneOf(Question.class);
    private final Map<Question, Map<String, ConnectorException>> failures = new EnumMap<>(Question.class);
    private final Map<Question, Set<String>> gaps = new EnumMap<>(Question.class);
    private final Map<Question, Set<String>> limits = new EnumMap<>(Question.class);

    private Answers(ScanContext context, ScanSink sink) {
        this.context = context;
        this.sink = sink;
    }

    /** For one scan. */
    public static Answers of(ScanContext context, ScanSink sink) {
        return new Answers(context, sink);
    }

    /** Whether at least one of these questions was asked. */
    public boolean asked(Question... questions) {
        return Stream.of(questions).anyMatch(context.questions()::contains);
    }

    /** Reports a fact, if the question was asked. */
    public void observe(Question question, Observation observation) {
        if (asked(question)) {
            sink.observe(question, observation);
            seen.add(question);
        }
    }

    /** Tells how far a question is, if it was asked. */
    public void progress(Question question, long done, OptionalLong total) {
        if (asked(question)) {
            sink.progress(question, done, total);
        }
    }

    /**
     * Runs a part of the scan if one of these questions was asked; what fails in it is a gap in the answer to each of them, and the
     * scan goes on.
     *
     * @return whether it ran and came to its end
     * @throws ConnectorException when the scan was cancelled, or the connector did something it did not declare
     */
    public boolean attempt(Runnable part, Question... touched) {
        if (!asked(touched)) {
            return false;
        }
        context.stopIfCancelled();
        try {
            part.run();
            return true;
        } catch (ConnectorException failure) {
            gap(failure, touched);
            return false;
        }
    }

    /**
     * Something failed, and these questions cannot be answered in full.
     *
     * @throws ConnectorException the same again when the scan was cancelled, or the connector did something it did not declare
     */
    public void gap(ConnectorException failure, Question... touched) {
        if (failure.failure() == Failure.CANCELLED || failure.failure() == Failure.UNDECLARED) {
            throw failure;
        }
        for (Question question : touched) {
            failures.computeIfAbsent(question, none -> new LinkedHashMap<>())
                    .putIfAbsent(failure.getMessage(), failure);
        }
        gap(failure.getMessage(), touched);
    }

    /** Something was left out this time, as a sentence. */
    public void gap(String why, Question... touched) {
        add(gaps, why, touched);
    }

    /** Something stays unknown however often one scans, as a sentence; see {@link Coverage#answered(String)}. */
    public void limit(String what, Question... touched) {
        add(limits, what, touched);
    }

    /** Ends every question that was asked. */
    public void end() {
        context.questions().stream().sorted().forEach(question -> sink.answer(question, coverage(question)));
    }

    private Coverage coverage(Question question) {
        List<String> sentences = new ArrayList<>(gaps.getOrDefault(question, Set.of()));
        Map<String, ConnectorException> failed = failures.getOrDefault(question, Map.of());
        Optional<Coverage.Status> alike = alike(failed);
        if (alike.isPresent() && sentences.size() == failed.size() && !seen.contains(question)) {
            return new Coverage(alike.get(), text(sentences));
        }
        boolean complete = sentences.isEmpty();
        sentences.addAll(limits.getOrDefault(question, Set.of()));
        return complete ? Coverage.answered(text(sentences)) : Coverage.partial(text(sentences));
    }

    /** What all these failures stand for, if it is the same. */
    private static Optional<Coverage.Status> alike(Map<String, ConnectorException> failures) {
        Set<Coverage.Status> statuses = failures.values().stream()
                .map(failure -> Coverage.of(failure).status())
                .collect(Collectors.toSet());
        return statuses.size() == 1 ? Optional.of(statuses.iterator().next()) : Optional.empty();
    }

    private static String text(List<String> sentences) {
        String first = String.join(" ", sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
        return sentences.size() > MOST_SENTENCES
                ? first + " And " + (sentences.size() - MOST_SENTENCES) + " more."
                : first;
    }

    private static void add(Map<Question, Set<String>> to, String sentence, Question... touched) {
        for (Question question : touched) {
            to.computeIfAbsent(question, none -> new LinkedHashSet<>()).add(sentence);
        }
    }
}
