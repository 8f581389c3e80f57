package dev.remit.ui.approvals;

import dev.remit.ownership.rights.DecisionRight;
import dev.remit.ownership.rights.DecisionRight.Terms;
import dev.remit.ui.design.Facts;
import dev.remit.ui.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decision rights in words. */
final class RightWords {

    private RightWords() {}

    static Facts facts(Terms terms, Approvers approvers) {
        String alone = Stream.concat(
                        terms.roles().stream().map(approvers::role),
                        terms.duties().stream().map(duty -> Words.text("approvals.duty", duty)))
                .collect(Collectors.joining(", "));
        String consulted = terms.consulted().stream().map(approvers::role).collect(Collectors.joining(", "));
        return new Facts()
                .fact(Words.text("rights.decides"), alone)
                .fact(Words.text("rights.consulted"), consulted.isEmpty() ? Words.text("rights.nobody") : consulted)
                .fact(
                        Words.text("rights.routed"),
                        terms.routed().map(approvers::role).orElseGet(() -> Words.text("rights.nobody")));
    }

    static String version(DecisionRight right) {
        return right.written()
                .map(w -> Words.text("approvals.version", right.number(), w.comment()))
                .orElseGet(() -> Words.text("rights.shipped"));
    }
}
