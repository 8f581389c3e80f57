package dev.remit.ui.design.form;

import com.vaadin.flow.component.datepicker.DatePicker;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day, shown as "31 Dec 2027" and written so or as "2027-12-31": never as digits whose order two countries read differently.
 * What is written there and is no day is refused, not taken for none.
 */
public final class DayPicker extends DatePicker {

    private static final String SHOWN = "d MMM yyyy";
    private static final String[] READ = {"d MMMM yyyy", "yyyy-MM-dd"};

    private final String field;

    /**
     * Without a label: a question stands above it.
     *
     * @param field by which refusals and the {@link ProblemSummary} mean it
     */
    public DayPicker(String field) {
        this.field = field;
        setI18n(words());
    }

    public DayPicker(String field, String label) {
        this(field);
        setLabel(label);
    }

    static DatePickerI18n words() {
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats(SHOWN, READ);
        words.setFirstDayOfWeek(1);
        words.setToday(Words.text("design.day.today"));
        words.setCancel(Words.text("design.day.cancel"));
        words.setBadInputErrorMessage(Words.of(DayRefusal.UNREADABLE));
        return words;
    }

    /** The day; empty if nothing is written there. */
    public Optional<LocalDate> day() {
        if (isInputUnparsable()) {
            throw DayRefusal.UNREADABLE.at(field);
        }
        return getOptionalValue();
    }
}
