package dev.remit.ui.catalog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.identity.Person;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What whoever manages the catalogue can do with an entry; each act says why, and the page shows what came of it. */
final class EntryActs extends Div {

    private final String name;

    EntryActs(String name, Review now, BiConsumer<Review, String> review) {
        this.name = name;
        addClassName("rm-entry-acts");
        if (now != Review.APPROVED) {
            add(Buttons.primary(Words.text("catalogue.approve"), e -> reasoned(
                            "approve", why -> review.accept(Review.APPROVED, why))
                    .open()));
        }
        if (now != Review.REFUSED) {
            add(Buttons.danger(
                    Words.text("catalogue.refuse"), e -> reasoned("refuse", why -> review.accept(Review.REFUSED, why))
                            .open()));
        }
    }

    EntryActs classifying(DataAsset asset, CatalogDesk desk) {
        add(Buttons.plain(Words.text("catalogue.classify"), e -> {
            RadioButtonGroup<DataClass> classes = new RadioButtonGroup<>(Words.text("catalogue.class"));
            classes.setItems(DataClass.values());
            classes.setItemLabelGenerator(CatalogWords::of);
            classes.setValue(asset.dataClass());
            reasoned("classify", why -> desk.service().classify(asset.id(), classes.getValue(), why))
                    .with(classes)
                    .open();
        }));
        return this;
    }

    EntryActs owning(DataAsset asset, CatalogDesk desk) {
        add(Buttons.plain(Words.text("catalogue.own"), e -> own(asset, desk)));
        return this;
    }

    private void own(DataAsset asset, CatalogDesk desk) {
        ComboBox<Person> who = new ComboBox<>(Words.text("catalogue.owner"));
        who.setItems(desk.people().all());
        who.setItemLabelGenerator(Person::name);
        who.setWidthFull();
        asset.owner().flatMap(desk.people()::find).ifPresent(who::setValue);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("catalogue.own.title", name));
        dialog.add(who);
        dialog.getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> dialog.close()),
                        Buttons.primary(Words.text("catalogue.own"), e -> {
                            if (who.isEmpty()) {
                                who.setErrorMessage(Words.text("catalogue.own.whom"));
                                who.setInvalid(true);
                                return;
                            }
                            desk.service().own(asset.id(), who.getValue().id());
                            dialog.close();
                            changed();
                        }));
        dialog.open();
    }

    /** Asks why; what is refused is said there. */
    private ReasonDialog reasoned(String act, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("catalogue." + act + ".title", name),
                Words.text("catalogue." + act + ".text"),
                Words.text("catalogue." + act),
                why -> {
                    doing.accept(why);
                    changed();
                });
    }

    private static void changed() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
