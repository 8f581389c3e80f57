package dev.remit.ui.ownership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Carried;
import dev.remit.ownership.Duty;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line for each duty: how much of it there is, and who takes it over. One choice at the top fills all lines. */
final class HandOverForm extends Div {

    private final ProblemSummary problems = new ProblemSummary();
    private final ComboBox<Person> everything;
    private final Map<String, ComboBox<Person>> lines = new LinkedHashMap<>();
    private final TextArea reason = new TextArea(Words.text("ownership.hand-over.reason"));
    private final Button button;

    /** What to do when somebody presses the button. */
    interface Act {
        void handOver(HandOverForm form, Map<String, PersonId> to, String reason);
    }

    HandOverForm(List<Carried> carried, List<Person> takers, Act act) {
        everything = box(Words.text("ownership.hand-over.everything"), takers);
        everything.addValueChangeListener(e -> lines.values().stream()
                .filter(line -> line.isEmpty() || line.getValue().equals(e.getOldValue()))
                .forEach(line -> line.setValue(e.getValue())));
        Map<String, List<Carried>> byWhat =
                carried.stream().collect(Collectors.groupingBy(Carried::what, LinkedHashMap::new, Collectors.toList()));
        byWhat.forEach((what, things) -> {
            ComboBox<Person> line = box(word(what), takers);
            line.setHelperText(things.stream().map(HandOverForm::count).collect(Collectors.joining(", ")));
            lines.put(what, line);
        });
        problems.field("everything", everything);
        lines.forEach((what, line) -> problems.field(what, word(what), line));
        problems.field("reason", reason);
        reason.setHelperText(Words.text("ownership.hand-over.reason-help"));
        reason.setMaxLength(2000);
        reason.setWidthFull();
        button = Buttons.primary(Words.text("ownership.hand-over.act"), e -> press(act));
        Div fields = new Div();
        fields.addClassName("rm-ownership-fields");
        lines.values().forEach(fields::add);
        add(
                problems,
                new Section(Words.text("ownership.hand-over.who"), everything, fields)
                        .sub(Words.text("ownership.hand-over.sub")),
                new Section(Words.text("ownership.hand-over.why"), reason, button));
    }

    private void press(Act act) {
        problems.clear();
        button.setEnabled(false);
        act.handOver(
                this,
                chosen().collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().getValue().id())),
                reason.getValue());
    }

    /** What was refused; everything chosen is still there. */
    void show(RefusedException refused) {
        button.setEnabled(true);
        problems.show(refused);
    }

    private Stream<Map.Entry<String, ComboBox<Person>>> chosen() {
        return lines.entrySet().stream().filter(line -> !line.getValue().isEmpty());
    }

    private static ComboBox<Person> box(String label, List<Person> takers) {
        ComboBox<Person> box = new ComboBox<>(label);
        box.setItems(takers);
        box.setItemLabelGenerator(OwnershipPanel::label);
        box.setClearButtonVisible(true);
        return box;
    }

    private static String word(String what) {
        return Stream.of(Duty.values())
                .filter(duty -> duty.code().equals(what))
                .findFirst()
                .map(Words::of)
                .orElseGet(() -> Words.text("ownership.hand-over.what." + what));
    }

    private static String count(Carried carried) {
        return carried.of()
                .map(kind -> Words.text("ownership.hand-over.count." + kind.code(), carried.count()))
                .or(() -> Optional.of(Words.text("ownership.hand-over.count." + carried.what(), carried.count())))
                .orElseThrow();
    }
}
