package dev.remit.ui.findings;

import dev.remit.findings.Finding;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.inventory.UseCaseState;
import dev.remit.plugin.Capability;
import dev.remit.ui.catalog.seen.ExcessWords;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A finding in words and marks. */
final class FindingWords {

    private FindingWords() {}

    /** What is wrong, as a sentence. */
    static String sentence(Finding finding) {
        return Words.text(
                "finding." + finding.kind().name(),
                finding.subjectName(),
                finding.place(),
                Optional.ofNullable(finding.details().get("question"))
                        .map(question -> Words.text("question." + question))
                        .orElse(""));
    }

    /** What else is known of it, as a sentence; empty if nothing. */
    static String more(Finding finding) {
        if (finding.details().containsKey("gained")) {
            return Words.text("finding.gained", capabilities(finding.details().get("gained")));
        }
        if (finding.details().containsKey("questions")) {
            return Words.text(
                    "finding.questions", vendorQuestions(finding.details().get("questions")));
        }
        if (finding.details().containsKey("excess")) {
            return Words.text("finding.excess", ExcessWords.of(finding.details().get("excess")));
        }
        if (finding.details().containsKey("fields")) {
            return Words.text(
                    "finding.fields",
                    finding.details().get("fields"),
                    Integer.parseInt(finding.details().get("more")));
        }
        if (finding.details().containsKey("ask")) {
            return finding.details().get("why") + " " + finding.details().get("ask");
        }
        if (finding.details().containsKey("why")) {
            return Refusals.kept(String.valueOf(finding.details().get("why")));
        }
        if (finding.details().containsKey("standing")) {
            UseCaseState state = UseCaseState.valueOf(finding.details().get("standing"));
            return Words.text("finding.standing." + state.name());
        }
        return finding.details().containsKey("can")
                        && !finding.details().get("can").isBlank()
                ? Words.text("finding.can", capabilities(finding.details().get("can")))
                : "";
    }

    static String severity(Severity severity) {
        return Words.text("Severity." + severity.name());
    }

    /** Shape and word; colour comes third. */
    static String severityMarkup(Severity severity) {
        return switch (severity) {
            case HIGH -> Status.BAD.markup(severity(severity));
            case MEDIUM -> Status.WARN.markup(severity(severity));
            case LOW -> Markup.span("rm-quiet", severity(severity));
        };
    }

    static String state(FindingState state) {
        return Words.text("FindingState." + state.name());
    }

    /** Age and due; what is late is red, with an icon. What is closed has neither. */
    static String clock(Finding finding, Ages ages) {
        if (finding.closed().isPresent()) {
            return Markup.span(
                    "rm-quiet",
                    Words.text(
                            "findings.closed-at", ages.at(finding.closed().get().at())));
        }
        String words = ages.since(finding.raisedAt())
                + (finding.state() == FindingState.ACCEPTED ? "" : " · " + ages.due(finding.dueOn()));
        return finding.overdue()
                ? Status.LATE.markup(words)
                : Markup.wrap("rm-clock", Icon.CLOCK.markup(14) + Markup.escape(words));
    }

    private static String vendorQuestions(String keys) {
        return Arrays.stream(keys.split(" "))
                .map(key -> Words.text("vendor-question." + key))
                .collect(Collectors.joining(", "));
    }

    private static String capabilities(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isBlank())
                .map(Capability::valueOf)
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }

    /** That nobody owned it is no gap any more once it is closed. */
    static String owner(Finding finding, Optional<String> name) {
        return name.isEmpty() && finding.state() == FindingState.CLOSED ? "—" : Avatar.owner(name);
    }
}
