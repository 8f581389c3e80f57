package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.inventory.IntakePrefill;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.services.ServicesNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a request begins: its name, or one of the person's own that is not finished. */
@Route(value = InventoryNavigation.NEW_REQUEST, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_REQUEST)
@PermitAll
class NewRequestView extends Div implements HasCrumbs {

    private final transient IntakeDesk desk;
    private final TextField name = new TextField();

    NewRequestView(IntakeDesk desk, Ages ages) {
        this.desk = desk;
        addClassNames("rm-view", "rm-form");
        name.setWidthFull();
        name.setMaxLength(200);
        add(new PageHeader(Words.text("use-cases.new-request")));
        add(new Question(Words.text("question.name"), Words.text("question.name.help"), name));
        add(Buttons.primary(Words.text("use-cases.begin"), e -> begin()));
        add(Texts.link(Words.text("services.link"), ServicesNavigation.services()));
        add(new UnfinishedRequests(desk.queries(), ages));
        name.focus();
    }

    private void begin() {
        if (name.isEmpty()) {
            name.setInvalid(true);
            name.setErrorMessage(Words.text("use-cases.name-missing"));
            name.focus();
            return;
        }
        var id = desk.intake().start(new IntakePrefill(name.getValue().strip(), Map.of(), List.of(), Optional.empty()));
        InventoryNavigation.request(id).open();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("use-cases.nav"), InventoryNavigation.REGISTER),
                Crumb.here(Words.text("use-cases.new-request")));
    }
}
