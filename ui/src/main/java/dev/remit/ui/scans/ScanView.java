package dev.remit.ui.scans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final transient ScanQueries queries;
    private final transient ScanService service;
    private final transient Attested.Source attested;
    private final transient CurrentUser user;
    private final transient Ages ages;
    private final PageHeader header = new PageHeader("");
    private final Div message = new Div();
    private final Section coverage = new Section(Words.text("scans.by-question"));
    private final Div changes = new Div();
    private final Button cancel = Buttons.plain(Words.text("scans.cancel"), e -> cancel());
    private final Component cancelling = Texts.quiet(Words.text("scans.cancelling"));
    private transient @Nullable Scan shown;
    private @Nullable Registration polling;

    ScanView(ScanQueries queries, ScanService service, Attested.Source attested, CurrentUser user, Ages ages) {
        this.queries = queries;
        this.service = service;
        this.attested = attested;
        this.user = user;
        this.ages = ages;
        addClassName("rm-view");
        add(header, message, coverage, changes);
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
            page.setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
        super.onDetach(event);
    }

    /** Changes what is different and leaves the rest as it is: a button that has the focus keeps it. */
    private void show(ScanId id) {
        Scan scan = queries.find(id).orElseThrow(NotFoundException::new);
        Scan before = shown;
        shown = scan;
        header.retitle(ScanWords.title(scan));
        header.meta(
                new Span(scan.connectionName()), new Glyph(ScanWords.state(scan)), Texts.time(scan.queuedAt(), ages));
        fill(
                message,
                scan.message()
                        .filter(m -> scan.state() != ScanState.FINISHED)
                        .map(Refusals::kept)
                        .map(Hatched::new));
        coverage.show(CoverageTable.of(scan, attested.of(scan.connection(), ages), ages));
        coverage.sub(ScanWords.sentence(scan, ages));
        if (before == null || !shape(before).equals(shape(scan))) {
            header.actions(actions(scan));
            fill(
                    changes,
                    scan.snapshot().stream()
                            .mapToObj(n -> new ChangesPart(scan, queries, ages))
                            .findFirst());
        }
    }

    /** What decides which buttons and parts there are. */
    private static List<Object> shape(Scan scan) {
        return List.of(scan.id(), scan.state(), scan.cancelling(), scan.snapshot(), scan.drift());
    }

    private static void fill(Div place, Optional<? extends Component> content) {
        place.removeAll();
        content.ifPresent(place::add);
        place.setVisible(content.isPresent());
    }

    private Component[] actions(Scan scan) {
        List<Component> actions = new ArrayList<>();
        if (scan.state().active() && user.may(Permission.SCAN_RUN)) {
            actions.add(scan.cancelling().isPresent() ? cancelling : cancel);
        }
        scan.drift()
                .ifPresent(d -> actions.add(
                        Buttons.primaryLink(Words.text("scans.open-map"), AccessNavigation.of(scan.connection()))));
        return actions.toArray(Component[]::new);
    }

    private void cancel() {
        Scan scan = Objects.requireNonNull(shown, "there is a button for it");
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
