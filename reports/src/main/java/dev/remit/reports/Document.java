package dev.remit.reports;

import dev.remit.reports.drawing.Drawing;
import dev.remit.reports.drawing.LetterheadDrawing;
import dev.remit.reports.text.PlainText;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** A report as its design is filled with it: finished words, rows and drawings. */
interface Document {

    /** Which design it fills. */
    String design();

    /** The title in the reader's window and file list. */
    String title();

    String subject();

    /** Whose it is. */
    String lead();

    Map<String, Object> parameters(Designs designs, Progress progress);

    /** The rows of the design itself. */
    JRDataSource rows(Progress progress);

    /** What stands at the head and foot of each page, in words. */
    record FirstLine(ReportHead head, Words words) {

        String lead() {
            return head.letterhead()
                    .brand()
                    .map(name -> PlainText.line(name, 80))
                    .orElseGet(this::workspace);
        }

        String workspace() {
            return PlainText.line(head.letterhead().workspace(), 80);
        }

        /** With the document's name at the right. */
        Drawing drawing(String name) {
            ReportHead.Letterhead letterhead = head.letterhead();
            return new LetterheadDrawing(
                    lead(),
                    letterhead.brand().isPresent() ? words.of("letterhead.for", workspace()) : "",
                    name,
                    letterhead.logo().map(Logo::image).orElse(null));
        }

        /** The moment and what reproduces it, up to where the next sentence begins. */
        String asOf() {
            String moment = words.moment(head.asOf());
            String reference = head.ledgerHead()
                    .map(ledger -> words.of(
                            "footer.asOf.ledger",
                            moment,
                            words.number(ledger.index()),
                            Words.hash(PlainText.line(ledger.hash(), 200))))
                    .orElseGet(() -> words.of("footer.asOf", moment));
            String again = head.ledgerHead().isPresent() ? words.of("footer.again") + " " : "";
            return reference + "\n" + again;
        }
    }

    /** Rows for a design, which stop coming once nobody wants the report any more. */
    final class WatchedRows implements JRRewindableDataSource {

        private final List<Map<String, @Nullable Object>> rows;
        private final Progress progress;
        private int next;

        WatchedRows(List<Map<String, @Nullable Object>> rows, Progress progress) {
            this.rows = rows;
            this.progress = progress;
        }

        /** A band that does not fit is filled again on the next page. */
        @Override
        public void moveFirst() {
            next = 0;
        }

        @Override
        public boolean next() {
            progress.check();
            return next++ < rows.size();
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            return rows.get(next - 1).get(field.getName());
        }
    }
}
