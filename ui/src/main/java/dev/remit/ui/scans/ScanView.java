package dev.remit.ui.scans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanId;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.ScanService;
import dev.remit.scan.ScanState;
import dev.remit.ui.MainLayout;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Hatched;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One scan: its progress while it runs, refreshed every second; then what was answered, what was not and why, what changed. */
@Route(value = ScansNavigation.PATH + "/:" + ScanView.ID, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class ScanView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String ID = "scan";
    private static final int EVERY_MS = 1_000;
    private static final int NEVER = -1;

    private final transient ScanQueries queries;
    private final transient ScanService service;
    private final transient CurrentUser user;
    private final transient Ages ages;
    private transient @Nullable Scan shown;
    private @Nullable Registration polling;

    ScanView(ScanQueries queries, ScanService service, CurrentUser user, Ages ages) {
        this.queries = queries;
        this.service = service;
        this.user = user;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ScanId id = event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .map(ScanId::new)
                .orElseThrow(NotFoundException::new);
        show(id);
        watch(event.getUI(), id);
    }

    private void watch(UI page, ScanId id) {
        stop(page);
        if (shown != null && shown.state().active()) {
            page.setPollInterval(EVERY_MS);
            polling = page.addPollListener(e -> {
                show(id);
                if (shown == null || !shown.state().active()) {
                    stop(page);
                    Announce.politely(Words.text("scans.ended"));
                }
            });
        }
    }

    private void stop(UI page) {
        if (polling != null) {
            polling.remove();
            polling = null;
            page.setPollInterval(NEVER);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
        super.onDetach(event);
    }

    private void show(ScanId id) {
        Scan scan = queries.find(id).orElseThrow(NotFoundException::new);
        shown = scan;
        removeAll();
        add(header(scan));
        scan.message().filter(m -> scan.state() != ScanState.FINISHED).ifPresent(m -> add(new Hatched(m)));
        add(new Section(Words.text("scans.coverage"), CoverageTable.of(scan)).sub(sentence(scan)));
        if (scan.snapshot().isPresent()) {
            add(new ChangesPart(scan, queries));
        }
    }

    private PageHeader header(Scan scan) {
        List<Component> actions = new ArrayList<>();
        if (scan.state().active() && user.may(Permission.SCAN_RUN)) {
            actions.add(
                    scan.cancelling().isPresent()
                            ? Texts.quiet(Words.text("scans.cancelling"))
                            : Buttons.plain(Words.text("scans.cancel"), e -> cancel(scan)));
        }
        scan.drift()
                .ifPresent(d -> actions.add(
                        Buttons.primaryLink(Words.text("scans.open-map"), AccessNavigation.of(scan.connection()))));
        PageHeader header = new PageHeader(title(scan))
                .meta(
                        new Span(scan.connectionName()),
                        new Glyph(ScanWords.state(scan)),
                        Texts.time(scan.queuedAt(), ages));
        return actions.isEmpty() ? header : header.actions(actions.toArray(Component[]::new));
    }

    private static String title(Scan scan) {
        if (scan.state().active()) {
            return Words.text("scans.title.running", scan.connectionName());
        }
        return scan.drift().isPresent()
                ? Words.text("scans.title.drift", scan.connectionName(), ScanWords.drift(scan))
                : Words.text("scans.title.nothing", scan.connectionName());
    }

    private static String sentence(Scan scan) {
        return Words.text("scans.answered", scan.answered(), scan.questions().size());
    }

    private void cancel(Scan scan) {
        new ReasonDialog(
                        Words.text("scans.cancel.title", scan.connectionName()),
                        Words.text("scans.cancel.text"),
                        Words.text("scans.cancel"),
                        reason -> {
                            service.cancel(scan.id(), reason);
                            show(scan.id());
                        })
                .open();
    }

    @Override
    public List<Crumb> crumbs() {
        Scan scan = shown;
        Crumb all = Crumb.above(Words.text("scans.nav"), ScansNavigation.PATH);
        return scan == null
                ? List.of(all)
                : List.of(all, Crumb.here(scan.connectionName() + ", " + ages.at(scan.queuedAt())));
    }
}
