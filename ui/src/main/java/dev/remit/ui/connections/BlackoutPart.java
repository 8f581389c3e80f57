package dev.remit.ui.connections;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.remit.connector.Connection;
import dev.remit.scan.blackout.Blackout;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The times of the week at which the system is left alone, and the fields to add one. */
final class BlackoutPart extends Div {

    private final transient Connection connection;
    private final transient List<Blackout> windows;
    private final transient ConnectionActs acts;
    private final transient Runnable changed;
    private final ProblemSummary problems = new ProblemSummary();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(Words.text("connections.blackout.days"));
    private final TimePicker from = new TimePicker(Words.text("connections.blackout.from"), LocalTime.of(8, 0));
    private final TimePicker until = new TimePicker(Words.text("connections.blackout.until"), LocalTime.of(18, 0));

    BlackoutPart(Connection connection, List<Blackout> windows, ConnectionActs acts, Runnable changed) {
        this.connection = connection;
        this.windows = windows;
        this.acts = acts;
        this.changed = changed;
        Section section = new Section(Words.text("connections.blackout")).sub(Words.text("connections.blackout.text"));
        section.show(acts.manages() ? new Div(list(), problems, fields()) : list());
        add(section);
    }

    private Div list() {
        if (windows.isEmpty()) {
            return new Div(Texts.quiet(Words.text("connections.blackout.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-rows");
        windows.forEach(window -> {
            ListItem line = new ListItem(new Span(words(window)));
            if (acts.manages()) {
                Button remove = Buttons.quiet(Words.text("connections.blackout.remove"), e -> without(window));
                remove.setAriaLabel(Words.text("connections.blackout.remove.name", words(window)));
                line.add(remove);
            }
            list.add(line);
        });
        return new Div(list);
    }

    private Div fields() {
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(BlackoutPart::word);
        until.setHelperText(Words.text("connections.blackout.until.help"));
        // refused is the one that is being added, or all of them together
        problems.field("blackouts." + windows.size(), days).field("blackouts", days);
        Div fields = new Div(days, from, until, Buttons.plain(Words.text("connections.blackout.add"), e -> more()));
        fields.addClassName("rm-form");
        return fields;
    }

    private void more() {
        boolean begins = filled(from);
        boolean ends = filled(until);
        if (begins && ends) {
            List<Blackout> more = new ArrayList<>(windows);
            more.add(new Blackout(days.getValue(), from.getValue(), until.getValue()));
            set(more);
        }
    }

    private static boolean filled(TimePicker time) {
        time.setErrorMessage(Words.text("connections.blackout.no-time"));
        time.setInvalid(time.isEmpty());
        return !time.isEmpty();
    }

    private void without(Blackout window) {
        set(windows.stream().filter(each -> !each.equals(window)).toList());
    }

    private void set(List<Blackout> all) {
        try {
            acts.blackouts().set(connection.id(), all);
            Notice.done(Words.text("connections.blackout.saved"));
            changed.run();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private static String word(DayOfWeek day) {
        return Words.text("connections.blackout." + day.name());
    }

    private static String words(Blackout window) {
        return Words.text(
                "connections.blackout.window",
                window.days().stream().map(BlackoutPart::word).collect(Collectors.joining(", ")),
                window.from().toString(),
                window.until().toString());
    }
}
