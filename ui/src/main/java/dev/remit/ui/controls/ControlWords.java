package dev.remit.ui.controls;

import dev.remit.control.ControlCounts;
import dev.remit.control.ControlEntry;
import dev.remit.control.ControlStatus;
import dev.remit.control.library.Control;
import dev.remit.control.library.Judgement;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.policies.PolicyWords;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How controls are written on screen. */
final class ControlWords {

    private ControlWords() {}

    static String name(Control control) {
        return control.key() + " · " + control.title();
    }

    static String status(ControlStatus status) {
        String words = Words.of(status);
        return switch (status) {
            case VALID -> Status.OK.markup(words);
            case EXPIRING, MISSING -> Status.WARN.markup(words);
            case EXPIRED -> Status.LATE.markup(words);
            case WAITING, EXCEPTED -> Status.INFO.markup(words);
            case NOT_APPLICABLE -> Markup.span("rm-quiet", words);
        };
    }

    /** "Document, for 12 months". */
    static String evidence(Control control) {
        return Words.text(
                "controls.evidence.for",
                Words.text("controls.kind." + control.evidence().kind().name()),
                control.evidence().months());
    }

    /** "4 of 12", which opens to the rows. */
    static String shown(String href, ControlCounts counts) {
        return counts.applies() == 0
                ? Markup.span("rm-quiet", Words.text("controls.nowhere"))
                : Markup.link("rm-fig", href, of(counts));
    }

    static String of(ControlCounts counts) {
        return Words.text("controls.of", Numbers.exact(counts.shown()), Numbers.exact(counts.applies()));
    }

    static ControlCounts sum(List<ControlEntry> entries) {
        return entries.stream().map(ControlEntry::counts).reduce(ControlCounts.NONE, ControlCounts::plus);
    }

    /** "Tier of the use case: high", one for each fact that is known. */
    static List<String> known(Judgement judgement) {
        return PolicyWords.facts(new PolicyFacts(judgement.known()));
    }

    /** The facts nobody has answered, by their names. */
    static String missing(Judgement judgement) {
        return judgement.missing().stream()
                .map(PolicyFact::find)
                .flatMap(Optional::stream)
                .sorted()
                .map(fact -> "“" + Words.of(fact) + "”")
                .collect(Collectors.joining(", "));
    }

    /** Where evidence can stand, for a filter. */
    static Map<String, String> statuses() {
        Map<String, String> choices = new LinkedHashMap<>();
        asked().forEach(status -> choices.put(status.code(), Words.of(status)));
        return choices;
    }

    static Stream<ControlStatus> asked() {
        return Stream.of(ControlStatus.values()).filter(status -> status != ControlStatus.NOT_APPLICABLE);
    }

    static Optional<ControlStatus> status(Address address) {
        return address.first(ControlsNavigation.STATUS)
                .flatMap(code ->
                        asked().filter(status -> status.code().equals(code)).findFirst());
    }
}
