package dev.remit.ui.connections;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;

/** What a connector needs, against what it was tested, what it will ask, and the only requests Remit will let it send. */
final class ConnectorPart extends Aside {

    ConnectorPart(ConnectorDescriptor connector) {
        addClassName("rm-connector");
        getElement().setAttribute("aria-label", Words.text("connections.connector.about", connector.name()));
        OrderedList recipe = new OrderedList();
        connector
                .recipe()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .forEach(l -> recipe.add(new ListItem(l)));
        ConnectorDescriptor.Tested tested = connector.tested();
        UnorderedList questions = new UnorderedList();
        connector.questions().forEach(q -> questions.add(new ListItem(Words.text("question." + q.name()))));
        connector
                .notExposed()
                .forEach((question, why) -> questions.add(
                        new ListItem(new Span(Words.text("question." + question.name()) + " "), Texts.caption(why))));
        UnorderedList requests = new UnorderedList();
        connector.endpoints().forEach(e -> requests.add(new ListItem(Texts.code(e.method() + " " + e.path()))));
        add(
                new Section(Words.text("connections.recipe"), recipe).sub(Words.text("connections.recipe.text")),
                new Section(
                        Words.text("connections.tested"),
                        Texts.body(
                                Words.text("connections.tested." + tested.sort().name(), tested.what()))),
                new Section(Words.text("connections.questions"), questions),
                new Section(Words.text("connections.requests"), requests).sub(Words.text("connections.requests.text")));
    }
}
