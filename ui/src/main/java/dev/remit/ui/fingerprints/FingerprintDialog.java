package dev.remit.ui.fingerprints;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.verdict.FingerprintDraft;
import dev.remit.catalog.verdict.VerdictService;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Words;

/** Asks which value gives which product away, and why. */
final class FingerprintDialog extends Dialog {

    private final ComboBox<Signal> signal = new ComboBox<>(Words.text("fingerprints.signal"));
    private final TextField value = new TextField(Words.text("fingerprints.value"));
    private final TextField product = new TextField(Words.text("fingerprints.product"));
    private final TextField vendor = new TextField(Words.text("fingerprints.vendor"));
    private final CheckboxGroup<Capability> implies = new CheckboxGroup<>(Words.text("fingerprints.implies"));
    private final TextArea reason = new TextArea(Words.text("design.reason"));
    private final ProblemSummary problems = new ProblemSummary();
    private final transient VerdictService service;

    FingerprintDialog(VerdictService service) {
        this.service = service;
        setHeaderTitle(Words.text("fingerprints.add"));
        setWidth("min(520px, 94vw)");
        signal.setItems(Signal.values());
        signal.setItemLabelGenerator(s -> Words.text("signal." + s.name()));
        signal.setValue(Signal.DOMAIN);
        value.setHelperText(Words.text("fingerprints.value.help"));
        vendor.setHelperText(Words.text("fingerprints.vendor.help"));
        implies.setItems(Capability.values());
        implies.setItemLabelGenerator(Words::of);
        signal.setWidthFull();
        value.setWidthFull();
        product.setWidthFull();
        vendor.setWidthFull();
        reason.setWidthFull();
        problems.field("value", value)
                .field("product", product)
                .field("vendor", vendor)
                .field("reason", reason);
        add(
                problems,
                new Paragraph(Words.text("fingerprints.add.text")),
                signal,
                value,
                product,
                vendor,
                implies,
                reason);
        UnsentGuard.on(this, () -> !value.isEmpty() || !product.isEmpty() || !reason.isEmpty());
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("fingerprints.add.do"), e -> send()));
    }

    private void send() {
        try {
            service.add(new FingerprintDraft(
                    signal.getOptionalValue().orElse(Signal.DOMAIN),
                    value.getValue(),
                    product.getValue(),
                    vendor.getValue(),
                    implies.getValue(),
                    reason.getValue()));
            close();
            FingerprintsNavigation.fingerprints().open();
            Notice.done(Words.text("fingerprints.added"));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
