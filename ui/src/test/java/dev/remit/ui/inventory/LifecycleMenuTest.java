package dev.remit.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.Decision.Outcome;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.testing.ViewTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the page of a use case offers in each state: what the service would do, and nothing that it would refuse. */
class LifecycleMenuTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseService service;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    LifecycleMenu menu;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void whatRunsIsStoppedInWhateverStateItIs() {
        UseCaseId id = running();
        assertThat(offered(company.operations, id)).contains("Move", "Suspend", "Retire");
        change(id);
        assertThat(offered(company.operations, id)).contains("Move", "Suspend", "Take back");
        company.decideAll(id, Outcome.CHANGES_REQUESTED);
        assertThat(offered(company.operations, id))
                .containsExactly("Suspend", "Take back", "Roll back to an approved version", "Move");
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.useCase(id));
            assertThat(buttons()).contains("Suspend").doesNotContain("Take back", "Move");
            assertThat(find(MenuButton.class).all()).isNotEmpty();
        });
        assertThat(offered(company.marketer, id)).contains("Take back").doesNotContain("Suspend", "Move");
    }

    @Test
    void whatWasNeverApprovedAndDoesNotRunOffersNoLaneAndNoStop() {
        UseCaseId id = company.submitted("Reply drafting");
        assertThat(offered(company.operations, id)).contains("Take back").doesNotContain("Move", "Suspend", "Retire");
        company.decideAll(id, Outcome.DECLINED);
        assertThat(offered(company.operations, id))
                .contains("Retire", "Copy as a new request")
                .doesNotContain("Suspend");
        assertThat(offered(company.brand, id)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    void onlyOversightIsOpenToWhatIsNotApproved() {
        UseCaseId id = running();
        change(id);
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.useCase(id));
            assertThat(buttons()).contains("Suspend", "Take back");
            menu.ways(queries.get(id)).stream()
                    .filter(way -> way.words().equals("Move"))
                    .forEach(way -> way.act().run());
            RadioButtonGroup<Lane> lanes =
                    (RadioButtonGroup<Lane>) find(RadioButtonGroup.class).single();
            assertThat(lanes.getListDataView().getItems()).containsExactly(Lane.OVERSIGHT);
        });
    }

    @Test
    void aDeclinedChangeIsDroppedForTheApprovedVersion() {
        UseCaseId id = running();
        change(id);
        company.decideAll(id, Outcome.DECLINED);
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.useCase(id));
            test(button("Roll back to an approved version")).click();
            roundTrip();
            assertThat(words()).contains("Its approval holds");
            test(find(TextArea.class).single()).setValue("Then as before");
            test(last("Roll back")).click();
        });
        assertThat(company.workspace.as(company.marketer, () -> queries.get(id).state()))
                .isEqualTo(UseCaseState.APPROVED);
    }

    @Test
    void anActWithoutAReasonIsRefusedAtItsFieldAndWhatStandsThereStays() {
        UseCaseId id = running();
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.useCase(id));
            test(button("Suspend")).click();
            test(last("Suspend")).click();
            assertThat(find(TextArea.class).single().isInvalid()).isTrue();
            test(find(TextArea.class).single()).setValue("It promised a refund");
            test(last("Suspend")).click();
            assertThat(find(TextArea.class).all()).isEmpty();
        });
        assertThat(company.workspace.as(
                        company.operations, () -> queries.get(id).state()))
                .isEqualTo(UseCaseState.SUSPENDED);
    }

    @Test
    void whatWasDeclinedIsCopiedWithItsAnswersIntoARequestOfOnesOwn() {
        UseCaseId id = company.submitted("Reply drafting");
        company.decideAll(id, Outcome.DECLINED);
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.useCase(id));
            test(button("Copy as a new request")).click();
            roundTrip();
            assertThat(words()).contains("Reply drafting");
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .endsWith("/request")
                    .doesNotContain(id.toString());
        });
    }

    private UseCaseId running() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "The pilot held"));
        return id;
    }

    private void change(UseCaseId id) {
        company.workspace.as(company.marketer, () -> {
            service.change(id, 1, Map.of("problem", List.of("First answers take ten hours")), "Counted again");
        });
    }

    /** What the menu offers; the page itself has room for three, so it is opened too. */
    private List<String> offered(PersonId person, UseCaseId id) {
        List<String> offered = new ArrayList<>();
        signedIn(company.workspace, person, () -> {
            open(InventoryNavigation.useCase(id));
            assertThat(words()).contains("Reply drafting");
            menu.ways(queries.get(id)).forEach(way -> offered.add(way.words()));
        });
        return offered;
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button last(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
