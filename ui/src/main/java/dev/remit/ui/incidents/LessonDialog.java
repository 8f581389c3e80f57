package dev.remit.ui.incidents;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.Person;
import dev.remit.incident.Incident;
import dev.remit.incident.lesson.LessonDraft;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;

/** Asks what was learnt, what follows from it, and who sees to that by when. */
final class LessonDialog extends Dialog {

    private static final int LONGEST = 1_000;
    private static final int DAYS = 30;

    private final TextArea learnt = new TextArea(Words.text("lessons.learnt"));
    private final RadioButtonGroup<LessonKind> kind = new RadioButtonGroup<>(Words.text("lessons.kind"));
    private final ComboBox<String> target = new ComboBox<>();
    private final ComboBox<Person> owner = new ComboBox<>(Words.text("lessons.owner"));
    private final DayPicker due = new DayPicker("due", Words.text("lessons.due"));
    private final transient IncidentDesk desk;

    LessonDialog(Incident incident, String words, IncidentDesk desk, Ages ages, Runnable changed) {
        this.desk = desk;
        setHeaderTitle(Words.text("lessons.write.title", incident.key()));
        setWidth("min(620px, 94vw)");
        learnt.setWidthFull();
        learnt.setMinRows(3);
        learnt.setMaxLength(LONGEST);
        learnt.setHelperText(Words.text("lessons.learnt.help"));
        learnt.setValue(words);
        kind.setItems(LessonKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(e -> offer(e.getValue()));
        kind.setValue(LessonKind.POLICY_VERSION);
        target.setWidthFull();
        owner.setItems(desk.who().people().all());
        owner.setItemLabelGenerator(Person::name);
        owner.setWidthFull();
        due.setValue(ages.today().plusDays(DAYS));
        due.setHelperText(Words.text("lessons.due.help"));
        VerticalLayout fields = new VerticalLayout(learnt, kind, target, owner, due);
        fields.setPadding(false);
        add(fields);
        UnsentGuard.on(this, () -> !words.equals(learnt.getValue()));
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("lessons.save"), e -> write(incident, changed)));
    }

    private void offer(LessonKind chosen) {
        Map<String, String> targets = desk.lessons().targets(chosen);
        target.setVisible(chosen != LessonKind.NEW_POLICY);
        target.setLabel(Words.text(chosen == LessonKind.CONTROL ? "lessons.control" : "lessons.policy"));
        target.setItems(targets.keySet());
        target.setItemLabelGenerator(key -> key + " · " + targets.getOrDefault(key, ""));
    }

    private void write(Incident incident, Runnable changed) {
        if (!isOpened()) {
            return; // pressed twice: the first time did it
        }
        try {
            desk.lessons()
                    .service()
                    .write(
                            incident.id(),
                            new LessonDraft(
                                    learnt.getValue(),
                                    kind.getValue(),
                                    target.getOptionalValue(),
                                    owner.getOptionalValue().map(Person::id),
                                    due.day()));
        } catch (RefusedException refused) {
            show(Refusals.byField(refused));
            Refusals.general(refused).forEach(Notice::trouble);
            return;
        }
        close();
        changed.run();
    }

    private void show(Map<String, String> problems) {
        learnt.setErrorMessage(problems.getOrDefault("learnt", ""));
        learnt.setInvalid(problems.containsKey("learnt"));
        target.setErrorMessage(problems.getOrDefault("target", ""));
        target.setInvalid(problems.containsKey("target"));
        owner.setErrorMessage(problems.getOrDefault("owner", ""));
        owner.setInvalid(problems.containsKey("owner"));
        due.setErrorMessage(problems.getOrDefault("due", ""));
        due.setInvalid(problems.containsKey("due"));
    }
}
