package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.reporting.ReportService;
import dev.remit.reports.Format;
import dev.remit.scan.access.AccessFilter;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.reporting.ReportsNavigation;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** Has exactly what is filtered made as a file in the background, and goes where its progress is seen. */
@org.springframework.stereotype.Component
class MapExport {

    private final ReportService reports;
    private final CurrentUser user;

    MapExport(ReportService reports, CurrentUser user) {
        this.reports = reports;
        this.user = user;
    }

    /** Empty for who may not issue reports. */
    Optional<Component> menu(AccessFilter filter) {
        if (!user.may(Permission.REPORT_ISSUE)) {
            return Optional.empty();
        }
        String words = Words.text("access.export");
        MenuButton button = new MenuButton(words, new Span(Icon.OUT.glyph(), new Span(words))).alignedEnd();
        button.addClassName("rm-export");
        button.filledBy(() -> {
            for (Format format : Format.values()) {
                button.entry(Words.text("access.export." + format.name()), () -> export(format, filter));
            }
        });
        return Optional.of(button);
    }

    private void export(Format format, AccessFilter filter) {
        reports.issueMap(format, filter);
        ReportsNavigation.reports().open();
        Notice.done(Words.text("access.export.asked"));
    }
}
