package dev.remit.ui.connections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.remit.connector.Connection;
import dev.remit.scan.schedule.Planned;
import dev.remit.scan.schedule.ScanSchedule;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When it is scanned by itself, in words; and the fields to change that. */
final class SchedulePart extends Div {

    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private static final List<Integer> SPREADS = List.of(0, 5, 10, 30, 60);

    private enum Way {
        DEMAND,
        DAILY,
        CRON
    }

    private final Section section = new Section(Words.text("connections.schedule"));
    private final transient Connection connection;
    private final transient ConnectionActs acts;
    private final transient Runnable changed;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(Words.text("connections.schedule.way"));
    private final TimePicker at = new TimePicker(Words.text("connections.schedule.at"));
    private final TextField cron = new TextField(Words.text("connections.schedule.cron"));

    private final Select<Duration> spread = new Select<>();

    SchedulePart(Connection connection, Optional<Planned> planned, ConnectionActs acts, Ages ages, Runnable changed) {
        add(section);
        this.connection = connection;
        this.acts = acts;
        this.changed = changed;
        section.sub(planned.map(p -> Words.text(
                        "connections.schedule.is",
                        words(p.schedule()),
                        p.next().map(ages::at).orElse("–")))
                .orElseGet(() -> Words.text("connections.schedule.none")));
        if (acts.manages()) {
            section.show(fields(planned));
        }
    }

    private Div fields(Optional<Planned> planned) {
        way.setItems(Way.values());
        way.setItemLabelGenerator(w -> Words.text("connections.schedule." + w.name()));
        at.setValue(EARLY);
        cron.setHelperText(Words.text("connections.schedule.cron.help"));
        way.addValueChangeListener(e -> reveal());
        way.setValue(planned.map(p -> p.schedule() instanceof ScanSchedule.Daily ? Way.DAILY : Way.CRON)
                .orElse(Way.DEMAND));
        planned.map(Planned::schedule).ifPresent(this::fill);
        spread(planned);
        reveal();
        Div fields =
                new Div(way, at, cron, spread, Buttons.plain(Words.text("connections.schedule.save"), e -> save()));
        fields.addClassName("rm-form");
        return fields;
    }

    private void fill(ScanSchedule schedule) {
        switch (schedule) {
            case ScanSchedule.Daily(LocalTime time) -> at.setValue(time);
            case ScanSchedule.Cron(String expression) -> cron.setValue(expression);
        }
    }

    private void spread(Optional<Planned> planned) {
        Duration chosen = planned.map(Planned::spread).orElse(new ScanSchedule.Daily(EARLY).usualSpread());
        spread.setLabel(Words.text("connections.schedule.spread"));
        spread.setHelperText(Words.text("connections.schedule.spread.help"));
        spread.setItems(Stream.concat(SPREADS.stream().map(Duration::ofMinutes), Stream.of(chosen))
                .distinct()
                .sorted()
                .toList());
        spread.setItemLabelGenerator(time -> time.isZero()
                ? Words.text("connections.schedule.spread.none")
                : Words.text("connections.schedule.spread.within", Ages.length(time)));
        spread.setValue(chosen);
    }

    private void reveal() {
        spread.setVisible(way.getValue() != Way.DEMAND);
        at.setVisible(way.getValue() == Way.DAILY);
        cron.setVisible(way.getValue() == Way.CRON);
    }

    private void save() {
        try {
            switch (way.getValue()) {
                case DEMAND -> acts.schedules().remove(connection.id());
                case DAILY -> set(new ScanSchedule.Daily(at.getOptionalValue().orElse(EARLY)));
                case CRON -> set(new ScanSchedule.Cron(cron.getValue().strip()));
            }
            Notice.done(Words.text("connections.schedule.saved"));
            changed.run();
        } catch (RefusedException refused) {
            cron.setErrorMessage(Refusals.sentences(refused));
            cron.setInvalid(true);
        }
    }

    private void set(ScanSchedule schedule) {
        acts.schedules().set(connection.id(), schedule, spread.getValue());
    }

    private static String words(ScanSchedule schedule) {
        return switch (schedule) {
            case ScanSchedule.Daily(LocalTime time) -> Words.text("connections.schedule.daily-at", time.toString());
            case ScanSchedule.Cron(String expression) -> Words.text("connections.schedule.by-cron", expression);
        };
    }

    /** A schedule that rests with its connection. */
    static Section resting() {
        return new Section(Words.text("connections.schedule"), Texts.quiet(Words.text("connections.schedule.rests")));
    }
}
