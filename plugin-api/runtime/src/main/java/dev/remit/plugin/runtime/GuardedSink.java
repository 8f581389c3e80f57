package dev.remit.plugin.runtime;

import dev.remit.plugin.Approval;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Use;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Passes on what was asked for and rests on this scan's evidence; keeps the books of what was answered. */
final class GuardedSink implements ScanSink {

    private static final int LONGEST_POSITION = 1_000;
    private static final int LARGEST_FACT = 64 * 1024;
    private static final int MOST_FACTS = 5_000_000;

    private final Run run;
    private final ScanObserver observer;
    private final Map<Question, Coverage> coverage = new EnumMap<>(Question.class);
    private final Map<Question, Long> done = new EnumMap<>(Question.class);
    private long observations;

    GuardedSink(Run run, ScanObserver observer) {
        this.run = run;
        this.observer = observer;
    }

    @Override
    public void observe(Question question, Observation observation) {
        open(question);
        if (!run.issued(observation.evidence())) {
            throw new ConnectorException(
                    Failure.UNDECLARED,
                    "The connector reported " + observation.key()
                            + " without evidence from this scan. This is a fault of the"
                            + " connector: tell its vendor.");
        }
        if (characters(observation) > LARGEST_FACT) {
            throw tooMuch("a fact of more than " + LARGEST_FACT + " characters");
        }
        if (++observations > MOST_FACTS) {
            throw tooMuch("more than " + MOST_FACTS + " facts in one scan");
        }
        observer.observed(question, run.scrubber().clean(observation));
    }

    @Override
    public void progress(Question question, long count, OptionalLong total) {
        open(question);
        long shown = Math.max(count, done.getOrDefault(question, 0L));
        done.put(question, shown);
        observer.progressed(question, shown, total);
    }

    @Override
    public void answer(Question question, Coverage answer) {
        open(question);
        end(question, answer);
    }

    @Override
    public void checkpoint(Question question, String position) {
        observer.reached(question, position(question, position));
    }

    @Override
    public void watermark(Question question, String position) {
        observer.marked(question, position(question, position));
    }

    private String position(Question question, String position) {
        open(question);
        if (position.length() > LONGEST_POSITION) {
            throw undeclared("keeps a position of more than " + LONGEST_POSITION + " characters");
        }
        return run.scrubber().clean(position);
    }

    /** Ends every question that is still open. */
    void endOpen(Coverage answer) {
        run.questions().stream()
                .sorted()
                .filter(question -> !coverage.containsKey(question))
                .forEach(question -> end(question, answer));
    }

    ScanReport report(Optional<ConnectorException> failure) {
        Map<Question, Coverage> all = new EnumMap<>(Question.class);
        run.notExposed().forEach((question, why) -> all.put(question, Coverage.notExposed(why)));
        all.putAll(coverage);
        return new ScanReport(all, observations, run.requests(), failure);
    }

    private void end(Question question, Coverage answer) {
        Coverage clean = run.scrubber().clean(asExposed(question, answer));
        coverage.put(question, clean);
        observer.answered(question, clean);
    }

    /** Where the system lists nothing, having read all that shows itself elsewhere is no answer in full. */
    private Coverage asExposed(Question question, Coverage answer) {
        String why = run.notExposed().get(question);
        return why != null && answer.status() == Coverage.Status.ANSWERED
                ? Coverage.notExposed((why + " " + answer.detail()).strip())
                : answer;
    }

    private void open(Question question) {
        run.stopIfCancelled();
        if (!run.descriptor().questions().contains(question)) {
            throw undeclared("answers " + question + ", which it does not declare");
        }
        if (!run.questions().contains(question)) {
            throw undeclared("answers " + question + ", which was not asked");
        }
        if (coverage.containsKey(question)) {
            throw undeclared("goes on with " + question + " after ending it");
        }
    }

    /** Of everything that a connector can make as long as it likes. */
    private static long characters(Observation observation) {
        Evidence evidence = observation.evidence();
        long own =
                switch (observation) {
                    case Principal p ->
                        p.name().length()
                                + of(p.actsAs())
                                + of(p.attributes().keySet())
                                + of(p.attributes().values())
                                + p.signals().values().stream()
                                        .mapToLong(GuardedSink::of)
                                        .sum();
                    case Grant g ->
                        g.principal().length()
                                + g.resource().length()
                                + of(g.rights())
                                + of(g.fields())
                                + of(g.elsewhere());
                    case Use u -> of(u.from());
                    case Approval a -> a.mechanism().length() + of(a.approver());
                    case Monitoring m -> m.record().length();
                };
        return own
                + observation.key().length()
                + evidence.request().length()
                + evidence.pointer().length();
    }

    private static long of(Collection<String> texts) {
        long sum = 0;
        for (String text : texts) {
            sum += text.length();
        }
        return sum;
    }

    private static long of(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }

    private static ConnectorException tooMuch(String what) {
        return new ConnectorException(
                Failure.TOO_LARGE,
                "The connector reported " + what + ". This is a fault of the connector: tell its vendor.");
    }

    private static ConnectorException undeclared(String what) {
        return new ConnectorException(
                Failure.UNDECLARED, "The connector " + what + ". This is a fault of the connector: tell its vendor.");
    }
}
