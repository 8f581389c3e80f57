package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.approval.Snapshot;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.glyph.Marker;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts of the snapshot, in its order; values that were not there when this person last looked are marked. */
final class FactsPart extends Div {

    FactsPart(Review review) {
        getElement().setAttribute("data-part", "facts");
        Map<String, Set<String>> seen = review.seen()
                .map(before -> before.facts().stream()
                        .collect(Collectors.toMap(Snapshot.Fact::key, f -> Set.copyOf(f.values()), FactsPart::both)))
                .orElse(Map.of());
        Facts facts = new Facts();
        for (Snapshot.Fact fact : review.snapshot().facts()) {
            Set<String> old =
                    review.before().isPresent() ? seen.getOrDefault(fact.key(), Set.of()) : Set.copyOf(fact.values());
            facts.fact(fact.label(), values(fact.values(), old));
        }
        add(new Section(Words.text("review.facts"), facts)
                .sub(Words.text(
                        "review.facts.source", review.ages().at(review.round().openedAt()))));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Component values(List<String> values, Set<String> old) {
        if (values.isEmpty()) {
            return UnknownChip.glyph();
        }
        Span all = new Span();
        all.addClassName("rm-values");
        for (String value : values) {
            Component shown = old.contains(value) ? new Span(value) : Marker.glyph(value);
            if (values.size() > 1) {
                Span chip = new Span(shown);
                chip.addClassName("rm-value");
                all.add(chip);
            } else {
                all.add(shown);
            }
        }
        return all;
    }
}
