package dev.remit.ui.incidents;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** Asks who does something. */
final class PersonDialog extends Dialog {

    private final ComboBox<Person> who = new ComboBox<>(Words.text("incidents.who"));

    PersonDialog(String title, List<Person> people, Consumer<PersonId> chosen) {
        who.setItems(people);
        who.setItemLabelGenerator(Person::name);
        who.setWidthFull();
        setHeaderTitle(title);
        setWidth("min(520px, 94vw)");
        add(who);
        getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> close()),
                        Buttons.primary(Words.text("incidents.who.give"), e -> give(chosen)));
    }

    private void give(Consumer<PersonId> chosen) {
        if (who.isEmpty()) {
            who.setErrorMessage(Words.text("incidents.who.missing"));
            who.setInvalid(true);
            return;
        }
        chosen.accept(who.getValue().id());
        close();
    }
}
