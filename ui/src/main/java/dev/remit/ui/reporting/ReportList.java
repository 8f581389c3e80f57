package dev.remit.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.reporting.IssuedReport;
import dev.remit.reporting.ReportKind;
import dev.remit.reporting.ReportState;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports, newest first: a page at a time, with what can be done about each. */
final class ReportList extends Div {

    private static final int PAGE = 20;

    private final transient ReportDesk desk;
    private final boolean mayIssue;
    private int shown = PAGE;
    private boolean active;

    ReportList(ReportDesk desk, boolean mayIssue) {
        this.desk = desk;
        this.mayIssue = mayIssue;
        refresh();
    }

    /** Whether any of the reports shown is still being made. */
    boolean active() {
        return active;
    }

    void refresh() {
        Page<IssuedReport> page = desk.queries().list(Optional.empty(), shown);
        List<IssuedReport> reports = page.items();
        active = reports.stream().anyMatch(r -> r.progress().state().active());
        removeAll();
        if (reports.isEmpty()) {
            add(empty());
            return;
        }
        Map<PersonId, Person> named =
                desk.named(reports.stream().map(r -> r.request().by()).toList());
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-reports");
        reports.forEach(report -> list.add(row(report, named)));
        add(list);
        page.next()
                .ifPresent(more -> add(Buttons.plain(Words.text("reports.more"), e -> {
                    shown += PAGE;
                    refresh();
                })));
    }

    private ListItem row(IssuedReport report, Map<PersonId, Person> named) {
        Div words = new Div(Texts.strong(title(report)), Texts.caption(asked(report, named)));
        words.addClassName("rm-stack");
        Div end = new Div();
        end.addClassName("rm-report-end");
        end.add(end(report));
        return new ListItem(Icon.DOCUMENT.glyph(), words, end);
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

    private Component[] end(IssuedReport report) {
        ReportState state = report.progress().state();
        return switch (state) {
            case QUEUED -> new Component[] {new Span(Words.of(state)), cancel(report)};
            case RENDERING -> new Component[] {bar(report), cancel(report)};
            case READY -> ready(report);
            case FAILED ->
                new Component[] {
                    Status.BAD.glyph(
                            report.progress().failure().flatMap(Words::find).orElseGet(() -> Words.of(state)))
                };
            case CANCELLED, REMOVED -> new Component[] {Texts.quiet(Words.of(state))};
        };
    }

    private static Component bar(IssuedReport report) {
        ProgressBar bar = new ProgressBar(0, 100, report.progress().percent());
        bar.getElement().setAttribute("aria-label", Words.text("reports.progress", title(report)));
        Span percent = new Span(Words.text("reports.percent", report.progress().percent()));
        Div both = new Div(bar, percent);
        both.addClassName("rm-report-progress");
        return both;
    }

    private Button cancel(IssuedReport report) {
        Button cancel = Buttons.quiet(Words.text("reports.cancel"), e -> {
            desk.service().cancel(report.id());
            refresh();
        });
        cancel.setVisible(mayIssue);
        return cancel;
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

    private EmptyState empty() {
        return EmptyState.firstTime(Words.text("reports.empty"), Words.text("reports.empty.text"));
    }
}
