package dev.remit.ui.find;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.FindField;
import dev.remit.ui.navigation.Found;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What the find field found, by kind. */
@Route(value = FindField.PATH, layout = MainLayout.class)
@PermitAll
class FindView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final int PER_KIND = 20;

    private final transient List<FindContribution> contributions;

    FindView(List<FindContribution> contributions) {
        this.contributions = contributions;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = Address.of(event.getLocation()).first("q").orElse("").strip();
        removeAll();
        FindField again = new FindField();
        again.setValue(text);
        add(new PageHeader(Words.text("find.title", text)), again);
        int before = getComponentCount();
        if (!text.isEmpty()) {
            contributions.forEach(c -> show(c, c.find(text, PER_KIND)));
        }
        if (getComponentCount() == before) {
            add(Texts.body(Words.text("find.nothing", text)));
        }
    }

    private void show(FindContribution kind, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-found");
        for (Found one : found) {
            Anchor link = new Anchor(one.address().href(), one.name());
            link.getElement().setAttribute("router-link", "");
            list.add(new ListItem(one.icon().glyph(), link, Texts.caption(one.detail())));
        }
        add(new Section(Words.text(kind.messageKey()), list));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("find.crumb")));
    }
}
