package dev.remit.ui.catalog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks who answers for an entry of the catalogue. */
public final class OwnerDialog extends Dialog {

    public OwnerDialog(String name, Optional<PersonId> now, People people, Consumer<PersonId> own) {
        ComboBox<Person> who = new ComboBox<>(Words.text("catalogue.owner"));
        who.setItems(people.all());
        who.setItemLabelGenerator(Person::name);
        who.setWidthFull();
        now.flatMap(people::find).ifPresent(who::setValue);
        setHeaderTitle(Words.text("catalogue.own.title", name));
        add(who);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("catalogue.own"), e -> {
                            if (who.isEmpty()) {
                                who.setErrorMessage(Words.text("catalogue.own.whom"));
                                who.setInvalid(true);
                                return;
                            }
                            own.accept(who.getValue().id());
                            close();
                            UI.getCurrent().refreshCurrentRoute(false);
                        }));
    }
}
