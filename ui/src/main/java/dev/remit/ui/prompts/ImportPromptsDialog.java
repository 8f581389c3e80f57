package dev.remit.ui.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.BoundedUpload;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;

/** Takes files in as drafts: all of them, or none and what is wrong with each. */
final class ImportPromptsDialog extends Dialog {

    private static final int LARGEST = 5_000_000;

    private final transient PromptDesk desk;
    private final Div answer = new Div();

    ImportPromptsDialog(PromptDesk desk) {
        this.desk = desk;
        addClassName("rm-import");
        setHeaderTitle(Words.text("prompts.import.title"));
        BoundedUpload upload = new BoundedUpload(LARGEST, this::take);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".md", ".zip");
        upload.addFileRejectedListener(e -> Notice.trouble(e.getErrorMessage()));
        answer.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(Words.text("prompts.import.text")), upload, answer);
        getFooter().add(Buttons.plain(Words.text("prompts.close"), e -> close()));
    }

    /** Says what came of the file. */
    void take(String name, byte[] content) {
        answer.removeAll();
        try {
            int taken = desk.acts().imports().read(Map.of(name, content));
            close();
            Notice.done(Words.text("prompts.import.done", taken));
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException refused) {
            answer.add(new Callout(Callout.Kind.BAD, Words.text("prompts.import.bad"), problems(refused)));
        }
    }

    private static UnorderedList problems(RefusedException refused) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-cases");
        for (Problem problem : refused.problems()) {
            ListItem item = new ListItem();
            problem.field().ifPresent(place -> item.add(Texts.strong(place), new Span(" ")));
            item.add(new Span(Refusals.sentence(problem)));
            list.add(item);
        }
        return list;
    }
}
