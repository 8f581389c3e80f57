package dev.remit.reports;

import dev.remit.reports.AccessReport.Known;
import dev.remit.reports.drawing.SignDrawing;
import dev.remit.reports.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRParameter;
import org.jspecify.annotations.Nullable;

/** The access map's design, filled: a row for each integration, beneath its system. */
final class AccessDocument implements Document {

    private static final List<String> CAPABILITIES = List.of("SEE", "INFER", "STORE", "CHANGE", "TRIGGER");

    private final AccessReport report;
    private final Words words;
    private final FirstLine first;

    AccessDocument(AccessReport report) {
        this.report = report;
        this.words = new Words(report.head().locale(), report.head().zone());
        this.first = new FirstLine(report.head(), words);
    }

    @Override
    public String design() {
        return Designs.ACCESS;
    }

    @Override
    public String title() {
        return words.of("access.name") + " · " + first.workspace();
    }

    @Override
    public String subject() {
        return words.of("access.subject");
    }

    @Override
    public String lead() {
        return first.lead();
    }

    @Override
    public Map<String, Object> parameters(Designs designs, Progress progress) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, report.head().locale());
        parameters.put("texts", texts());
        parameters.put("letterhead", first.drawing(words.of("access.name")));
        parameters.put("seal", new SignDrawing(SignDrawing.Sign.SEAL));
        parameters.put("product", new SignDrawing(SignDrawing.Sign.PRODUCT));
        return parameters;
    }

    private Map<String, @Nullable String> texts() {
        AccessReport.Headline headline = report.headline();
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("finding", PlainText.line(headline.finding()));
        String filter = headline.filter().isBlank()
                ? words.of("access.unfiltered")
                : words.of("access.filtered", PlainText.line(headline.filter()));
        texts.put("summary", PlainText.line(filter + " " + headline.summary()));
        texts.put("column", words.of("access.column"));
        CAPABILITIES.forEach(can -> texts.put(can, words.of("capability." + can)));
        texts.put("asOf", first.asOf() + words.of("access.key"));
        texts.put("continued", words.of("access.continued"));
        texts.put("empty", words.of("access.empty"));
        texts.put("footer.madeWith", words.of("footer.madeWith"));
        texts.put("pageOf", words.pattern("footer.page"));
        return texts;
    }

    @Override
    public JRDataSource rows(Progress progress) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        int place = 0;
        for (AccessReport.Place system : report.systems()) {
            place++;
            boolean begins = true;
            for (AccessReport.Line line : system.lines()) {
                Map<String, @Nullable Object> row = row(line);
                row.put("place", place);
                row.put("place.name", PlainText.line(system.name()));
                row.put("place.reading", PlainText.line(system.reading()));
                row.put("place.begins", begins);
                rows.add(row);
                begins = false;
            }
        }
        return new WatchedRows(rows, progress);
    }

    private Map<String, @Nullable Object> row(AccessReport.Line line) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", PlainText.line(line.name()));
        row.put("under", PlainText.line(line.under()));
        for (int i = 0; i < CAPABILITIES.size(); i++) {
            Known known = line.known().get(i);
            row.put(CAPABILITIES.get(i), text(known));
            row.put(CAPABILITIES.get(i) + ".unseen", known instanceof Known.Unseen);
            row.put(CAPABILITIES.get(i) + ".can", known instanceof Known.Can);
        }
        return row;
    }

    private String text(Known known) {
        return switch (known) {
            case Known.Can(String what, String how) -> PlainText.line(what) + "\n" + PlainText.line(how);
            case Known.Cannot() -> words.of("access.cannot");
            case Known.Unseen(String why) -> words.of("access.unseen", PlainText.line(why));
        };
    }
}
