package dev.remit.ui.catalog.field;

import com.vaadin.flow.component.html.Div;
import dev.remit.field.DataField;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;

/** One field beside the list, changed where it stands. */
final class FieldPanel extends Div {

    FieldPanel(DataField field, FieldDesk desk, Runnable changed, Runnable gone) {
        addClassName("rm-detail-body");
        FieldForm form = new FieldForm(desk).showing(field, desk);
        add(Texts.link(field.assetName(), CatalogNavigation.dataAsset(field.asset())), form);
        if (!desk.manages()) {
            form.fixed();
            return;
        }
        Div acts = new Div(
                Buttons.primary(Words.text("fields.save"), e -> {
                    try {
                        desk.service().change(field.id(), form.draft());
                        Notice.done(Words.text("fields.saved", field.name()));
                        changed.run();
                    } catch (RefusedException refused) {
                        form.show(refused);
                    }
                }),
                Buttons.danger(Words.text("fields.remove"), e -> new ReasonDialog(
                                Words.text("fields.remove.title", field.name()),
                                Words.text("fields.remove.text"),
                                Words.text("fields.remove"),
                                why -> {
                                    desk.service().remove(field.id(), why);
                                    gone.run();
                                })
                        .open()));
        acts.addClassName("rm-entry-acts");
        add(acts);
    }
}
