package dev.remit.ui.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.template.Holder;
import dev.remit.ownership.vague.VagueRounds;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.Workspace;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.testing.ViewTest;
import dev.remit.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    @Autowired
    VagueRounds rounds;

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
            assertThat(words()).contains("One thing has a gap in ownership");
            assertThat(grid().getColumns())
                    .extracting(Grid.Column::getHeaderText)
                    .contains("What", "Kind", "Gaps", "Ines Calvert");
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
            waitUntil(() -> words().contains("Nothing matches"));
        });
    }

    @Test
    void whoDoesNotManageOwnershipIsNotOfferedToHandOver() {
        signedIn(ours, ines, () -> {
            open(OwnershipNavigation.carriedBy(ines));
            assertThat(words()).doesNotContain("Hand over what");
        });
    }

    @Test
    void aThingOpensBesideTheMatrixWithItsOwners() {
        signedIn(ours, operations, () -> {
            open(OwnershipNavigation.open(OwnershipNavigation.matrix(), subject));
            assertThat(words(find(DetailPanel.class).single().getDetail()))
                    .contains("Next-best-offer e-mails", "Who stands for it", "What was done", "Technical owner");
        });
    }

    @Test
    void rowsThatAreChosenGetALetterTogetherAndItCanBeTakenBack() {
        signedIn(ours, operations, () -> {
            open(OwnershipNavigation.matrix());
            test(grid()).select(0);
            press("Give a letter");
            test(box("To whom")).selectItem("Olga Operations");
            assertThat(words(find(Dialog.class).single()))
                    .contains("One thing changes", "Accountable passes from Ines Calvert to Olga Operations");
            press("Assign");
            assertThat(words(find(Dialog.class).single())).contains("Say why");
            test(find(TextArea.class).single()).setValue("New head of content");
            press("Assign");
            assertThat(queries.of(subject).accountable()).contains(operations);
            press("Undo");
            assertThat(queries.of(subject).accountable()).contains(ines);
        });
    }

    @Test
    void whoDoesNotManageOwnershipChoosesNoRows() {
        signedIn(ours, ines, () -> {
            open(OwnershipNavigation.matrix());
            assertThat(words()).doesNotContain("Give a letter");
        });
    }

    @Test
    void aTemplateIsReadByEverybodyAndWrittenByWhoManagesOwnership() {
        signedIn(ours, ines, () -> {
            open(OwnershipNavigation.templates());
            assertThat(words())
                    .contains("Analytics", "Whoever asks", "As shipped with Remit")
                    .doesNotContain("Change");
        });
        signedIn(ours, operations, () -> {
            open(OwnershipNavigation.template("content"));
            press("Save as a new version");
            assertThat(words()).contains("Say why");
            test(find(TextArea.class).single()).setValue("Content answers to operations");
            @SuppressWarnings("unchecked")
            ComboBox<Holder> accountable = (ComboBox<Holder>) (ComboBox<?>) box("Accountable");
            test(accountable).selectItem("Olga Operations");
            press("Save as a new version");
            assertThat(words()).contains("Version 1: Content answers to operations");
        });
    }

    @Test
    void vagueOwnershipSaysWhyAndWhoseTurnItIsAndItsNameLeadsToTheAssignment() {
        SubjectRef nobodys = new SubjectRef(SubjectKind.VENDOR, UUID.randomUUID());
        ours.as(operations, () -> service.expect(nobodys, "Copymill Ltd"));
        rounds.look(ours.tenant());
        signedIn(ours, operations, () -> {
            open(OwnershipNavigation.matrix());
            assertThat(words()).contains("Vague ownership");
            open(OwnershipNavigation.vague().with("kind", "vendor"));
            assertThat(words()).contains("One ownership is vague");
            assertThat(rows()).singleElement().asString().contains("Copymill Ltd", "NOBODY_ACCOUNTABLE");
            open(OwnershipNavigation.open(OwnershipNavigation.matrix(), nobodys));
            test(box("Accountable")).selectItem("Ines Calvert");
            open(OwnershipNavigation.vague());
            assertThat(words()).contains("No ownership is vague");
        });
    }

    @Test
    void theDocumentSaysOfEachGapWhetherItBlocks() throws IOException {
        String text = Files.readString(Path.of("../docs/ownership.md"));
        String table = text.substring(text.indexOf("<!-- gaps -->"), text.indexOf("<!-- end -->"));
        assertThat(table.lines().skip(1))
                .containsExactlyElementsOf(Stream.of(OwnershipGap.values())
                        .sorted(Comparator.comparing(gap -> !gap.blocks()))
                        .map(gap -> "| " + Words.of(gap) + " | " + (gap.blocks() ? "yes" : "no") + " |")
                        .toList());
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
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
