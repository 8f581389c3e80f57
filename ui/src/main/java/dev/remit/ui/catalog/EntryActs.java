package dev.remit.ui.catalog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.catalog.AiModel;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.Optional;
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

    /** Says who makes it. */
    EntryActs naming(Optional<String> vendor, Consumer<String> named) {
        String verb = Words.text(vendor.isPresent() ? "catalogue.vendor.change" : "catalogue.vendor.name");
        add(Buttons.plain(verb, e -> ReasonDialog.asking(
                        Words.text("catalogue.vendor.title", name), Words.text("vendors.add.name"), verb, typed -> {
                            named.accept(typed);
                            changed();
                        })
                .open()));
        return this;
    }

    EntryActs describing(AiModel model, CatalogDesk desk) {
        add(Buttons.plain(
                Words.text("catalogue.describe"), e -> new DescribeDialog(model, desk, EntryActs::changed).open()));
        return this;
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
        add(Buttons.plain(Words.text("catalogue.own"), e -> new OwnerDialog(
                        name, asset.owner(), desk.people(), owner -> desk.service()
                                .own(asset.id(), owner))
                .open()));
        return this;
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
