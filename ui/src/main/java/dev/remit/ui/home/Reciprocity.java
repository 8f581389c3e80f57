package dev.remit.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.kpi.Overview;
import dev.remit.kpi.Scorecard;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.words.Words;

/** Both scores with the share of the other's job in green. */
final class Reciprocity {

    private Reciprocity() {}

    static Section section(Overview overview, Reader reader) {
        return new Section(Words.text("home.reciprocity"), both(overview, reader))
                .sub(Words.text("home.reciprocity.sub"))
                .more(Words.text("home.reciprocity.how"), KpiNavigation.definitions());
    }

    private static Div both(Overview overview, Reader reader) {
        Div cmo = score("cmo", Scorecard.cmo(overview));
        Div cio = score("cio", Scorecard.cio(overview));
        Div both = reader == Reader.CIO ? new Div(cio, cmo) : new Div(cmo, cio);
        both.addClassName("rm-scores");
        return both;
    }

    private static Div score(String who, Scorecard card) {
        String key = "home.reciprocity." + who;
        Div what = new Div(Words.text(key));
        what.addClassName("rm-figure-what");
        Div number = new Div(
                Figure.inline(card.points().toPlainString(), KpiNavigation.definitions()),
                Texts.caption(
                        card.unknown() == 0
                                ? Words.text("home.reciprocity.of")
                                : Words.text("home.reciprocity.of-known", 100 - card.unknown(), card.unknown())));
        number.addClassName("rm-score-number");
        Div parts = new Div(
                part(card.own(), "rm-score-own", key + ".own"),
                part(card.shared(), "rm-score-shared", key + ".shared"));
        parts.addClassName("rm-score-parts");
        Div score = new Div(new Div(what, number), parts);
        score.addClassName("rm-score");
        return score;
    }

    private static Div part(Scorecard.Part part, String look, String key) {
        Span reached =
                new Span(Words.text("home.reciprocity.points", part.points().toPlainString(), part.of()));
        Span fill = new Span();
        fill.addClassName("rm-score-fill");
        fill.getStyle()
                .setWidth(part.points()
                                        .multiply(java.math.BigDecimal.valueOf(100))
                                        .intValue()
                                / part.of() + "%");
        Span unknown = new Span();
        unknown.addClassName("rm-score-unknown");
        unknown.getStyle().setWidth(100 * part.unknown() / part.of() + "%");
        Div bar = new Div(fill, unknown, reached);
        bar.addClassName("rm-score-bar");
        Div whole = new Div(bar, Texts.caption(Words.text(key)));
        whole.addClassName(look);
        whole.getStyle().set("flex", part.of() + " 1 0");
        return whole;
    }
}
