package dev.remit.ui.inventory;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.pattern.Pattern;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.patterns.PatternCards;
import dev.remit.ui.patterns.PatternDesk;
import dev.remit.ui.patterns.PatternPreviewPanel;
import dev.remit.ui.services.ServicesNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a request begins: its name, and the pattern it starts from; or one of the person's own that is not finished. */
@StyleSheet("context://css/inventory.css")
@Route(value = InventoryNavigation.NEW_REQUEST, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_REQUEST)
@PermitAll
class NewRequestView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String PATTERN = "pattern";

    private final transient IntakeDesk desk;
    private final transient PatternDesk patterns;
    private final TextField name = new TextField();
    private final PatternCards cards;
    private final PatternPreviewPanel preview;

    NewRequestView(IntakeDesk desk, PatternDesk patterns, Ages ages) {
        this.desk = desk;
        this.patterns = patterns;
        cards = new PatternCards(patterns.patterns().all());
        preview = new PatternPreviewPanel(patterns);
        addClassNames("rm-view", "rm-intake", "rm-request-start");
        name.setWidthFull();
        name.setMaxLength(200);
        Div form = new Div(
                new PageHeader(Words.text("use-cases.new-request")),
                new Question(Words.text("question.name"), Words.text("question.name.help"), name),
                new Question(
                        Words.text("patterns.question"),
                        Words.text("patterns.question.help"),
                        PatternCards.legend(),
                        cards),
                Buttons.primary(Words.text("use-cases.begin"), e -> begin()),
                Texts.link(Words.text("services.link"), ServicesNavigation.services()),
                new UnfinishedRequests(desk.queries(), ages));
        form.addClassName("rm-form");
        add(form, preview);
        cards.addValueChangeListener(e -> choose());
        name.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address.of(event.getLocation())
                .first(PATTERN)
                .filter(patterns.patterns().all().stream().map(Pattern::key).toList()::contains)
                .ifPresent(cards::setValue);
    }

    /** Shows what it brings, and keeps the choice in the address. */
    private void choose() {
        cards.chosen().ifPresentOrElse(preview::show, preview::hide);
        Address here = cards.chosen()
                .map(key -> InventoryNavigation.newRequest().with(PATTERN, key))
                .orElseGet(InventoryNavigation::newRequest);
        UI.getCurrent().getPage().getHistory().replaceState(null, here.href());
    }

    private void begin() {
        if (name.isEmpty()) {
            name.setInvalid(true);
            name.setErrorMessage(Words.text("use-cases.name-missing"));
            name.focus();
            return;
        }
        IntakePrefill named = new IntakePrefill(name.getValue().strip(), Map.of(), List.of(), Optional.empty());
        UseCaseId id = cards.chosen()
                .map(key -> patterns.patterns().start(key, named))
                .orElseGet(() -> desk.intake().start(named));
        InventoryNavigation.request(id).open();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("use-cases.nav"), InventoryNavigation.REGISTER),
                Crumb.here(Words.text("use-cases.new-request")));
    }
}
