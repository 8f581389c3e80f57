package dev.remit.plugin.testkit;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Use;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.testkit.recorded.ReplayTransport;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that came out of one scan. */
record Outcome(
        Map<Question, Map<String, Observation>> seen,
        Map<Question, String> checkpoints,
        Map<Question, String> watermarks,
        ScanReport report,
        ReplayTransport transport) {

    private static final Evidence NOWHERE = new Evidence("", Instant.EPOCH, "", "", "", "");

    /** Gathers by question and key, as the console does. */
    static final class Gatherer implements ScanObserver {

        private final Map<Question, Map<String, Observation>> seen = new EnumMap<>(Question.class);
        private final Map<Question, String> checkpoints = new EnumMap<>(Question.class);
        private final Map<Question, String> watermarks = new EnumMap<>(Question.class);

        @Override
        public void observed(Question question, Observation observation) {
            seen.computeIfAbsent(question, any -> new TreeMap<>()).put(observation.key(), observation);
        }

        @Override
        public void reached(Question question, String position) {
            checkpoints.put(question, position);
        }

        @Override
        public void marked(Question question, String position) {
            watermarks.put(question, position);
        }

        Outcome outcome(ScanReport report, ReplayTransport transport) {
            return new Outcome(seen, checkpoints, watermarks, report, transport);
        }
    }

    Map<String, Observation> under(Question question) {
        return seen.getOrDefault(question, Map.of());
    }

    Stream<Observation> observations() {
        return seen.values().stream().flatMap(each -> each.values().stream());
    }

    Seen asSeen() {
        Map<String, Observation> facts = new TreeMap<>();
        observations().forEach(fact -> facts.put(fact.key(), fact));
        return new Seen(facts, checkpoints, watermarks, report);
    }

    Coverage coverage(Question question) {
        return report.coverage().getOrDefault(question, Coverage.unreachable("no coverage was reported"));
    }

    /** Every observation as text, without the moment it was read. */
    Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        seen.forEach((question, each) -> each.values().forEach(fact -> facts.add(question + " " + timeless(fact))));
        return facts;
    }

    /** Every observation as text, without where and when it was read. */
    Set<String> statements() {
        Set<String> statements = new TreeSet<>();
        seen.forEach((question, each) ->
                each.values().forEach(fact -> statements.add(question + " " + with(fact, NOWHERE))));
        return statements;
    }

    /** Those of them about who is there and what they may do; of what happened, only some is told in any case. */
    Set<String> standing() {
        Set<String> standing = new TreeSet<>();
        seen.forEach((question, each) -> each.values().stream()
                .filter(fact -> fact instanceof Principal || fact instanceof Grant)
                .forEach(fact -> standing.add(question + " " + with(fact, NOWHERE))));
        return standing;
    }

    /** Everything as text, to look for what must not be there. */
    String everything() {
        return facts() + " " + report.coverage() + " "
                + report.failure().map(Throwable::toString).orElse("");
    }

    private static Observation timeless(Observation fact) {
        Evidence e = fact.evidence();
        return with(
                fact,
                new Evidence(
                        e.request(), Instant.EPOCH, e.sha256(), e.pointer(), e.apiVersion(), e.connectorVersion()));
    }

    private static Observation with(Observation fact, Evidence evidence) {
        return switch (fact) {
            case Principal p ->
                new Principal(
                        p.key(), p.kind(), p.name(), p.state(), p.actsAs(), p.signals(), p.attributes(), evidence);
            case Grant g ->
                new Grant(
                        g.principal(),
                        g.capability(),
                        g.kind(),
                        g.resource(),
                        g.reach(),
                        g.sensitivity(),
                        g.mode(),
                        g.basis(),
                        g.rights(),
                        g.fields(),
                        g.elsewhere(),
                        evidence);
            case Use u -> new Use(u.principal(), u.at(), u.from(), evidence);
            case Approval a -> new Approval(a.principal(), a.mechanism(), a.approver(), a.at(), evidence);
            case Monitoring m -> new Monitoring(m.record(), m.state(), m.kept(), evidence);
        };
    }
}
