package dev.remit.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.remit.policy.fact.Fact;
import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks and compiles expressions. Costs are bounded before anything runs: an expression has at most 4,000 characters and 300 nodes,
 * is nested at most 32 deep, and walks at most 10,000 elements; regular expressions are RE2's, whose time is linear.
 */
public final class Conditions {

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(4_000)
            .maxParseExpressionNodeCount(300)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(1_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final Map<String, Fact> facts;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    /** Over the facts of policies. */
    public Conditions() {
        this(Arrays.asList(PolicyFact.values()));
    }

    /** Over these facts, and no others. */
    public Conditions(Collection<? extends Fact> facts) {
        this.facts = facts.stream().collect(Collectors.toUnmodifiableMap(Fact::path, Function.identity()));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (Fact fact : facts) {
            builder.addVar(fact.path(), type(fact.type().shape()));
        }
        compiler = builder.build();
        runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    }

    /** What is wrong with the expression; empty: nothing. A word that its fact can never have is wrong, too. */
    public List<PolicyProblem> check(String expression) {
        CelValidationResult result = compiler.compile(expression);
        if (result.hasError()) {
            return result.getErrors().stream()
                    .map(e -> new PolicyProblem(
                            Math.max(1, e.getSourceLocation().getLine()),
                            Math.max(1, e.getSourceLocation().getColumn() + 1),
                            e.getMessage()))
                    .toList();
        }
        return WordCheck.problems(ast(result, expression), facts);
    }

    /** An {@link IllegalArgumentException} if {@link #check} would find something. */
    public Condition compile(String expression) {
        List<PolicyProblem> problems = check(expression);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(expression + ": " + problems);
        }
        CelAbstractSyntaxTree ast = ast(compiler.compile(expression), expression);
        Set<String> named = ast.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(facts::containsKey)
                .collect(Collectors.toSet());
        try {
            return new Condition(runtime.createProgram(ast), named);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult result, String expression) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    private static CelType type(FactType.Shape shape) {
        return switch (shape) {
            case WORD -> SimpleType.STRING;
            case WORDS -> ListType.create(SimpleType.STRING);
            case FLAG -> SimpleType.BOOL;
            case NUMBER -> SimpleType.DOUBLE;
            case COUNT -> SimpleType.INT;
        };
    }
}
