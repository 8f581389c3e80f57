package dev.remit.ui.approvals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import java.util.TreeSet;

/** Days on which nobody works: one is added by choosing it. */
final class HolidaysField extends Div {

    private final Set<LocalDate> days;
    private final UnorderedList list = new UnorderedList();

    HolidaysField(Set<LocalDate> days) {
        this.days = new TreeSet<>(days);
        DayPicker next = new DayPicker("holidays", Words.text("hours.holidays.add"));
        next.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                this.days.add(e.getValue());
                next.clear();
                show();
            }
        });
        list.addClassName("rm-holidays");
        add(list, next);
        show();
    }

    Set<LocalDate> value() {
        return Set.copyOf(days);
    }

    private void show() {
        list.removeAll();
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale());
        for (LocalDate day : days) {
            String words = format.format(day);
            list.add(new ListItem(
                    new Span(words), Buttons.icon(Icon.CLOSE, Words.text("hours.holidays.remove", words), e -> {
                        days.remove(day);
                        show();
                    })));
        }
    }
}
