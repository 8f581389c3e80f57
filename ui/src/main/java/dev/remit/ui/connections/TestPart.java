package dev.remit.ui.connections;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionState;
import dev.remit.connector.ConnectionTest;
import dev.remit.plugin.Check;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** What a test of the connection found, check by check, each with what to do; and the button to test again. */
final class TestPart extends Div {

    private final transient Connection connection;
    private final transient ConnectionActs acts;
    private final transient Ages ages;
    private final Section section = new Section(Words.text("connections.checks"));

    TestPart(Connection connection, ConnectionActs acts, Ages ages) {
        this.connection = connection;
        this.acts = acts;
        this.ages = ages;
        add(section);
        if (acts.manages() && connection.state() != ConnectionState.REMOVED) {
            section.aside(Buttons.plain(Words.text("connections.test"), e -> test()));
        }
        connection
                .lastTest()
                .ifPresentOrElse(this::show, () -> section.show(UnknownChip.glyph(Words.text("connections.untested"))));
    }

    /** Tests it, while the page goes on. */
    void test() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.text("connections.testing"));
        section.show(Texts.caption(Words.text("connections.testing")), bar);
        var unused = acts.background()
                .run(UI.getCurrent(), () -> acts.connections().test(connection.id()), test -> {
                    show(test);
                    Announce.politely(verdict(test));
                });
    }

    private void show(ConnectionTest test) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-check-list");
        test.checks().forEach(check -> list.add(line(check)));
        section.show(new Div(Texts.strong(verdict(test)), new Span(" "), Texts.time(test.at(), ages)), list);
    }

    private static String verdict(ConnectionTest test) {
        long failed = test.checks().stream()
                .filter(c -> c.outcome() == Check.Outcome.FAILED)
                .count();
        long unknown = test.checks().stream()
                .filter(c -> c.outcome() == Check.Outcome.UNKNOWN)
                .count();
        String how = test.failed() ? "failed" : test.passed() ? "passed" : "unknown";
        return Words.text("connections.verdict." + how, failed, test.checks().size(), unknown);
    }

    private static ListItem line(Check check) {
        Glyph mark =
                switch (check.outcome()) {
                    case PASSED -> new Glyph(Icon.CHECK.named(Words.text("connections.check.passed")));
                    case FAILED -> new Glyph(Icon.ALERT.named(Words.text("connections.check.failed")));
                    case UNKNOWN -> UnknownChip.glyph(Words.text("connections.check.unknown"));
                };
        mark.addClassName(check.outcome() == Check.Outcome.FAILED ? "rm-bad" : "rm-ok");
        Div words = new Div(Texts.strong(check.name()), new Div(check.detail()));
        if (!check.remedy().isBlank()) {
            words.add(new Div(Texts.quiet(check.remedy())));
        }
        return new ListItem(mark, words);
    }

    static Glyph status(ConnectionTest test) {
        return (test.failed() ? Status.BAD : Status.OK).glyph(verdict(test));
    }
}
