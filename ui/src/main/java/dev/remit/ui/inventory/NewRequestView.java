package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.UseCase;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
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

    private static final int SHOWN = 10;

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
        Page<UseCase> open = desk.queries().mine(Optional.empty(), SHOWN);
        if (!open.items().isEmpty()) {
            add(unfinished(open, ages));
        }
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

    private static Section unfinished(Page<UseCase> open, Ages ages) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-found");
        for (UseCase draft : open.items()) {
            String title = draft.name().isBlank() ? Words.text("use-cases.unnamed") : draft.name();
            list.add(new ListItem(
                    Texts.link(title, InventoryNavigation.request(draft.id())),
                    Texts.caption(Words.text("use-cases.saved-ago", ages.since(draft.changedAt())))));
        }
        return new Section(Words.text("use-cases.unfinished"), list);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("use-cases.nav"), InventoryNavigation.REGISTER),
                Crumb.here(Words.text("use-cases.new-request")));
    }
}
