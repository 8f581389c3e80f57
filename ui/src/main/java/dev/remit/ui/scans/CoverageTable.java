package dev.remit.ui.scans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.remit.plugin.Coverage;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanState;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;

/** The coverage statement: each question, how it ended, why, and how much was read for it. */
public final class CoverageTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    private CoverageTable(String... columns) {
        addClassName("rm-table-scroll");
        // what scrolls sideways on a phone can be scrolled by keys
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", Words.text("coverage.table"));
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow row = new NativeTableRow();
        for (String column : columns) {
            row.add(new NativeTableHeaderCell(Words.text(column)));
        }
        header.add(row);
        NativeTable table = new NativeTable(header, body);
        table.addClassNames("rm-table", "rm-coverage");
        add(table);
    }

    /** Of one scan, also while it runs. Beside what the system does not tell stands what a person said. */
    public static CoverageTable of(Scan scan, Attested attested, Ages ages) {
        CoverageTable table = new CoverageTable("coverage.question", "coverage.how", "coverage.read");
        scan.questions()
                .forEach(q -> table.row(
                        Words.text("question." + q.question().name()),
                        attested.beside(q.question(), how(scan, q)),
                        new Div(new Span(read(q)), detail(left(scan, q, ages)))));
        return table;
    }

    /** How long an open question should still take. */
    private static String left(Scan scan, ScanQuestion question, Ages ages) {
        if (question.coverage().isPresent() || scan.state() != ScanState.RUNNING) {
            return "";
        }
        return question.expected()
                .flatMap(expected -> scan.startedAt().map(start -> start.plus(expected)))
                .map(end -> ages.until(end)
                        .map(left -> Words.text("coverage.left", left))
                        .orElseGet(() -> Words.text("coverage.over")))
                .orElseGet(() -> Words.text("coverage.no-estimate"));
    }

    /** Of a connection over all its scans. */
    public static Component known(List<ScanQueries.Known> known, Attested attested, Ages ages) {
        if (known.isEmpty()) {
            return UnknownChip.glyph(Words.text("coverage.never"));
        }
        CoverageTable table = new CoverageTable("coverage.question", "coverage.how", "coverage.as-of");
        known.forEach(k -> table.row(
                Words.text("question." + k.question().name()),
                attested.beside(
                        k.question(),
                        new Div(
                                new Glyph(CoverageWords.markup(k.coverage().status())),
                                detail(k.coverage().detail()))),
                k.unknownSince()
                        .map(since -> new Span(Words.text("coverage.unknown-since", ages.at(since))))
                        .orElseGet(() -> Texts.time(k.askedAt(), ages))));
        return table;
    }

    private void row(String question, Component how, Component last) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(question);
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(name, new NativeTableCell(how), new NativeTableCell(last));
        body.add(row);
    }

    private static Component how(Scan scan, ScanQuestion question) {
        if (question.coverage().isPresent()) {
            Coverage coverage = question.coverage().get();
            return new Div(new Glyph(CoverageWords.markup(coverage.status())), detail(coverage.detail()));
        }
        if (!scan.state().active()) {
            return UnknownChip.glyph(Words.text("coverage.not-reached"));
        }
        ProgressBar bar = new ProgressBar();
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        Words.text("question." + question.question().name()));
        if (question.total().isPresent() && question.total().getAsLong() > 0) {
            bar.setValue(
                    Math.min(1.0, (double) question.done() / question.total().getAsLong()));
        } else {
            bar.setIndeterminate(question.done() > 0);
        }
        return bar;
    }

    private static Component detail(String text) {
        return Texts.caption(text);
    }

    private static String read(ScanQuestion question) {
        if (question.coverage().isPresent() && question.done() == 0) {
            return "–";
        }
        return question.total().isPresent()
                ? Numbers.parts(question.done(), question.total().getAsLong())
                : Numbers.exact(question.done());
    }
}
