package dev.remit.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds words that a fact is compared with and can never have: {@code use_case.tier == "hihg"} is well typed, is never true, and
 * so is a policy that nobody notices missing.
 */
final class WordCheck {

    private static final Set<String> COMPARE = Set.of("_==_", "_!=_", "@in");

    private final CelAbstractSyntaxTree ast;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final Map<String, PolicyFact> elements = new HashMap<>();

    private WordCheck(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    static List<PolicyProblem> problems(CelAbstractSyntaxTree ast) {
        WordCheck check = new WordCheck(ast);
        List<CelExpr> nodes = CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .toList();
        nodes.forEach(check::rememberElements);
        nodes.forEach(check::compare);
        return List.copyOf(check.problems);
    }

    /** {@code use_case.data.exists(d, d == …)}: d is one of the fact's words. */
    private void rememberElements(CelExpr node) {
        if (node.getKind() == Kind.COMPREHENSION) {
            fact(node.comprehension().iterRange())
                    .ifPresent(fact -> elements.put(node.comprehension().iterVar(), fact));
        }
    }

    private void compare(CelExpr node) {
        if (node.getKind() != Kind.CALL || !COMPARE.contains(node.call().function())) {
            return;
        }
        List<CelExpr> args = node.call().args();
        fact(args.get(0)).ifPresent(fact -> words(args.get(1)).forEach(word -> judge(fact, word)));
        fact(args.get(1)).ifPresent(fact -> words(args.get(0)).forEach(word -> judge(fact, word)));
    }

    private Optional<PolicyFact> fact(CelExpr node) {
        Optional<PolicyFact> named =
                ast.getReference(node.id()).map(CelReference::name).flatMap(PolicyFact::find);
        if (named.isEmpty() && node.getKind() == Kind.IDENT) {
            return Optional.ofNullable(elements.get(node.ident().name()));
        }
        return named;
    }

    private static List<CelExpr> words(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> List.of(node);
            case LIST -> node.list().elements();
            default -> List.of();
        };
    }

    private void judge(PolicyFact fact, CelExpr word) {
        FactType type = fact.type();
        if (word.getKind() != Kind.CONSTANT
                || word.constant().getKind() != CelConstant.Kind.STRING_VALUE
                || type.words().isEmpty()
                || type.words().contains(word.constant().stringValue())) {
            return;
        }
        int offset = ast.getSource().getPositionsMap().getOrDefault(word.id(), 0);
        var place = ast.getSource().getOffsetLocation(offset);
        problems.add(new PolicyProblem(
                place.map(p -> p.getLine()).orElse(1),
                place.map(p -> p.getColumn() + 1).orElse(1),
                fact.path() + " is never \"" + word.constant().stringValue() + "\", but one of "
                        + String.join(", ", type.words())));
    }
}
