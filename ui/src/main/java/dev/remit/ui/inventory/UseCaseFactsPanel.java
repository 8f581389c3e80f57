package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.questions.Question;
import dev.remit.risk.TierExplanation;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was answered, part by part, and why it has its tier. */
final class UseCaseFactsPanel extends Div {

    private final transient IntakeDesk desk;
    private final transient Optional<Consumer<String>> change;

    /** Of a version: exactly what reviewers were shown; {@code change} opens a part of it for those who may. */
    UseCaseFactsPanel(IntakeDesk desk, UseCaseVersion version, Optional<Consumer<String>> change) {
        this.desk = desk;
        this.change = change;
        addClassName("rm-columns");
        Map<String, List<String>> answers = version.answers();
        List<Question> asked = desk.queries().questions().stream()
                .filter(q -> answers.containsKey(q.key()))
                .toList();
        Div left = parts(asked, key -> answers.getOrDefault(key, List.of()));
        left.add(new Section(
                Words.text("use-case.version", version.number()),
                Texts.quiet(Words.text("use-case.submitted-by", version.submittedBy())),
                new HashText(version.sha256())));
        add(left, tier(version.tier()));
    }

    /** Of a request that was never submitted. */
    UseCaseFactsPanel(IntakeDesk desk, IntakeDraft draft) {
        this.desk = desk;
        this.change = Optional.empty();
        addClassName("rm-columns");
        add(parts(draft.asked(), draft::values), tier(draft.heading()));
    }

    private Div parts(List<Question> asked, Function<String, List<String>> answers) {
        Div parts = new Div();
        Map<String, List<Question>> bySection = asked.stream()
                .collect(Collectors.groupingBy(Question::section, java.util.LinkedHashMap::new, Collectors.toList()));
        bySection.forEach((section, questions) -> {
            Facts facts = new Facts();
            for (Question question : questions) {
                List<String> words = desk.words(question, answers.apply(question.key()));
                String term = Words.find("use-case.fact." + question.key())
                        .orElseGet(() -> Words.text("question." + question.key()));
                if (words.isEmpty()) {
                    facts.fact(term, UnknownChip.glyph());
                } else {
                    facts.fact(term, String.join(", ", words));
                }
            }
            Section part = new Section(Words.text("section." + section), facts);
            change.ifPresent(open -> part.aside(ChangeDialog.opener(() -> open.accept(section), section)));
            parts.add(part);
        });
        return parts;
    }

    private static Section tier(TierExplanation tier) {
        return new Section(Words.text("use-case.why", InventoryWords.of(tier.tier())), HeadingPanel.reasons(tier))
                .sub(Words.text("use-case.risk", Numbers.exact(tier.residualRisk()), tier.ruleSet()));
    }
}
