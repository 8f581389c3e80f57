package dev.remit.ui.controls;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.file.FileKind;
import dev.remit.control.file.FileRules;
import dev.remit.control.file.GivenFile;
import dev.remit.shared.Problem;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.BoundedUpload;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes files, dragged or chosen. One that cannot be taken is refused at once, by name; the others stay. */
final class FilesField extends Div {

    private final transient List<GivenFile> taken = new ArrayList<>();
    private final BoundedUpload upload =
            new BoundedUpload(FileRules.LARGEST, (name, content) -> take(new GivenFile(name, content)));
    private final UnorderedList list = new UnorderedList();
    private final Div wrong = new Div();

    FilesField() {
        addClassName("rm-files");
        upload.setAcceptedFileExtensions(FileKind.all().toArray(String[]::new));
        upload.setUploadButton(Buttons.plain(Words.text("controls.files.choose"), e -> {}));
        upload.setDropLabel(new Span(Words.text("controls.files.drop")));
        upload.addFileRejectedListener(e -> refuse(List.of(FileRules.problem(e.getFileName()))));
        list.addClassName("rm-rows");
        wrong.addClassName("rm-files-wrong");
        wrong.getElement().setAttribute("role", "alert");
        Span label = new Span(Words.text("controls.files"));
        label.addClassName("rm-files-label");
        add(
                label,
                upload,
                Texts.caption(Words.text(
                        "controls.files.help", FileRules.MOST_FILES, FileRules.LARGEST / FileRules.MEGABYTE)),
                wrong,
                list);
    }

    List<GivenFile> taken() {
        return List.copyOf(taken);
    }

    /** Adds it, unless something is wrong with it or with all together. */
    void take(GivenFile file) {
        upload.clearFileList();
        List<GivenFile> all = new ArrayList<>(taken);
        all.add(file);
        List<Problem> problems = FileRules.problems(all);
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        taken.add(file);
        wrong.removeAll();
        show();
    }

    void refuse(List<Problem> problems) {
        say(problems.stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
    }

    /** What a service said of them; blank: nothing. */
    void say(String problem) {
        wrong.removeAll();
        if (!problem.isEmpty()) {
            wrong.add(Texts.bad(problem));
        }
    }

    private void show() {
        list.removeAll();
        taken.forEach(file -> {
            Span name = new Span(file.name());
            name.addClassName("rm-grow");
            list.add(new ListItem(
                    Icon.DOCUMENT.glyph(),
                    name,
                    Texts.quiet(FileWords.size(file.content().length)),
                    Buttons.quiet(Words.text("controls.files.remove"), e -> remove(file))));
        });
    }

    private void remove(GivenFile file) {
        taken.remove(file);
        wrong.removeAll();
        show();
    }
}
