package dev.remit.ui.catalog;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.AiModel;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;

/** Asks which model it is exactly, and until when its vendor serves it. */
final class DescribeDialog extends Dialog {

    DescribeDialog(AiModel model, CatalogDesk desk, Runnable changed) {
        TextField version = new TextField(Words.text("catalogue.version"));
        version.setHelperText(Words.text("catalogue.version.help"));
        version.setWidthFull();
        version.setValue(model.version());
        DayPicker retires = new DayPicker("retires", Words.text("catalogue.retires"));
        retires.setHelperText(Words.text("catalogue.retires.help"));
        retires.setClearButtonVisible(true);
        model.retiresOn().ifPresent(retires::setValue);
        ProblemSummary problems = new ProblemSummary().field("version", version).field("retires", retires);
        VerticalLayout fields = new VerticalLayout(problems, version, retires);
        fields.setPadding(false);
        setHeaderTitle(Words.text("catalogue.describe.title", model.name()));
        setWidth("min(520px, 94vw)");
        add(fields);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("catalogue.describe.save"), e -> {
                            try {
                                desk.service().describeModel(model.id(), version.getValue(), retires.day());
                                close();
                                changed.run();
                            } catch (RefusedException refused) {
                                problems.show(refused);
                            }
                        }));
    }
}
