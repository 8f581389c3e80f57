package dev.remit.ui.catalog.field;

import com.vaadin.flow.component.dialog.Dialog;
import dev.remit.catalog.DataAsset;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** Asks for a field that nobody keeps yet. */
final class AddFieldDialog extends Dialog {

    AddFieldDialog(FieldDesk desk, Optional<DataAsset> asset, Runnable added) {
        setHeaderTitle(Words.text("fields.add"));
        setWidth("min(520px, 94vw)");
        FieldForm form = new FieldForm(desk);
        asset.ifPresent(form::of);
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("fields.save"), e -> {
                            try {
                                desk.service().add(form.draft());
                                close();
                                added.run();
                            } catch (RefusedException refused) {
                                form.show(refused);
                            }
                        }));
    }
}
