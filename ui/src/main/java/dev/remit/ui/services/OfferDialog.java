package dev.remit.ui.services;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.service.ServiceOffer;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.function.Consumer;

/** Changes what is offered. */
final class OfferDialog extends Dialog {

    private final TextArea offered = new TextArea(Words.text("services.offered"));
    private final TextArea audience = new TextArea(Words.text("services.audience"));
    private final IntegerField days = new IntegerField(Words.text("services.promised-days"));
    private final ProblemSummary problems = new ProblemSummary();

    OfferDialog(ServiceOffer offer, Consumer<ServiceOffer> change) {
        setHeaderTitle(Words.of(offer.tier()));
        setWidth("min(560px, 94vw)");
        offered.setWidthFull();
        audience.setWidthFull();
        offered.setValue(offer.offered());
        audience.setValue(offer.audience());
        offer.days().ifPresent(days::setValue);
        days.setHelperText(Words.text("services.promised.help"));
        problems.field("offered", offered).field("audience", audience).field("days", days);
        add(problems, offered, audience, days);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("services.save"), e -> save(offer, change)));
    }

    private void save(ServiceOffer offer, Consumer<ServiceOffer> change) {
        try {
            change.accept(
                    new ServiceOffer(offer.tier(), offered.getValue(), audience.getValue(), days.getOptionalValue()));
            close();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
