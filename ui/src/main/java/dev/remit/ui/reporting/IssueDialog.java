package dev.remit.ui.reporting;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks for the period of a KPI report. */
final class IssueDialog extends Dialog {

    static final List<Integer> PERIODS = List.of(30, 90, 365);

    IssueDialog(IntConsumer issue) {
        setHeaderTitle(Words.text("reports.issue.kpi"));
        RadioButtonGroup<Integer> period = period();
        add(period);
        getFooter()
                .add(
                        Buttons.plain(Words.text("reports.close"), e -> close()),
                        Buttons.primary(Words.text("reports.issue"), e -> {
                            close();
                            issue.accept(period.getValue());
                        }));
    }

    static RadioButtonGroup<Integer> period() {
        RadioButtonGroup<Integer> period = new RadioButtonGroup<>(Words.text("reports.period"));
        period.setItems(PERIODS);
        period.setItemLabelGenerator(days -> Words.text("reports.period.days", days));
        period.setHelperText(Words.text("reports.period.help"));
        period.setValue(PERIODS.get(1));
        return period;
    }
}
