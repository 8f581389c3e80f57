package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;

/** A list with room for one detail at its right. Escape closes it; on a narrow page the detail covers the list. */
public final class DetailPanel extends MasterDetailLayout {

    private Runnable closing = () -> {};

    public DetailPanel(Component list) {
        addClassName("rm-detail-layout");
        setSizeFull();
        setMaster(list);
        setMasterSize("min(560px, 100vw)");
        setDetailSize("380px");
        setExpandMaster(true);
        setExpandDetail(false);
        addDetailEscapePressListener(e -> closing.run());
        addBackdropClickListener(e -> closing.run());
    }

    /**
     * Opens a detail in place of any other.
     *
     * @param closed what closing does: usually goes to the address without the open detail
     */
    public void open(String title, Runnable closed, Component... content) {
        closing = closed;
        H2 heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        Header header =
                new Header(heading, Buttons.icon(Icon.CLOSE, Words.text("design.close-detail"), e -> closed.run()));
        Div body = new Div(content);
        body.addClassName("rm-detail-body");
        Aside aside = new Aside(header, body);
        aside.addClassName("rm-detail");
        aside.getElement().setAttribute("aria-label", title);
        setDetail(aside);
        // on a narrow page the layout makes its own part a dialog, which needs a name as well
        getElement().executeJs("this.shadowRoot.getElementById('detail').ariaLabel = $0", title);
    }

    public void close() {
        setDetail(null);
    }
}
