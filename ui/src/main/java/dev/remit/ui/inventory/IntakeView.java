package dev.remit.ui.inventory;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.questions.Question;
import dev.remit.ui.MainLayout;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The form of one request: questions at the left, what they lead to at the right. The open part is in the address. */
@StyleSheet("context://css/inventory.css")
@Route(value = "use-cases/:id/request", layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_REQUEST)
@PermitAll
class IntakeView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String PART = "part";
    private static final String QUESTION = "question";

    private final transient IntakeDesk desk;
    private final transient OwnershipPanels ownership;
    private final Ages ages;
    private String title = "";

    IntakeView(IntakeDesk desk, OwnershipPanels ownership, Ages ages) {
        this.desk = desk;
        this.ownership = ownership;
        this.ages = ages;
        addClassNames("rm-view", "rm-intake");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UseCaseId id = InventoryNavigation.id(event);
        IntakeDraft draft = desk.queries().draft(id);
        title = draft.useCase().name();
        removeAll();
        if (!draft.useCase().state().open()) {
            event.forwardTo(InventoryNavigation.useCase(id).path());
            return;
        }
        Address address = Address.of(event.getLocation());
        HeadingPanel heading = new HeadingPanel();
        IntakeForm form =
                new IntakeForm(IntakeOutline.of(draft, address.first(PART).orElse("")), desk, heading, ownership, ages);
        add(form, heading);
        address.first(QUESTION).ifPresent(form::ask);
    }

    static Address part(UseCaseId id, String part) {
        return InventoryNavigation.request(id).with(PART, part);
    }

    /** Where a question is answered, with the focus on it. */
    static Address question(UseCaseId id, Question question) {
        return part(id, question.section()).with(QUESTION, question.key());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("use-cases.nav"), InventoryNavigation.REGISTER),
                Crumb.here(title.isBlank() ? Words.text("use-cases.new-request") : title));
    }
}
