package dev.remit.ui.catalog.vendor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.vendor.AnswerDraft;
import dev.remit.catalog.vendor.DiligenceQuestion;
import dev.remit.catalog.vendor.Vendor;
import dev.remit.catalog.vendor.VendorAnswer;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks one question about a vendor: the answer, where it comes from, and how long it holds. */
final class AnswerDialog extends Dialog {

    private final TextField source = new TextField(Words.text("vendors.answer.source"));
    private final DayPicker until = new DayPicker("valid-until", Words.text("vendors.answer.until"));
    private final ProblemSummary problems = new ProblemSummary();

    AnswerDialog(DiligenceQuestion question, Optional<VendorAnswer> before, Vendor vendor, VendorDesk desk, Ages ages) {
        setHeaderTitle(Words.text("vendors.answer.title", vendor.name(), VendorWords.question(question)));
        setWidth("min(560px, 94vw)");
        source.setHelperText(Words.text("vendors.answer.source.help"));
        source.setWidthFull();
        before.map(VendorAnswer::source).ifPresent(source::setValue);
        until.setValue(ages.today().plusMonths(question.months()));
        Field field = field(question, before.map(VendorAnswer::answer));
        problems.field("answer", field.component()).field("source", source).field("valid-until", until);
        VerticalLayout fields = new VerticalLayout(
                problems,
                new Paragraph(Words.text("vendor-question." + question.key() + ".help")),
                field.component(),
                source,
                until);
        fields.setPadding(false);
        add(fields);
        String shown = field.value().get() + source.getValue();
        UnsentGuard.on(this, () -> !shown.equals(field.value().get() + source.getValue()));
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("vendors.answer.save"), e -> save(question, vendor, desk, field)));
    }

    private record Field(Component component, Supplier<String> value) {}

    private static Field field(DiligenceQuestion question, Optional<String> before) {
        String label = Words.text("vendors.answer.label");
        return switch (question.type()) {
            case CHOICE -> {
                RadioButtonGroup<String> choice = new RadioButtonGroup<>(label);
                choice.setItems(question.options());
                choice.setItemLabelGenerator(option -> Words.text("vendor-question." + question.key() + "." + option));
                before.ifPresent(choice::setValue);
                yield new Field(choice, () -> choice.getOptionalValue().orElse(""));
            }
            case DATE -> {
                DayPicker day = new DayPicker("answer", label);
                before.map(LocalDate::parse).ifPresent(day::setValue);
                yield new Field(day, () -> day.day().map(LocalDate::toString).orElse(""));
            }
            case TEXT -> {
                TextArea text = new TextArea(label);
                text.setWidthFull();
                before.ifPresent(text::setValue);
                yield new Field(text, text::getValue);
            }
        };
    }

    private void save(DiligenceQuestion question, Vendor vendor, VendorDesk desk, Field field) {
        AnswerDraft draft = new AnswerDraft(field.value().get(), source.getValue(), until.day());
        try {
            desk.service().answer(vendor.id(), question.key(), draft);
            close();
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
