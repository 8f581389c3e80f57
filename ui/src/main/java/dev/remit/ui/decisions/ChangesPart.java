package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.remit.approval.Approval;
import dev.remit.approval.Snapshot;
import dev.remit.ui.design.SideBySide;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Marker;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is different from what this person saw last, else from what was decided last: before and after, side by side. The first time
 * it says so.
 */
final class ChangesPart extends Section {

    private final int count;

    ChangesPart(Review review) {
        addClassName("rm-section");
        getElement().setAttribute("data-part", "changes");
        List<Snapshot.Change> changes = review.changes(Words.text("review.tier"));
        count = changes.size();
        review.before()
                .ifPresentOrElse(
                        before -> add(header(review, before), content(review, before, changes)),
                        () -> add(new H2(Words.text("review.first")), Texts.body(Words.text("review.first.text"))));
    }

    int count() {
        return count;
    }

    private static Component content(Review review, Approval.Round before, List<Snapshot.Change> changes) {
        if (changes.isEmpty()) {
            return Texts.body(Words.text("review.same"));
        }
        List<Snapshot.Change> brief =
                changes.stream().filter(change -> !hasLines(change)).toList();
        Div content = new Div();
        if (!brief.isEmpty()) {
            content.add(table(review, before, brief));
        }
        changes.stream()
                .filter(ChangesPart::hasLines)
                .forEach(change -> content.add(new H3(change.label()), lines(review, before, change)));
        return content;
    }

    /** Of a text, line by line: where it is different is seen at once. */
    private static Component lines(Review review, Approval.Round before, Snapshot.Change change) {
        return new SideBySide(
                String.join("\n", change.before()),
                Words.text(
                        "review.changed.before",
                        before.snapshot().version(),
                        review.ages().at(before.openedAt())),
                String.join("\n", change.after()),
                Words.text("review.changed.now", review.snapshot().version()));
    }

    private static boolean hasLines(Snapshot.Change change) {
        return Stream.concat(change.before().stream(), change.after().stream()).anyMatch(value -> value.contains("\n"));
    }

    private Component header(Review review, Approval.Round before) {
        boolean decided = before.decidedBy(review.names().me());
        H2 title = new H2(
                Marker.glyph(Words.text("review.changed", count)),
                new Span(" "
                        + Words.text(
                                decided ? "review.changed.since-you" : "review.changed.since",
                                before.snapshot().version())));
        Span ended = Texts.caption(before.voided()
                .map(v -> Words.text(
                        decided ? "review.void.yours" : "review.void",
                        review.ages().at(v.at()),
                        v.reason()))
                .orElseGet(() -> Words.text(ended(review, before))));
        ended.addClassName("rm-more");
        Header header = new Header(title, ended);
        header.addClassName("rm-changes-header");
        return header;
    }

    /** Why there is another round: an earlier approval came to its end, or this one was sent back. */
    private static String ended(Review review, Approval.Round before) {
        return review.approval().rounds().contains(before) ? "review.sent-back" : "review.decided-before";
    }

    private static Component table(Review review, Approval.Round before, List<Snapshot.Change> changes) {
        NativeTable table = new NativeTable();
        table.addClassName("rm-changes");
        NativeTableHeaderCell what = column(Words.text("review.changed.what"));
        what.getElement().getChild(0).getClassList().add("rm-visually-hidden");
        table.getHead()
                .add(new NativeTableRow(
                        what,
                        column(Words.text(
                                "review.changed.before",
                                before.snapshot().version(),
                                review.ages().at(before.openedAt()))),
                        column(Words.text(
                                "review.changed.now", review.snapshot().version()))));
        changes.forEach(change -> table.getBody().add(row(change)));
        return new Div(table);
    }

    private static NativeTableRow row(Snapshot.Change change) {
        NativeTableHeaderCell label = new NativeTableHeaderCell(change.label());
        label.getElement().setAttribute("scope", "row");
        NativeTableCell was = new NativeTableCell(
                values(change.before(), value -> change.after().contains(value) ? new Span(value) : gone(value)));
        NativeTableCell is = new NativeTableCell(values(
                change.after(), value -> change.before().contains(value) ? new Span(value) : Marker.glyph(value)));
        return new NativeTableRow(label, was, is);
    }

    /** Each value by itself, so that only what is different stands out; no value is "not known". */
    private static Component values(List<String> values, Function<String, Component> shown) {
        if (values.isEmpty()) {
            return UnknownChip.glyph();
        }
        Span parts = new Span();
        parts.addClassName("rm-parts");
        values.forEach(value -> parts.add(shown.apply(value)));
        return parts;
    }

    private static Component gone(String value) {
        Span gone = new Span();
        gone.getElement().appendChild(new Element("del").setText(value));
        return gone;
    }

    private static NativeTableHeaderCell column(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(words));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
