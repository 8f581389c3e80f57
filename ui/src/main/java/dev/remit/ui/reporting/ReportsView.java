package dev.remit.ui.reporting;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.reporting.ReportKind;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Reports: issued on the spot or on a schedule, watched while they are made, taken as a file. */
@Route(value = ReportsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.REPORT_READ)
@PermitAll
@StyleSheet("context://css/reports.css")
class ReportsView extends Div implements HasCrumbs {

    private static final int SECOND = 1_000;

    private final transient ReportDesk desk;
    private final transient CurrentUser user;
    private final Div schedules = new Div();
    private final ReportList list;
    private transient Optional<Registration> watching = Optional.empty();

    ReportsView(ReportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
        this.list = new ReportList(desk, user.may(Permission.REPORT_ISSUE), this::changed);
        addClassName("rm-view");
        boolean mayIssue = user.may(Permission.REPORT_ISSUE);
        add(
                new PageHeader(Words.text("reports.title"))
                        .meta(Texts.caption(Words.text("reports.text")))
                        .actions(mayIssue ? actions() : new Component[0]),
                list,
                schedules);
        showSchedules();
    }

    private Component[] actions() {
        return new Component[] {
            Buttons.plain(Icon.CLOCK, Words.text("reports.schedule"), e -> new ScheduleDialog(desk, this::showSchedules)
                    .open()),
            Buttons.plain(Icon.TABLE, Words.text("reports.issue.register"), e -> issue(ReportKind.REGISTER, 1)),
            Buttons.primary(
                    Words.text("reports.issue.kpi"), e -> new IssueDialog(days -> issue(ReportKind.KPI, days)).open())
        };
    }

    private void issue(ReportKind kind, int days) {
        desk.service().issue(kind, days);
        Announce.politely(Words.text("reports.issued"));
        changed();
    }

    private void changed() {
        list.refresh();
        watch();
    }

    private void showSchedules() {
        schedules.removeAll();
        desk.schedules(user.may(Permission.REPORT_ISSUE), this::showSchedules).ifPresent(schedules::add);
    }

    /** Asks once a second while a report is made, and not otherwise. */
    private void watch() {
        getUI().filter(ui -> watching.isEmpty() && list.active()).ifPresent(ui -> {
            ui.setPollInterval(SECOND);
            watching = Optional.of(ui.addPollListener(e -> {
                list.refresh();
                if (!list.active()) {
                    stopWatching();
                    Announce.politely(Words.text("reports.done"));
                }
            }));
        });
    }

    private void stopWatching() {
        watching.ifPresent(Registration::remove);
        watching = Optional.empty();
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching();
        super.onDetach(event);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("reports.nav")));
    }
}
