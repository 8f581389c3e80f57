package dev.remit.ui.decisions.context;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.precedent.Precedent;
import dev.remit.inventory.precedent.Precedent.Likeness;
import dev.remit.inventory.precedent.PrecedentQueries;
import dev.remit.inventory.precedent.Precedents;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was decided before on requests like this one, in what they are alike, and why it was decided so. */
@Component
record Earlier(PrecedentQueries precedents) {

    private static final int FIRST = 3;
    private static final int ALL = 50;

    Section of(UseCaseId id, Ages ages) {
        Precedents found = precedents.of(id, FIRST);
        Section section = new Section(Words.text("review.before"));
        show(section, id, found, ages);
        return section;
    }

    private void show(Section section, UseCaseId id, Precedents found, Ages ages) {
        int all = found.approved() + found.declined();
        if (all == 0) {
            section.show(Texts.caption(Words.text("review.before.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-precedents");
        found.shown().forEach(precedent -> list.add(item(precedent, ages)));
        section.sub(Words.text("review.before.count", found.approved(), found.declined()));
        if (found.shown().size() < Math.min(all, ALL)) {
            Button more = Buttons.quiet(
                    Words.text("review.before.all", all), e -> show(section, id, precedents.of(id, ALL), ages));
            section.show(list, more);
        } else {
            section.show(list);
        }
    }

    private static ListItem item(Precedent precedent, Ages ages) {
        Status status = precedent.approved() ? Status.OK : Status.BAD;
        String word = Words.text(precedent.approved() ? "review.before.approved" : "review.before.declined");
        Div head = new Div(
                status.glyph(word),
                Texts.link(precedent.name(), DecisionsNavigation.review(precedent.approval())),
                Texts.time(precedent.decidedAt(), ages));
        head.addClassName("rm-precedent-head");
        ListItem item = new ListItem(head);
        precedent.reason().ifPresent(reason -> {
            Span quote = new Span("“" + reason + "”");
            quote.addClassName("rm-quote");
            item.add(new Div(quote));
        });
        item.add(Texts.caption(Words.text("review.before.alike", alike(precedent))));
        return item;
    }

    private static String alike(Precedent precedent) {
        return precedent.alike().entrySet().stream()
                .map(e -> alike(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String alike(Likeness likeness, List<String> shared) {
        String word = Words.text("likeness." + likeness.code());
        String names = shared.stream()
                .map(name -> likeness == Likeness.DATA ? Words.text("data-class." + name) : name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? word : word + ": " + names;
    }
}
