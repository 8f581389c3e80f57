package dev.remit.bench;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.remit.bench.timing.Slices;
import dev.remit.bench.timing.Spread;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyEngine;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** P9: what a decision by 25 policies costs beside 25 bare expressions, and what it costs among a thousand policies. */
final class PolicyDecisionTimes implements Benchmark {

    private static final int RULES = 25;
    private static final int MANY = 1_000;
    private static final int CALLS = 20_000;
    private static final double BARE = 2.0;
    private static final double AMONG_MANY = 3.0;
    private static final double SLOWEST = 250;

    private static final PolicyFacts FACTS = PolicyFacts.none()
            .with(PolicyFact.ACTION_RECIPIENTS, 1_200)
            .with(PolicyFact.ACTION_SANDBOX, false)
            .with(PolicyFact.ACTION_SEGMENT, "customers");

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public String explanation() {
        return "P9: one decision by " + RULES
                + " policies that apply to its action, three facts each, against the evaluation of the"
                + " same " + RULES + " expressions by CEL alone; the slowest hundredth of " + CALLS
                + " decisions; and the same "
                + RULES + " policies among " + MANY
                + " of which the others apply to other actions. One policy in five speaks.";
    }

    @Override
    public void run(Output output, Sizes sizes) {
        Conditions conditions = new Conditions();
        List<CelRuntime.Program> bare = IntStream.range(0, RULES)
                .mapToObj(PolicyDecisionTimes::expression)
                .map(PolicyDecisionTimes::program)
                .toList();
        PolicyEngine few = new PolicyEngine(policies(0, RULES, Action.SEND), conditions);
        PolicyEngine many = new PolicyEngine(
                Stream.concat(policies(0, RULES, Action.SEND).stream(), policies(RULES, MANY, Action.PUBLISH).stream())
                        .toList(),
                conditions);
        Slices slices = Slices.of(List.of(() -> evaluate(bare), () -> decide(few), () -> decide(many)));
        output.add(Figure.of("P9", "a decision by " + RULES + " policies", "µs", slices.micros(1))
                .over(slices.micros(0), slices.ratio(1, 0))
                .met(slices.ratio(1, 0).median() <= BARE));
        output.add(Figure.of("P9", "the same among " + MANY + " policies", "µs", slices.micros(2))
                .over(slices.micros(1), slices.ratio(2, 1))
                .met(slices.ratio(2, 1).median() <= AMONG_MANY));
        Spread slowest = Spread.of(IntStream.range(0, Slices.ROUNDS)
                .mapToObj(round -> slowestHundredth(few))
                .toList());
        output.add(Figure.of("P9", "the slowest hundredth of decisions by " + RULES + " policies", "µs", slowest)
                .met(slowest.median() <= SLOWEST));
    }

    private static double slowestHundredth(PolicyEngine engine) {
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long begin = System.nanoTime();
            decide(engine);
            micros.add((System.nanoTime() - begin) / 1_000.0);
        }
        Collections.sort(micros);
        return micros.get(CALLS * 99 / 100);
    }

    private static void evaluate(List<CelRuntime.Program> programs) {
        int spoken = 0;
        try {
            for (CelRuntime.Program program : programs) {
                spoken += Boolean.TRUE.equals(program.eval(FACTS.values())) ? 1 : 0;
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        check(spoken);
    }

    private static void decide(PolicyEngine engine) {
        PolicyDecision decision = engine.decide(Action.SEND, FACTS);
        check(decision.reasons().size());
    }

    private static void check(int spoken) {
        if (spoken != RULES / 5) {
            throw new IllegalStateException(spoken + " policies spoke: nothing was measured");
        }
    }

    private static List<PolicyEngine.InForce> policies(int from, int to, Action action) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Policy(
                        "P-" + i,
                        "Policy " + i,
                        Effect.ALLOW,
                        Set.of(action),
                        expression(i),
                        "Because of " + i,
                        Set.of(),
                        Set.of(),
                        "own decision",
                        List.of()))
                .map(policy -> new PolicyEngine.InForce(policy, 1))
                .toList();
    }

    private static String expression(int i) {
        int threshold = i % 5 == 0 ? 1_000 + i : 1_000_000 + i;
        return "action.recipients > " + threshold
                + " && action.segment in [\"customers\", \"regulated\"] && !action.sandbox";
    }

    /** As any program would use the library. */
    private static CelRuntime.Program program(String expression) {
        try {
            Cel cel = CelFactory.plannerCelBuilder()
                    .addVar(PolicyFact.ACTION_RECIPIENTS.path(), SimpleType.INT)
                    .addVar(PolicyFact.ACTION_SEGMENT.path(), SimpleType.STRING)
                    .addVar(PolicyFact.ACTION_SANDBOX.path(), SimpleType.BOOL)
                    .build();
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
