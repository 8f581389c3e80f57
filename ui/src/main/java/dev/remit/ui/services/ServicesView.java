package dev.remit.ui.services;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.service.ServiceCatalog;
import dev.remit.service.ServiceEntry;
import dev.remit.service.ServiceOffer;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What is offered by how much of a decision it takes: to whom, within what time, and how long it takes in fact. */
@Route(value = ServicesNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
@StyleSheet("context://css/lifecycle.css")
class ServicesView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ServiceCatalog catalog;
    private final transient CurrentUser user;

    ServicesView(ServiceCatalog catalog, CurrentUser user) {
        this.catalog = catalog;
        this.user = user;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(Words.text("services.title"));
        if (user.may(Permission.USE_CASE_REQUEST)) {
            header.actions(Buttons.primaryLink(Words.text("use-cases.new-request"), InventoryNavigation.newRequest()));
        }
        add(header, Texts.body(Words.text("services.text")));
        catalog.offers().forEach(entry -> add(section(entry)));
    }

    private Section section(ServiceEntry entry) {
        ServiceOffer offer = entry.offer();
        Facts facts = new Facts()
                .fact(Words.text("services.audience"), offer.audience())
                .fact(
                        Words.text("services.promised"),
                        offer.days()
                                .map(days -> Words.text("services.days", days))
                                .orElseGet(() -> Words.text("services.no-promise")))
                .fact(Words.text("services.taken"), taken(entry));
        Section section = new Section(Words.of(offer.tier()), Texts.body(offer.offered()), facts);
        if (user.may(Permission.USE_CASE_MANAGE)) {
            section.add(Buttons.quiet(Words.text("services.change"), e -> new OfferDialog(offer, changed -> {
                        catalog.change(changed);
                        show();
                    })
                    .open()));
        }
        return section;
    }

    private static Component taken(ServiceEntry entry) {
        return entry.taken()
                .<Component>map(taken -> {
                    String words = Words.text("services.median", Ages.length(taken.median()), taken.decided());
                    boolean late = entry.late().orElse(false);
                    return late ? Status.LATE.glyph(words) : Status.OK.glyph(words);
                })
                .orElseGet(() -> new Div(new Glyph(UnknownChip.markup()), Texts.quiet(Words.text("services.unknown"))));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("use-cases.nav"), InventoryNavigation.REGISTER),
                Crumb.here(Words.text("services.title")));
    }
}
