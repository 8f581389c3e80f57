package dev.remit.ui.design.form;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.LocalDateTime;
import java.util.Locale;

/** A day as a {@link DayPicker} reads it, and a time of 24 hours on the workspace's clock. */
public final class MomentPicker extends DateTimePicker {

    private final String field;

    /**
     * With what is shown at first.
     *
     * @param field by which refusals mean it
     */
    public MomentPicker(String field, String label, LocalDateTime shown) {
        super(label, shown);
        this.field = field;
        setLocale(Locale.UK);
        setDatePickerI18n(DayPicker.words());
        setRequiredIndicatorVisible(true);
    }

    /** The moment; a refusal if nothing, or no moment, is written there. */
    public LocalDateTime moment() {
        return getOptionalValue().orElseThrow(() -> DayRefusal.MOMENT_UNREADABLE.at(field));
    }
}
