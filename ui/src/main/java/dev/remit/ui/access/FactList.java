package dev.remit.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** Statements one under the other, each with its own basis, as whom it acts, and where it was read. */
final class FactList extends Div {

    private static final int FEW = 8;
    private static final int PAGE = 50;
    private static final int RIGHTS = 4;
    private static final String BY_PRODUCT = "fingerprint";

    private final transient IntegrationDetail detail;
    private final transient List<AccessFact> facts;
    private final transient Ages ages;
    private final UnorderedList list = new UnorderedList();
    private final Button more = Buttons.quiet("", e -> show(PAGE));
    private int shown;

    FactList(IntegrationDetail detail, List<AccessFact> facts, Ages ages) {
        this.detail = detail;
        this.facts = facts;
        this.ages = ages;
        list.addClassName("rm-known");
        add(list, more);
        show(FEW);
    }

    private void show(int count) {
        int end = Math.min(facts.size(), shown + count);
        facts.subList(shown, end).forEach(fact -> list.add(item(fact)));
        shown = end;
        more.setVisible(shown < facts.size());
        more.setText(Words.text("access.panel.more", Numbers.exact(facts.size() - shown)));
    }

    private ListItem item(AccessFact fact) {
        Div what = new Div(
                Texts.strong(Words.of(fact.capability()) + " " + resource(fact)),
                Texts.quiet(AccessMarkup.reachWords(fact.reach()) + ", "
                        + AccessMarkup.sensitivityWords(fact.sensitivity())));
        fact.elsewhere().ifPresent(host -> what.add(Texts.warn(Words.text("access.panel.elsewhere", host))));
        Div how = new Div(Texts.caption(AccessMarkup.word(fact.basis())));
        fact.rights().stream().sorted().limit(RIGHTS).forEach(right -> how.add(Texts.code(right)));
        if (fact.rights().size() > RIGHTS) {
            how.add(Texts.caption(
                    Words.text("access.panel.more-rights", fact.rights().size() - RIGHTS)));
        }
        Div whose = new Div(Texts.caption(authority(fact)));
        fact.evidence().ifPresent(evidence -> whose.add(evidence(evidence)));
        fact.unconfirmedSince()
                .ifPresent(since -> whose.add(UnknownChip.glyph(Words.text("access.unconfirmed", ages.at(since)))));
        ListItem item = new ListItem(new Glyph(BasisGlyph.of(fact.basis()).markup()), new Div(what, how, whose));
        if (fact.changed()) {
            item.addClassName("rm-known-new");
            what.add(Texts.caption(Words.text("access.panel.new")));
        }
        return item;
    }

    static String resource(AccessFact fact) {
        return fact.resource().isBlank() ? Words.text("kind." + fact.kind().name()) : fact.resource();
    }

    /** As whom: the layers of authority stay apart. */
    private String authority(AccessFact fact) {
        if (fact.through().equals(BY_PRODUCT)) {
            return Words.text("access.panel.by-product");
        }
        String whose = fact.through().equals(detail.principal())
                ? Words.text("access.panel.own-rights")
                : Words.text("access.panel.rights-of", detail.row().actsAs().orElse(fact.through()));
        return fact.mode() == Grant.Mode.UNKNOWN
                ? whose
                : whose + ", " + Words.text("access.mode." + fact.mode().name());
    }

    private Span evidence(Evidence evidence) {
        Span read = Texts.caption(evidence.request().split("\\?", 2)[0]);
        read.setTitle(Stream.of(ages.exact(evidence.at()), evidence.pointer(), evidence.apiVersion(), evidence.sha256())
                .filter(text -> !text.isBlank())
                .reduce((a, b) -> a + " · " + b)
                .orElse(""));
        return new Span(read, Texts.caption(", "), Texts.time(evidence.at(), ages));
    }
}
