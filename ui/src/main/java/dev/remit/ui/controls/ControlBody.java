package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.library.Control;
import dev.remit.control.library.Framework;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.List;

/** What a control says. */
final class ControlBody extends Div {

    ControlBody(Control control, List<Framework> frameworks) {
        addClassName("rm-control");
        Pre when = new Pre(control.when());
        when.addClassNames("rm-code", "rm-condition-code");
        when.getElement().setAttribute("tabindex", "0");
        when.getElement().setAttribute("role", "region");
        when.getElement().setAttribute("aria-label", Words.text("controls.condition"));
        add(
                new Section(Words.text("controls.asks"), Texts.body(control.text())),
                new Section(Words.text("controls.where"), Texts.body(control.where()), when)
                        .sub(Words.text("controls.where.sub")),
                new Section(
                                Words.text("controls.evidence"),
                                Texts.body(control.evidence().shows()))
                        .sub(ControlWords.evidence(control)));
        if (!control.maps().isEmpty()) {
            add(new Section(Words.text("controls.maps"), maps(control, frameworks))
                    .sub(Words.text("controls.maps.sub")));
        }
        if (!control.source().isEmpty()) {
            add(new Section(Words.text("controls.source"), Texts.body(control.source())));
        }
    }

    private static Component maps(Control control, List<Framework> frameworks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-rows");
        for (Framework framework : frameworks) {
            framework.parts().stream()
                    .filter(part -> control.answers(framework.key(), part.ref()))
                    .forEach(part -> list.add(new ListItem(
                            Texts.link(
                                    framework.name() + " · " + part.ref(),
                                    ControlsNavigation.coverage(framework.key())),
                            new Span(part.summary()))));
        }
        return list;
    }
}
