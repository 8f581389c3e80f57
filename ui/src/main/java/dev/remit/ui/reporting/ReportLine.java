package dev.remit.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.reporting.IssuedReport;
import dev.remit.reporting.ReportKind;
import dev.remit.reporting.ReportState;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** One report in the list. While it is made only its progress changes: its button stays the same one, and keeps the focus. */
final class ReportLine extends ListItem {

    private final transient ReportDesk desk;
    private final boolean mayIssue;
    private final transient Runnable changed;
    private final Div words = new Div();
    private final Div outcome = new Div();
    private final Button cancel = Buttons.quiet(Words.text("reports.cancel"), e -> cancel());
    private final Button retry = Buttons.quiet(Words.text("reports.retry"), e -> retry());
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Span percent = new Span();
    private transient Optional<IssuedReport> shown = Optional.empty();

    ReportLine(ReportDesk desk, boolean mayIssue, Runnable changed) {
        this.desk = desk;
        this.mayIssue = mayIssue;
        this.changed = changed;
        words.addClassName("rm-stack");
        outcome.addClassName("rm-report-end");
        Div end = new Div(outcome, cancel, retry);
        end.addClassName("rm-report-end");
        add(Icon.DOCUMENT.glyph(), words, end);
    }

    void show(IssuedReport report, Map<PersonId, Person> named) {
        bar.setValue(report.progress().percent());
        percent.setText(Words.text("reports.percent", report.progress().percent()));
        ReportState state = report.progress().state();
        if (shown.map(r -> r.progress().state()).equals(Optional.of(state))) {
            return;
        }
        shown = Optional.of(report);
        words.removeAll();
        words.add(Texts.strong(title(report)), Texts.caption(asked(report, named)));
        outcome.removeAll();
        outcome.add(outcome(report));
        cancel.setVisible(mayIssue && state.active());
        retry.setVisible(mayIssue && state == ReportState.FAILED);
    }

    private static String title(IssuedReport report) {
        return report.kind() == ReportKind.KPI
                ? Words.text("reports.name.kpi", report.days())
                : Words.of(report.kind());
    }

    private String asked(IssuedReport report, Map<PersonId, Person> named) {
        String name = ReportDesk.name(named, report.request().by());
        String at = desk.ages().at(report.request().at());
        return Words.text(report.request().due().isPresent() ? "reports.asked.schedule" : "reports.asked", name, at);
    }

    private Component[] outcome(IssuedReport report) {
        ReportState state = report.progress().state();
        return switch (state) {
            case QUEUED -> new Component[] {new Span(Words.of(state))};
            case RENDERING -> new Component[] {bar(report)};
            case READY -> ready(report);
            case FAILED ->
                new Component[] {
                    Status.BAD.glyph(
                            report.progress().failure().flatMap(Words::find).orElseGet(() -> Words.of(state)))
                };
            case CANCELLED, REMOVED -> new Component[] {Texts.quiet(Words.of(state))};
        };
    }

    private Component bar(IssuedReport report) {
        bar.getElement().setAttribute("aria-label", Words.text("reports.progress", title(report)));
        Div both = new Div(bar, percent);
        both.addClassName("rm-report-progress");
        return both;
    }

    private void cancel() {
        shown.ifPresent(report -> desk.service().cancel(report.id()));
        changed.run();
    }

    private void retry() {
        shown.ifPresent(report -> desk.service().retry(report.id()));
        Announce.politely(Words.text("reports.issued"));
        changed.run();
    }

    private Component[] ready(IssuedReport report) {
        IssuedReport.Document document = report.document().orElseThrow();
        DownloadHandler download = event -> {
            IssuedReport.File file = desk.service().download(report.id());
            event.setFileName(file.name());
            event.setContentType(file.mediaType());
            event.setContentLength(file.bytes().length);
            try (OutputStream out = event.getOutputStream()) {
                out.write(file.bytes());
            }
        };
        Anchor link = new Anchor(
                download, Words.text("reports.download", report.kind().format().name(), kilobytes(document)));
        link.addClassName("rm-link");
        link.setAriaLabel(Words.text("reports.download.name", document.fileName()));
        return new Component[] {new HashText(document.sha256()), link};
    }

    private static long kilobytes(IssuedReport.Document document) {
        return Math.max(1, document.size() / 1024);
    }
}
