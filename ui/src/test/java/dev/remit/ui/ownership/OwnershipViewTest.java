package dev.remit.ui.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnershipViewTest extends ViewTest {

    @Autowired
    OwnershipService service;

    @Autowired
    OwnershipQueries queries;

    @Autowired
    OwnershipPanels panels;

    Workspace ours;
    PersonId operations;
    PersonId ines;
    final SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    @BeforeEach
    void workspace() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        ines = ours.person("Ines Calvert", "cmo");
        ours.as(operations, () -> {
            service.expect(subject, "Next-best-offer e-mails");
            service.assign(subject, Duty.ACCOUNTABLE, ines);
        });
    }

    @Test
    void theMatrixSaysHowManyHaveAGapAndShowsEachPersonWhoCarriesSomething() {
        signedIn(ours, ines, () -> {
            open(OwnershipNavigation.matrix());
            assertThat(words()).contains("One use case has a gap in ownership");
            assertThat(grid().getColumns())
                    .extracting(Grid.Column::getHeaderText)
                    .contains("Use case", "Gaps", "Ines Calvert");
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void theAddressHoldsTheFilters() {
        signedIn(ours, ines, () -> {
            open(OwnershipNavigation.withGap(OwnershipGap.NO_TECHNICAL_OWNER));
            assertThat(rows()).hasSize(1);
            open(OwnershipNavigation.withGap(OwnershipGap.NO_ACCOUNTABLE));
            assertThat(rows()).isEmpty();
            open(OwnershipNavigation.carriedBy(operations));
            assertThat(rows()).isEmpty();
        });
    }

    @Test
    void whoManagesOwnershipChoosesInThePanelAndItIsStoredAtOnce() {
        signedIn(ours, operations, () -> {
            OwnershipPanel panel = panels.of(subject);
            UI.getCurrent().add(panel);
            assertThat(words(panel)).contains("no technical owner");
            ComboBox<Person> box = box("Technical owner");
            Person chosen = box.getListDataView().getItems().findFirst().orElseThrow();
            test(box).selectItem(box.getItemLabelGenerator().apply(chosen));
            assertThat(queries.of(subject).holder(Duty.TECHNICAL_OWNER)).contains(chosen.id());
            assertThat(words(panel)).doesNotContain("no technical owner");
        });
    }

    @Test
    void whoMayNotChangeReadsWhoStandsForIt() {
        signedIn(ours, ines, () -> {
            OwnershipPanel panel = panels.of(subject);
            UI.getCurrent().add(panel);
            assertThat(words(panel)).contains("Ines Calvert", "nobody");
            assertThat(find(ComboBox.class, panel).all()).isEmpty();
        });
    }

    @Test
    void whatSomebodyCarriesIsHandedOverLineByLineWithAReason() {
        signedIn(ours, operations, () -> {
            open(OwnershipNavigation.carriedBy(ines));
            assertThat(words()).contains("Hand over what Ines Calvert carries");
            open(OwnershipNavigation.handOver(ines));
            assertThat(box("Accountable").getHelperText()).isEqualTo("one use case");
            test(box("Everything to")).selectItem("Olga Operations");
            assertThat(box("Accountable").getValue().id()).isEqualTo(operations);
            handOver();
            waitUntil(() -> words().contains("Say why"));
            assertThat(box("Accountable").getValue().id()).isEqualTo(operations);
            test(find(TextArea.class).single()).setValue("Leaves at the end of June");
            handOver();
            waitUntil(() -> queries.of(subject).accountable().equals(Optional.of(operations)));
            waitUntil(() -> words().contains("No use case matches"));
        });
    }

    @Test
    void whoDoesNotManageOwnershipIsNotOfferedToHandOver() {
        signedIn(ours, ines, () -> {
            open(OwnershipNavigation.carriedBy(ines));
            assertThat(words()).doesNotContain("Hand over what");
        });
    }

    private void handOver() {
        test(find(Button.class).withText("Hand over").single()).click();
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private ComboBox<Person> box(String label) {
        return (ComboBox<Person>) find(ComboBox.class).all().stream()
                .filter(b -> label.equals(b.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
