package dev.remit.ui.decisions.discussion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.approval.discussion.Remark;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.UUID;

/** What people say about an approval, the newest first, a page at a time; and a field to say something. */
public final class DiscussionPart extends Div {

    private final transient Discussions discussions;
    private final transient UUID approval;
    private final transient Ages ages;
    private final OrderedList list = new OrderedList();
    private final Span nothing = Texts.caption(Words.text("discussion.nothing"));
    private final Button older = Buttons.quiet(Words.text("discussion.older"), e -> more());
    private final SayField say;
    private Optional<String> next = Optional.empty();

    DiscussionPart(Discussions discussions, UUID approval, String draft, Ages ages) {
        this.discussions = discussions;
        this.approval = approval;
        this.ages = ages;
        getElement().setAttribute("data-part", "said");
        list.addClassName("rm-said");
        say = new SayField(draft, discussions::named, this::comment, this::ask);
        add(new Section(Words.text("discussion.title"), say, nothing, list, older));
        again();
    }

    /** Moves the focus to the field. */
    public void speak() {
        say.focus();
    }

    /** What is typed and not said. */
    public String draft() {
        return say.typed();
    }

    private void comment(String text) {
        discussions.service().comment(approval, text);
        again();
    }

    private void ask(String text) {
        discussions.service().ask(approval, text);
        again();
    }

    private void answer(Remark question) {
        ReasonDialog.asking(
                        Words.text("review.answer.title", question.text()),
                        Words.text("review.answer.field"),
                        Words.text("review.answer"),
                        text -> {
                            discussions.service().answer(approval, question.id(), text);
                            again();
                        })
                .open();
    }

    private void again() {
        list.removeAll();
        next = Optional.empty();
        more();
        nothing.setVisible(list.getComponentCount() == 0);
    }

    private void more() {
        Page<Discussions.Said> page = discussions.page(approval, next);
        page.items().forEach(said -> list.add(new RemarkItem(said, ages, this::answer)));
        next = page.next();
        older.setVisible(next.isPresent());
    }
}
