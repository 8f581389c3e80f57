package dev.remit.ui.fingerprints;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.verdict.LocalFingerprint;
import dev.remit.catalog.verdict.VerdictQueries;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this workspace says about values, beside the catalogue that is the same for all, with one of them open. */
@Route(value = FingerprintsNavigation.PATH + "/:" + FingerprintsNavigation.ONE + "?", layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
class FingerprintsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient FingerprintDesk desk;
    private final Ages ages;

    FingerprintsView(FingerprintDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get(FingerprintsNavigation.ONE);
        Optional<LocalFingerprint> open = named.filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .flatMap(desk.queries()::find);
        if (named.isPresent() && open.isEmpty()) {
            throw new NotFoundException();
        }
        DetailPanel panel = new DetailPanel(grid());
        open.ifPresent(f -> panel.open(f.value(), FingerprintsNavigation.fingerprints()::open, detail(f)));
        removeAll();
        add(header(), panel);
    }

    private PageHeader header() {
        VerdictQueries.Edition edition = desk.queries().edition();
        PageHeader header = new PageHeader(Words.text("fingerprints.title"))
                .meta(Texts.quiet(
                        Words.text("fingerprints.edition", Numbers.exact(edition.products()), edition.version())));
        return desk.manages()
                ? header.actions(Buttons.primary(
                        Words.text("fingerprints.add"), e -> new FingerprintDialog(desk.service()).open()))
                : header;
    }

    private KeysetGrid<LocalFingerprint> grid() {
        KeysetGrid<LocalFingerprint> grid = new KeysetGrid<>(Words.text("fingerprints.title"), LocalFingerprint::id);
        grid.name(
                Words.text("fingerprints.value"),
                LocalFingerprint::value,
                f -> FingerprintsNavigation.fingerprint(f.id()));
        grid.text(
                Words.text("fingerprints.signal"),
                f -> Words.text("signal." + f.signal().name()));
        grid.text(Words.text("fingerprints.verdict"), f -> Words.of(f.verdict()));
        grid.text(Words.text("fingerprints.product"), f -> f.product().name());
        grid.text(Words.text("fingerprints.by"), f -> desk.name(f.by()));
        grid.text(Words.text("fingerprints.at"), f -> ages.at(f.at()));
        grid.narrow(f -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                FingerprintsNavigation.fingerprint(f.id()).href(),
                                f.value())
                        + Markup.span(
                                "", Words.of(f.verdict()) + " · " + f.product().name())));
        grid.empty(EmptyState.nothing(Words.text("fingerprints.empty"), Words.text("fingerprints.empty.text")));
        grid.read(desk.queries()::list);
        return grid;
    }

    private Div detail(LocalFingerprint f) {
        Div detail = new Div(
                new Facts()
                        .fact(Words.text("fingerprints.verdict"), Words.of(f.verdict()))
                        .fact(Words.text("signal." + f.signal().name()), Texts.code(f.value()))
                        .fact(Words.text("fingerprints.product"), f.product().name())
                        .fact(Words.text("fingerprints.vendor"), f.product().vendor())
                        .fact(Words.text("fingerprints.by"), desk.name(f.by()))
                        .fact(Words.text("fingerprints.at"), Texts.time(f.at(), ages)),
                Texts.body(f.reason()));
        detail.addClassName("rm-detail-body");
        if (desk.manages()) {
            detail.add(Buttons.plain(Words.text("fingerprints.withdraw"), e -> withdraw(f)));
        }
        return detail;
    }

    private void withdraw(LocalFingerprint f) {
        new ReasonDialog(
                        Words.text(
                                "fingerprints.withdraw.title",
                                f.value(),
                                f.product().name()),
                        Words.text("fingerprints.withdraw.text"),
                        Words.text("fingerprints.withdraw"),
                        why -> {
                            desk.service().withdraw(f.id(), why);
                            FingerprintsNavigation.fingerprints().open();
                            Notice.done(Words.text("fingerprints.withdrawn"));
                        })
                .open();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("fingerprints.nav")));
    }
}
