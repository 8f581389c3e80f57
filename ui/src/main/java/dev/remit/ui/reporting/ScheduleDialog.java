package dev.remit.ui.reporting;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.reporting.ReportKind;
import dev.remit.reporting.ReportSchedule;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks what to issue again and again, and when. */
final class ScheduleDialog extends Dialog {

    private static final int MORNING = 7;
    private static final int HOURS = 24;

    private final RadioButtonGroup<ReportKind> kind = new RadioButtonGroup<>(Words.text("reports.kind"));
    private final RadioButtonGroup<Integer> period = IssueDialog.period();
    private final RadioButtonGroup<ReportSchedule.Cadence> cadence =
            new RadioButtonGroup<>(Words.text("reports.cadence"));
    private final ComboBox<Integer> hour = new ComboBox<>(Words.text("reports.hour"));

    ScheduleDialog(ReportDesk desk, Runnable done) {
        setHeaderTitle(Words.text("reports.schedule"));
        kind.setItems(ReportKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(ReportKind.KPI);
        kind.addValueChangeListener(e -> period.setVisible(e.getValue() == ReportKind.KPI));
        cadence.setItems(ReportSchedule.Cadence.values());
        cadence.setItemLabelGenerator(Words::of);
        cadence.setValue(ReportSchedule.Cadence.MONTHLY);
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(h -> Words.text("reports.hour.at", h));
        hour.setHelperText(Words.text("reports.hour.help"));
        hour.setValue(MORNING);
        VerticalLayout fields = new VerticalLayout(kind, period, cadence, hour);
        fields.setPadding(false);
        add(fields);
        getFooter()
                .add(
                        Buttons.plain(Words.text("reports.close"), e -> close()),
                        Buttons.primary(Words.text("reports.schedule.set"), e -> set(desk, done)));
    }

    private void set(ReportDesk desk, Runnable done) {
        try {
            desk.schedules()
                    .set(new ReportSchedule.Plan(
                            kind.getValue(),
                            kind.getValue() == ReportKind.KPI ? period.getValue() : 1,
                            cadence.getValue(),
                            Optional.ofNullable(hour.getValue()).orElse(MORNING)));
        } catch (RefusedException refused) {
            hour.setErrorMessage(Refusals.sentences(refused));
            hour.setInvalid(true);
            return;
        }
        close();
        done.run();
    }
}
