package dev.remit.ui.catalog.vendor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.vendor.DiligenceQuestion;
import dev.remit.catalog.vendor.Vendor;
import dev.remit.catalog.vendor.VendorAnswer;
import dev.remit.identity.Permission;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.VendorNavigation;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One vendor: what is known, by whom and until when, what is not known, what it makes, and who answers for it. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/inventory.css")
@Route(value = VendorNavigation.PATH + "/:" + VendorView.VENDOR, layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class VendorView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String VENDOR = "vendor";
    private static final int TIMELINE = 20;
    private static final int MOST = 50;

    private final transient VendorDesk desk;
    private final Ages ages;
    private String name = "";

    VendorView(VendorDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = CatalogNavigation.id(event, VENDOR).orElseThrow(NotFoundException::new);
        Vendor vendor = desk.queries().find(id).orElseThrow(NotFoundException::new);
        name = vendor.name();
        Div main = new Div(new Section(Words.text("vendors.known"), answers(vendor))
                .sub(Words.text("vendors.known.sub", vendor.open(), vendor.expired())));
        main.addClassName("rm-form-main");
        Div side = new Div(
                new Section(Words.text("vendors.facts"), facts(vendor)),
                desk.around().ownership().of(vendor.ref()),
                new Section(
                        Words.text("catalogue.history"),
                        new Timeline(ages, cursor -> desk.around().ledger().timeline(vendor.ref(), cursor, TIMELINE))));
        side.addClassName("rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        removeAll();
        add(new PageHeader(name).meta(new Glyph(VendorWords.known(vendor))), columns);
    }

    private Div answers(Vendor vendor) {
        Map<String, VendorAnswer> known = desk.queries().answers(vendor.id());
        Div all = new Div();
        for (DiligenceQuestion question : desk.queries().questions()) {
            all.add(new AnswerLine(question, Optional.ofNullable(known.get(question.key())), vendor, desk, ages));
        }
        return all;
    }

    private Facts facts(Vendor vendor) {
        return new Facts()
                .fact(Words.text("vendors.contract-ends"), new Glyph(VendorWords.contract(vendor, ages)))
                .fact(Words.text("vendors.makes"), made(vendor));
    }

    private Component made(Vendor vendor) {
        Div all = new Div();
        Stream.concat(
                        desk.made().queries().toolsOf(vendor.id(), MOST).stream()
                                .map(tool -> Texts.link(tool.name(), CatalogNavigation.tool(tool.id()))),
                        desk.made().queries().modelsOf(vendor.id(), MOST).stream()
                                .map(model -> Texts.link(model.name(), CatalogNavigation.tool(model.id()))))
                .forEach(link -> all.add(new Div(link)));
        return all.getComponentCount() == 0 ? Texts.quiet(Words.text("vendors.makes.nothing")) : all;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(
                        Words.text("catalogue.tools.nav"),
                        CatalogNavigation.tools().path()),
                Crumb.above(Words.text("vendors.title"), VendorNavigation.PATH),
                Crumb.here(name));
    }
}
