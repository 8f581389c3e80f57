package dev.remit.ui.controls;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceService;
import dev.remit.control.UseCaseControls;
import dev.remit.control.library.Control;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;

/** Asks what shows that a control is kept: in words, as files or where it lies, and how long it holds. */
final class EvidenceDialog extends Dialog {

    private final TextArea note = new TextArea(Words.text("controls.note"));
    private final TextField reference = new TextField(Words.text("controls.reference"));
    private final FilesField files = new FilesField();
    private final DayPicker until = new DayPicker("valid-until", Words.text("controls.until"));

    EvidenceDialog(UseCaseControls controls, Control control, ControlEvidenceService service, Runnable changed) {
        setHeaderTitle(Words.text("controls.give.title", control.key()));
        setWidth("min(560px, 94vw)");
        note.setWidthFull();
        note.setMinRows(3);
        note.setMaxLength(ControlEvidenceService.LONGEST_NOTE);
        note.setHelperText(control.evidence().shows());
        reference.setWidthFull();
        reference.setMaxLength(ControlEvidenceService.LONGEST_REFERENCE);
        reference.setHelperText(Words.text("controls.reference.help"));
        until.setHelperText(Words.text("controls.until.help", control.evidence().months()));
        VerticalLayout fields = new VerticalLayout(note, files, reference, until);
        fields.setPadding(false);
        if (controls.secondPerson()) {
            fields.addComponentAsFirst(new Paragraph(Words.text("controls.second")));
        }
        add(fields);
        UnsentGuard.on(
                this,
                () -> !note.isEmpty() || !reference.isEmpty() || !files.taken().isEmpty());
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("controls.give"), e -> give(controls, control, service, changed)));
    }

    private void give(UseCaseControls controls, Control control, ControlEvidenceService service, Runnable changed) {
        if (!isOpened()) {
            return; // pressed twice: the first time did it
        }
        try {
            service.give(
                    controls.useCase(),
                    control.key(),
                    new ControlEvidence.Draft(note.getValue(), reference.getValue(), until.day(), files.taken()));
        } catch (RefusedException refused) {
            show(Refusals.byField(refused));
            Refusals.general(refused).forEach(Notice::trouble);
            return;
        }
        close();
        changed.run();
        Notice.done(Words.text(controls.secondPerson() ? "controls.given.waiting" : "controls.given"));
    }

    private void show(Map<String, String> problems) {
        note.setErrorMessage(problems.getOrDefault("note", ""));
        note.setInvalid(problems.containsKey("note"));
        reference.setErrorMessage(problems.getOrDefault("reference", ""));
        reference.setInvalid(problems.containsKey("reference"));
        files.say(problems.getOrDefault("files", ""));
        until.setErrorMessage(problems.getOrDefault("valid-until", ""));
        until.setInvalid(problems.containsKey("valid-until"));
    }
}
