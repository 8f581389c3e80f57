package dev.remit.ui.incidents;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.Person;
import dev.remit.incident.lesson.Lesson;
import dev.remit.incident.lesson.LessonCharge;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;

/** Asks who sees to a lesson from now on, by when, and why that changes. */
final class LessonChargeDialog extends Dialog {

    private static final int LONGEST = 1_000;

    private final ComboBox<Person> owner = new ComboBox<>(Words.text("lessons.owner"));
    private final DayPicker due = new DayPicker("due", Words.text("lessons.due"));
    private final TextArea reason = new TextArea(Words.text("design.reason"));

    LessonChargeDialog(Lesson lesson, IncidentDesk desk, Runnable changed) {
        setHeaderTitle(Words.text("lessons.give.title"));
        setWidth("min(520px, 94vw)");
        owner.setItems(desk.who().people().all());
        owner.setItemLabelGenerator(Person::name);
        owner.setWidthFull();
        desk.who().people().find(lesson.owner()).filter(Person::active).ifPresent(owner::setValue);
        due.setValue(lesson.due());
        due.setHelperText(Words.text("lessons.due.help"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(LONGEST);
        VerticalLayout fields = new VerticalLayout(
                new Paragraph(Words.text("lessons.give.text", lesson.incidentKey())), owner, due, reason);
        fields.setPadding(false);
        add(fields);
        UnsentGuard.on(this, () -> !reason.isEmpty());
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("lessons.give"), e -> give(lesson, desk, changed)));
    }

    private void give(Lesson lesson, IncidentDesk desk, Runnable changed) {
        if (!isOpened()) {
            return; // pressed twice: the first time did it
        }
        try {
            desk.lessons()
                    .service()
                    .give(
                            lesson.id(),
                            new LessonCharge(owner.getOptionalValue().map(Person::id), due.day(), reason.getValue()));
        } catch (RefusedException refused) {
            show(Refusals.byField(refused));
            Refusals.general(refused).forEach(Notice::trouble);
            return;
        }
        close();
        changed.run();
    }

    private void show(Map<String, String> problems) {
        owner.setErrorMessage(problems.getOrDefault("owner", ""));
        owner.setInvalid(problems.containsKey("owner"));
        due.setErrorMessage(problems.getOrDefault("due", ""));
        due.setInvalid(problems.containsKey("due"));
        reason.setErrorMessage(problems.getOrDefault("reason", ""));
        reason.setInvalid(problems.containsKey("reason"));
    }
}
