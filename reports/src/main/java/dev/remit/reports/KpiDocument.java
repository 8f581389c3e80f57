package dev.remit.reports;

import dev.remit.reports.KpiReport.Age;
import dev.remit.reports.drawing.FigureKeyDrawing;
import dev.remit.reports.drawing.SignDrawing;
import dev.remit.reports.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRParameter;
import org.jspecify.annotations.Nullable;

/** Everything the KPI report's design is filled with: finished words, rows and drawings. */
final class KpiDocument implements Document {

    private static final List<String> COPIED = List.of(
            "footer.madeWith",
            "figures.column.name",
            "figures.column.baseline",
            "figures.column.target",
            "figures.column.now",
            "figures.column.bar",
            "figures.empty",
            "scatter.title",
            "decide.title",
            "decide.empty",
            "decisions.title",
            "decisions.column.name",
            "decisions.column.waits",
            "decisions.column.due",
            "decisions.column.who",
            "lanes.title",
            "capability.title",
            "capability.note",
            "findings.title",
            "evidence.title",
            "gaps.title",
            "gaps.column.gap",
            "gaps.column.count",
            "gaps.column.next",
            "gaps.empty",
            "definitions.title",
            "definitions.note",
            "definitions.empty",
            "definitions.formula",
            "definitions.what",
            "definitions.source",
            "definitions.unit",
            "definitions.bounds",
            "definitions.absence",
            "definitions.standard");

    private final KpiReport report;
    private final Words words;
    private final KpiTables tables;
    private final KpiCharts charts;
    private final FirstLine first;

    KpiDocument(KpiReport report) {
        this.report = report;
        this.words = new Words(report.head().locale(), report.head().zone());
        this.tables = new KpiTables(report, words);
        this.charts = new KpiCharts(report, words);
        this.first = new FirstLine(report.head(), words);
    }

    @Override
    public String title() {
        return words.of("kpi.nameAndPeriod", period()) + " · " + first.workspace();
    }

    @Override
    public String subject() {
        return words.of("kpi.subject");
    }

    @Override
    public String lead() {
        return first.lead();
    }

    @Override
    public String design() {
        return Designs.KPI;
    }

    @Override
    public JRDataSource rows(Progress progress) {
        return new JREmptyDataSource(1);
    }

    @Override
    public Map<String, Object> parameters(Designs designs, Progress progress) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, report.head().locale());
        parameters.put("texts", texts());
        parameters.put("letterhead", first.drawing(words.of("kpi.nameAndPeriod", period())));
        parameters.put("seal", new SignDrawing(SignDrawing.Sign.SEAL));
        parameters.put("product", new SignDrawing(SignDrawing.Sign.PRODUCT));
        parameters.put(
                "figureKey",
                new FigureKeyDrawing(
                        words.of("figures.key.target"),
                        words.of("figures.key.baseline"),
                        words.of("figures.key.unknown")));
        parameters.put("scatter", charts.scatter());
        parameters.put("lanes.chart", charts.lanes());
        parameters.put("capability.chart", charts.capabilities());
        parameters.put("findings.chart", charts.findings());
        parameters.put("evidence.chart", charts.evidence());
        tables().forEach((name, rows) -> parameters.put(name + ".rows", new WatchedRows(rows, progress)));
        Designs.KPI_PARTS.forEach(name -> parameters.put(name + ".design", designs.compiled(name)));
        return parameters;
    }

    private Map<String, List<Map<String, @Nullable Object>>> tables() {
        return Map.of(
                "figures", tables.figures(),
                "decide", tables.decideFirst(),
                "decisions", tables.decisions(),
                "gaps", tables.gaps(),
                "definitions", tables.definitions());
    }

    private Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new HashMap<>();
        COPIED.forEach(key -> texts.put(key, words.of(key)));
        KpiReport.Headline headline = report.headline();
        texts.put("reportName", words.of("kpi.name"));
        texts.put("finding", PlainText.line(headline.finding()));
        texts.put("summary", headline.summary().isBlank() ? null : PlainText.line(headline.summary()));
        texts.put("figures.title", words.of("figures.title", report.figures().size()));
        texts.put("asOf", first.asOf() + words.of("footer.formulas"));
        texts.put("pageOf", words.pattern("footer.page"));
        int more = report.work().decisions().size() - KpiTables.DECIDE_FIRST;
        texts.put("decide.more", more > 0 ? words.of("decide.more", more) : null);
        texts.put("lanes.note", lanesNote());
        texts.put("decisions.note", decisionsNote());
        texts.put("findings.note", findingsNote());
        texts.put("gaps.note", gapsNote());
        texts.put("evidence.note", evidenceNote());
        return texts;
    }

    private String lanesNote() {
        List<KpiReport.LaneTiers> lanes = report.portfolio().lanes();
        int notTiered = lanes.stream().mapToInt(KpiReport.LaneTiers::notTiered).sum();
        int tiered = lanes.stream()
                .flatMap(lane -> lane.tiers().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return words.of("lanes.note", tiered + notTiered, notTiered);
    }

    private String decisionsNote() {
        List<KpiReport.Decision> decisions = report.work().decisions();
        long late = decisions.stream().filter(tables::late).count();
        return words.of("decisions.note", decisions.size(), late);
    }

    private String findingsNote() {
        List<KpiReport.FindingAges> findings = report.exposure().findings();
        int old = findings.stream()
                .mapToInt(row -> row.byAge().getOrDefault(Age.OLDER, 0))
                .sum();
        int open = findings.stream()
                .flatMap(row -> row.byAge().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return words.of("findings.note", open, old);
    }

    private String gapsNote() {
        return words.of(
                "gaps.note",
                report.work().gaps().stream()
                        .mapToInt(KpiReport.OwnershipGap::count)
                        .sum());
    }

    private String evidenceNote() {
        List<KpiReport.EvidenceCount> evidence = report.work().evidence();
        int there = evidence.stream().mapToInt(KpiReport.EvidenceCount::there).sum();
        int silent = evidence.stream().mapToInt(KpiReport.EvidenceCount::silent).sum();
        int required = there
                + silent
                + evidence.stream().mapToInt(KpiReport.EvidenceCount::missing).sum();
        return words.of("evidence.note", required, there, silent);
    }

    private String period() {
        return words.period(report.headline().from(), report.headline().to());
    }
}
