package dev.remit.ui.decisions;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** On a phone the parts of the review page are tabs, in the same order; which one is open stands in the address. */
final class PartTabs extends Div {

    static final String CHECKS = "checks";
    static final String SAID = "said";

    private final transient HasElement page;
    private final transient Address address;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String opened = "";

    /** For a page whose style sheet shows the part that its {@code data-part} names. */
    PartTabs(HasElement page, Address address) {
        this.page = page;
        this.address = address;
        addClassName("rm-review-parts");
    }

    /** A part, with a count beside its name if that helps. */
    PartTabs part(String name, String count) {
        parts.put(name, count);
        return this;
    }

    /** Opens what the address says, else the first part. */
    PartTabs open() {
        open(address.first(DecisionsNavigation.PART)
                .filter(parts::containsKey)
                .orElseGet(() -> parts.keySet().iterator().next()));
        return this;
    }

    /** The count beside a part is another now. */
    void count(String part, String count) {
        parts.put(part, count);
        open(opened);
    }

    void open(String open) {
        opened = open;
        page.getElement().setAttribute("data-part", open);
        TabLinks tabs = new TabLinks(Words.text("review.parts"));
        parts.forEach((part, count) -> tabs.tab(
                Words.text("review.part." + part),
                count,
                address.with(DecisionsNavigation.PART, part),
                part.equals(open)));
        removeAll();
        add(tabs);
    }
}
