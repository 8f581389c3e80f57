package dev.remit.ui.decisions.discussion;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.identity.Person;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A field to say something in, a list of people to mention, and the two ways to say it. */
final class SayField extends Div {

    private final TextArea text = new TextArea(Words.text("discussion.say"));
    private final ComboBox<Person> mention = new ComboBox<>();

    /**
     * With what was typed before.
     *
     * @param named those who can be mentioned and have a part in their name
     */
    SayField(String draft, Function<String, Stream<Person>> named, Consumer<String> comment, Consumer<String> ask) {
        addClassName("rm-say");
        text.setValue(draft);
        text.setMaxLength(DiscussionService.LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.setHelperText(Words.text("discussion.say.help"));
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            // as in any field for messages; and it must not press what decides on the page
            Shortcuts.addShortcutListener(text, () -> say(comment), Key.ENTER, modifier)
                    .listenOn(text)
                    .setResetFocusOnActiveElement(true);
        }
        mention.setPlaceholder(Words.text("discussion.mention"));
        mention.setAriaLabel(Words.text("discussion.mention"));
        mention.setItemLabelGenerator(person ->
                person.name() + person.jobTitle().map(title -> ", " + title).orElse(""));
        mention.setItems(query -> named.apply(query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        mention.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                mention(e.getValue());
            }
        });
        Div buttons = new Div(
                mention,
                Buttons.plain(Words.text("discussion.comment"), e -> say(comment)),
                Buttons.quiet(Words.text("discussion.ask"), e -> say(ask)));
        buttons.addClassName("rm-say-buttons");
        add(text, buttons);
    }

    void focus() {
        text.focus();
    }

    String typed() {
        return text.getValue();
    }

    private void mention(Person person) {
        String before = text.getValue();
        boolean apart = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        text.setValue(before + (apart ? "" : " ") + "@" + person.name() + " ");
        mention.clear();
        text.focus();
    }

    /** What is refused is said at the field, and stays in it. */
    private void say(Consumer<String> how) {
        try {
            how.accept(text.getValue());
            text.clear();
            text.setInvalid(false);
            Announce.politely(Words.text("discussion.said"));
        } catch (RefusedException refused) {
            text.setErrorMessage(Refusals.sentences(refused));
            text.setInvalid(true);
            text.focus();
        }
    }
}
