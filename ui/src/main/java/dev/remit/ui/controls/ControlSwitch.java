package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.remit.control.ControlEntry;
import dev.remit.control.own.Switched;
import dev.remit.identity.Person;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What can be done about a control itself, and that it is switched off. */
final class ControlSwitch {

    private ControlSwitch() {}

    /** For who may; nothing for all others. */
    static Component[] acts(ControlEntry entry, ControlDesk desk, Runnable changed) {
        List<Component> acts = new ArrayList<>();
        if (desk.manages()) {
            String key = entry.control().key();
            entry.own()
                    .ifPresent(own ->
                            acts.add(Buttons.link(Words.text("controls.change"), ControlsNavigation.change(key))));
            acts.add(
                    entry.off().isPresent()
                            ? ask("on", key, desk.own()::switchOn, changed)
                            : ask("off", key, desk.own()::switchOff, changed));
        }
        return acts.toArray(Component[]::new);
    }

    private static Component ask(String act, String key, BiConsumer<String, String> doing, Runnable changed) {
        return Buttons.plain(Words.text("controls.switch-" + act), e -> new ReasonDialog(
                        Words.text("controls.switch-" + act + ".title", key),
                        Words.text("controls.switch-" + act + ".consequence"),
                        Words.text("controls.switch-" + act),
                        why -> {
                            doing.accept(key, why);
                            changed.run();
                        })
                .open());
    }

    /** Who did it, when and why. */
    static Callout off(Switched off, ControlDesk desk, Ages ages) {
        String who = desk.people().find(off.by()).map(Person::name).orElse("");
        return Callout.ofPage(
                Callout.Kind.WARN, Words.text("controls.off", who, ages.at(off.at())), new Paragraph(off.reason()));
    }
}
