package dev.remit.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.remit.policy.fact.Fact;
import dev.remit.policy.fact.FactType;
import java.util.ArrayList;
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
    private final Map<String, Fact> facts;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private WordCheck(CelAbstractSyntaxTree ast, Map<String, Fact> facts) {
        this.ast = ast;
        this.facts = facts;
    }

    static List<PolicyProblem> problems(CelAbstractSyntaxTree ast, Map<String, Fact> facts) {
        WordCheck check = new WordCheck(ast, facts);
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(check::compare);
        return List.copyOf(check.problems);
    }

    private void compare(CelNavigableExpr node) {
        if (node.getKind() != Kind.CALL || !COMPARE.contains(node.expr().call().function())) {
            return;
        }
        List<CelNavigableExpr> args = node.children().toList();
        fact(args.get(0)).ifPresent(fact -> words(args.get(1).expr()).forEach(word -> judge(fact, word)));
        fact(args.get(1)).ifPresent(fact -> words(args.get(0).expr()).forEach(word -> judge(fact, word)));
    }

    private Optional<Fact> fact(CelNavigableExpr node) {
        Optional<Fact> named =
                ast.getReference(node.id()).map(CelReference::name).flatMap(this::known);
        return named.isEmpty() && node.getKind() == Kind.IDENT
                ? element(node, node.expr().ident().name())
                : named;
    }

    private Optional<Fact> known(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /** {@code use_case.data.exists(d, d == …)}: d is one of the fact's words. The innermost of a name counts. */
    private Optional<Fact> element(CelNavigableExpr node, String name) {
        Optional<CelNavigableExpr> around = node.parent();
        while (around.isPresent()) {
            CelExpr expr = around.get().expr();
            if (expr.getKind() == Kind.COMPREHENSION
                    && expr.comprehension().iterVar().equals(name)) {
                return ast.getReference(expr.comprehension().iterRange().id())
                        .map(CelReference::name)
                        .flatMap(this::known);
            }
            around = around.get().parent();
        }
        return Optional.empty();
    }

    private static List<CelExpr> words(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> List.of(node);
            case LIST -> node.list().elements();
            default -> List.of();
        };
    }

    private void judge(Fact fact, CelExpr word) {
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
