package dev.remit.ui.connections;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.connector.host.PluginSignature;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;

/** What a connector needs, against what it was tested, what it will ask, and the only requests Remit will let it send. */
final class ConnectorPart extends Aside {

    ConnectorPart(ConnectorDescriptor connector, Optional<PluginSignature> signature) {
        addClassName("rm-connector");
        getElement().setAttribute("aria-label", Words.text("connections.connector.about", connector.name()));
        ConnectorDescriptor.Tested tested = connector.tested();
        UnorderedList questions = new UnorderedList();
        connector.questions().forEach(q -> questions.add(new ListItem(Words.text("question." + q.name()))));
        connector
                .notExposed()
                .forEach((question, why) -> questions.add(
                        new ListItem(new Span(Words.text("question." + question.name()) + " "), Texts.caption(why))));
        UnorderedList requests = new UnorderedList();
        connector.endpoints().forEach(e -> requests.add(new ListItem(Texts.code(e.method() + " " + e.path()))));
        signature.ifPresent(s -> add(signedBy(s)));
        add(
                recipe(connector),
                new Section(
                        Words.text("connections.tested"),
                        Texts.body(
                                Words.text("connections.tested." + tested.sort().name(), tested.what()))),
                new Section(Words.text("connections.questions"), questions),
                new Section(Words.text("connections.requests"), requests).sub(Words.text("connections.requests.text")));
    }

    /** Step by step, and as a text for whoever makes the credential. */
    private static Section recipe(ConnectorDescriptor connector) {
        List<String> steps = connector
                .recipe()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(new ListItem(step)));
        return new Section(Words.text("connections.recipe"), list)
                .sub(Words.text("connections.recipe.text"))
                .aside(Buttons.copying(
                        Buttons.quiet(Words.text("connections.recipe.copy"), e -> {}),
                        String.join("\n", steps),
                        Words.text("connections.recipe.copied")));
    }

    /** Who stands behind it: a trusted vendor, or nobody. */
    private static Section signedBy(PluginSignature signature) {
        return new Section(
                Words.text("connections.signature"),
                signature.standing() == PluginSignature.Standing.SIGNED
                        ? Texts.body(Words.text("connections.signature.by", signature.vendor()))
                        : Texts.bad(Words.text("connections.signature.none")));
    }
}
