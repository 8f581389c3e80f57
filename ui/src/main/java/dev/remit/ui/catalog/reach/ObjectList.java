package dev.remit.ui.catalog.reach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.catalog.DataAsset;
import dev.remit.scan.asset.LinkableObject;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.List;

/** The objects that hold an asset, each with the way to take that back. */
final class ObjectList extends Div {

    ObjectList(DataAsset asset, ReachDesk desk, Runnable changed) {
        List<LinkableObject> linked = desk.queries().linked(asset.id());
        if (linked.isEmpty()) {
            add(EmptyState.nothing(Words.text("reach.empty"), Words.text("reach.empty.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-rows");
        linked.forEach(object -> list.add(new ListItem(row(asset, object, desk, changed))));
        add(list);
    }

    private static Div row(DataAsset asset, LinkableObject object, ReachDesk desk, Runnable changed) {
        String name = ReachWords.object(object.object(), object.connectionName());
        Div row = new Div(
                new Div(
                        Texts.strong(name),
                        Texts.quiet(" · " + Words.text("reach.integrations.of", object.integrations()))),
                Texts.link(
                        Words.text("reach.on-map"),
                        AccessNavigation.of(object.object().connection())),
                unlink(asset, object, name, desk, changed));
        row.addClassName("rm-reach-object");
        return row;
    }

    private static Component unlink(
            DataAsset asset, LinkableObject object, String name, ReachDesk desk, Runnable changed) {
        return desk.links()
                ? Buttons.quiet(Words.text("reach.unlink"), e -> new ReasonDialog(
                                Words.text("reach.unlink.title", name, asset.name()),
                                Words.text("reach.unlink.text"),
                                Words.text("reach.unlink"),
                                why -> {
                                    desk.linking().unlink(asset.id(), object.object(), why);
                                    changed.run();
                                    Notice.done(Words.text("reach.unlinked", name));
                                })
                        .open())
                : new Span();
    }
}
