package dev.remit.ui.findings;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.findings.Attestation;
import dev.remit.findings.AttestationService;
import dev.remit.findings.Finding;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Question;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a person what a system tells nobody: whether there is any, what, where they saw it, and for how long that counts. */
final class AttestDialog extends Dialog {

    private static final List<Integer> DAYS = List.of(90, 180, 365);

    private final RadioButtonGroup<Boolean> thereIs = new RadioButtonGroup<>(Words.text("attest.there-is"));
    private final TextArea names = new TextArea(Words.text("attest.names"));
    private final CheckboxGroup<Capability> can = new CheckboxGroup<>(Words.text("attest.can"));
    private final TextArea said = new TextArea(Words.text("attest.said"));
    private final RadioButtonGroup<Integer> days = new RadioButtonGroup<>(Words.text("attest.days"));

    AttestDialog(Finding finding, AttestationService service, Runnable changed) {
        boolean ai = Question.NATIVE_AI.name().equals(finding.details().get("question"));
        setHeaderTitle(FindingWords.sentence(finding));
        setWidth("min(560px, 94vw)");
        thereIs.setItems(true, false);
        thereIs.setItemLabelGenerator(yes -> Words.text(yes ? "attest.there-is.yes" : "attest.there-is.no"));
        thereIs.setValue(true);
        thereIs.addValueChangeListener(e -> {
            names.setVisible(e.getValue());
            can.setVisible(ai && e.getValue());
        });
        names.setHelperText(Words.text("attest.names.help"));
        names.setWidthFull();
        can.setItems(Capability.values());
        can.setItemLabelGenerator(Words::of);
        can.setVisible(ai);
        said.setWidthFull();
        said.setMinRows(3);
        days.setItems(DAYS);
        days.setItemLabelGenerator(n -> Words.text("attest.days.after", n));
        days.setValue(DAYS.get(1));
        VerticalLayout fields =
                new VerticalLayout(new Paragraph(FindingWords.more(finding)), thereIs, names, can, said, days);
        fields.setPadding(false);
        add(fields);
        UnsentGuard.on(this, () -> !said.isEmpty() || !names.isEmpty() || !can.isEmpty());
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("attest.answer"), e -> answer(finding, service, changed)));
    }

    private void answer(Finding finding, AttestationService service, Runnable changed) {
        names.setInvalid(false);
        can.setInvalid(false);
        said.setInvalid(false);
        boolean any = thereIs.getValue();
        try {
            service.answer(
                    finding.id(),
                    new Attestation.Answer(
                            any,
                            any ? names.getValue().lines().toList() : List.of(),
                            any ? can.getValue() : Set.of(),
                            said.getValue(),
                            days.getValue()));
        } catch (RefusedException refused) {
            show(Refusals.byField(refused));
            return;
        }
        close();
        changed.run();
        Notice.done(Words.text("attest.done", finding.subjectName()));
    }

    private void show(Map<String, String> problems) {
        said.setErrorMessage(problems.getOrDefault("said", ""));
        said.setInvalid(problems.containsKey("said"));
        names.setErrorMessage(problems.getOrDefault("names", ""));
        names.setInvalid(problems.containsKey("names"));
        can.setErrorMessage(problems.getOrDefault("can", ""));
        can.setInvalid(problems.containsKey("can"));
    }
}
