package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import dev.remit.kpi.Headline;
import dev.remit.kpi.Overview;
import dev.remit.ui.design.Figure;
import dev.remit.ui.kpi.KpiFormat;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The title: what the figures say, each figure a link to its rows. */
final class Finding {

    /** Stands in a sentence where a link goes; nobody types it. */
    private static final String MARK = "\u0001";

    private Finding() {}

    static List<Component> sentence(Overview overview) {
        List<Component> parts = new ArrayList<>();
        for (Headline.Clause clause : Headline.of(overview).clauses()) {
            if (!parts.isEmpty()) {
                parts.add(new Text(" "));
            }
            parts.addAll(clause(clause, overview.currency()));
        }
        return parts;
    }

    private static List<Component> clause(Headline.Clause clause, String currency) {
        Object[] marks = IntStream.range(0, clause.amounts().size())
                .mapToObj(i -> MARK + i + MARK)
                .toArray();
        List<Component> parts = new ArrayList<>();
        String[] pieces = Words.text(clause.key(), marks).split(MARK, -1);
        // pieces at odd places are the numbers of figures
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 0) {
                parts.add(new Text(pieces[i]));
            } else {
                Headline.Amount amount = clause.amounts().get(Integer.parseInt(pieces[i]));
                parts.add(Figure.inline(
                        KpiFormat.written(amount.unit(), amount.value(), currency), KpiNavigation.rows(amount.rows())));
            }
        }
        return parts;
    }
}
