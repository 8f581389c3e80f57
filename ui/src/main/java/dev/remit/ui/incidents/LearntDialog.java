package dev.remit.ui.incidents;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.incident.Incident;
import dev.remit.incident.PostMortem;
import dev.remit.incident.PostMortems;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;

/** Asks what was learnt, and what made it possible. */
final class LearntDialog extends Dialog {

    private final TextArea summary = new TextArea(Words.text("incidents.learnt.summary"));
    private final TextArea causes = new TextArea(Words.text("incidents.learnt.causes"));

    LearntDialog(Incident incident, Optional<PostMortem> before, PostMortems service, Runnable changed) {
        setHeaderTitle(Words.text("incidents.learnt.title", incident.key()));
        setWidth("min(620px, 94vw)");
        summary.setWidthFull();
        summary.setMinRows(5);
        causes.setWidthFull();
        causes.setMinRows(3);
        causes.setHelperText(Words.text("incidents.learnt.causes.help"));
        before.ifPresent(review -> {
            summary.setValue(review.summary());
            causes.setValue(String.join("\n", review.causes()));
        });
        String written = summary.getValue() + causes.getValue();
        add(new Paragraph(Words.text("incidents.learnt.text")), summary, causes);
        UnsentGuard.on(this, () -> !written.equals(summary.getValue() + causes.getValue()));
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("incidents.learnt.write"), e -> write(incident, service, changed)));
    }

    private void write(Incident incident, PostMortems service, Runnable changed) {
        try {
            service.write(
                    incident.id(), summary.getValue(), causes.getValue().lines().toList());
        } catch (RefusedException refused) {
            Map<String, String> problems = Refusals.byField(refused);
            summary.setErrorMessage(problems.getOrDefault("summary", ""));
            summary.setInvalid(problems.containsKey("summary"));
            causes.setErrorMessage(problems.getOrDefault("causes", ""));
            causes.setInvalid(problems.containsKey("causes"));
            return;
        }
        close();
        changed.run();
    }
}
