package dev.remit.ui.trouble;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.words.Words;
import java.util.List;

/** The page all troubles share: what happened, why, what to do. */
abstract class TroublePage extends Div implements HasCrumbs {

    private String title = "";

    TroublePage() {
        addClassNames("rm-view", "rm-trouble");
    }

    final void say(String what, Component... why) {
        title = what;
        removeAll();
        add(new PageHeader(what));
        add(why);
        add(Texts.link(Words.text("trouble.home"), Address.of("")));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(title));
    }
}
