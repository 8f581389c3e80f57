package dev.remit.ui.decisions.discussion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.remit.approval.discussion.Mentions.Mention;
import dev.remit.approval.discussion.Remark;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.function.Consumer;

/** One thing that was said, with the people it mentions; a question that waits can be answered here. */
final class RemarkItem extends ListItem {

    RemarkItem(Discussions.Said said, Ages ages, Consumer<Remark> answer) {
        Remark remark = said.remark();
        String name = said.speaker().orElseGet(() -> Words.text("decisions.somebody"));
        Span when = Texts.quiet(" " + Words.text("discussion." + remark.kind(), ages.at(remark.at())));
        when.setTitle(ages.exact(remark.at()));
        Div words = new Div(new Div(Texts.strong(said.mine() ? Words.text("decisions.you") : name), when), text(said));
        add(new Glyph(Avatar.initials(name)), words);
        if (remark.open()) {
            words.add(new Div(
                    Texts.warn(Words.text("review.said.no-answer")),
                    Buttons.quiet(Words.text("review.answer"), e -> answer.accept(remark))));
        }
    }

    /** As it was written, with the names that were meant standing out. */
    private static Div text(Discussions.Said said) {
        String written = said.remark().text();
        Div text = new Div();
        text.addClassName("rm-remark");
        int at = 0;
        for (Mention mention : said.mentions()) {
            text.add(new Span(written.substring(at, mention.from())));
            Span name = Texts.strong(written.substring(mention.from(), mention.to()));
            name.addClassName(mention.people().contains(said.me()) ? "rm-mention-me" : "rm-mention");
            text.add(name);
            at = mention.to();
        }
        text.add(new Span(written.substring(at)));
        return text;
    }
}
