package dev.remit.ui.ownership;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.remit.identity.Person;
import dev.remit.ownership.Duty;
import dev.remit.ownership.bulk.BulkAssignments.Wish;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.function.Supplier;

/** What is given to all that were chosen: a letter to a person, or what a template suggests. */
final class WishField extends Div {

    private final String title;
    private final transient Supplier<Optional<Wish>> wish;

    private WishField(String title, Supplier<Optional<Wish>> wish) {
        this.title = title;
        this.wish = wish;
        addClassName("rm-ownership-fields");
    }

    static WishField letter(BulkOwners with) {
        Select<Duty> duty = new Select<>();
        duty.setLabel(Words.text("ownership.bulk.duty"));
        duty.setItems(Duty.values());
        duty.setItemLabelGenerator(Words::of);
        duty.setValue(Duty.ACCOUNTABLE);
        duty.setHelperText(Words.text("ownership.help.accountable"));
        duty.addValueChangeListener(e ->
                duty.setHelperText(Words.text("ownership.help." + e.getValue().code())));
        ComboBox<Person> person = new ComboBox<>(Words.text("ownership.bulk.person"));
        person.setItems(with.people().all());
        person.setItemLabelGenerator(OwnershipPanel::label);
        WishField field = new WishField(Words.text("ownership.bulk.letter"), () -> person.getOptionalValue()
                .map(p -> new Wish.Letter(duty.getValue(), p.id())));
        field.add(duty, person);
        return field;
    }

    static WishField template(BulkOwners with) {
        Select<String> function = new Select<>();
        function.setLabel(Words.text("ownership.bulk.function"));
        function.setItems(with.templates().functions());
        function.setItemLabelGenerator(TemplateWords::function);
        function.setHelperText(Words.text("ownership.bulk.function-help"));
        WishField field = new WishField(Words.text("ownership.bulk.template"), () -> function.getOptionalValue()
                .map(Wish.Template::new));
        field.add(function);
        return field;
    }

    String title() {
        return title;
    }

    /** Empty until everything is chosen. */
    Optional<Wish> wish() {
        return wish.get();
    }

    /** Calls back whenever something else is chosen. */
    void changed(Runnable then) {
        getChildren().forEach(field -> {
            if (field instanceof ComboBox<?> box) {
                box.addValueChangeListener(e -> then.run());
            } else if (field instanceof Select<?> select) {
                select.addValueChangeListener(e -> then.run());
            }
        });
    }

    void register(ProblemSummary problems) {
        getChildren().forEach(field -> {
            if (field instanceof ComboBox<?> box) {
                problems.field("person", box);
            }
        });
    }
}
