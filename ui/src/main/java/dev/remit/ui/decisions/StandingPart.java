package dev.remit.ui.decisions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.approval.Snapshot;
import dev.remit.ownership.Duty;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.ownership.DutyMarkup;
import dev.remit.ui.words.Words;

/** Who stands for it, as the snapshot says; nothing if it says nothing. */
final class StandingPart extends Div {

    StandingPart(Review review) {
        getElement().setAttribute("data-part", "why");
        if (review.snapshot().standing().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-standing");
        for (Snapshot.Standing standing : review.snapshot().standing()) {
            Span who = new Span(standing.name() + " ");
            standing.jobTitle().ifPresent(title -> who.add(Texts.caption(title)));
            list.add(new ListItem(new Glyph(DutyMarkup.letter(Duty.of(standing.duty()))), who));
        }
        add(new Section(Words.text("review.standing"), list));
    }
}
