package dev.remit.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One integration beside the map: its statements, and what may be said of it. */
class IntegrationPanelTest extends AccessTest {

    @Test
    void aStatementSaysAsWhomHowWeKnowOnWhichFieldsAndInWhichOtherSystem() {
        agents(1)
                .grant("user:1", "SEE", "leads", List.of("email", "income_band"), "api.crm.example.test")
                .answersFrom(system);
        fixture.scan(here);
        AccessRow row = row("Agent 1");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(panel())
                    .contains(
                            "in api.crm.example.test",
                            "with the rights of Mara Editor",
                            "right_leads",
                            "leads.income_band",
                            "internal",
                            "no owner");
            assertThat(find(NativeTable.class, find(Aside.class).single()).all())
                    .hasSize(1);
        });
    }

    @Test
    void whoManagesFindingsSaysWhichUseCaseItBelongsToUndoesItAndTakesItBack(
            @Autowired UseCaseService useCases, @Autowired RegisterQueries register, @Autowired LedgerQueries ledger) {
        AccessRow row = row("Agent 2");
        PersonId operations = here.ours().person("Olga Operations", "marketing-operations");
        here.ours()
                .as(
                        operations,
                        () -> useCases.register(
                                new NewUseCase(Map.of("name", List.of("Post writing")), Optional.empty(), List.of())));
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(panel()).contains("no use case");
            test(find(Button.class).withText("Link").single()).click();
            assertThat(picker().getErrorMessage()).contains("Choose a use case");
            RegisterRow found = register.list(RegisterFilter.NONE, RegisterSort.DEFAULT, Optional.empty(), 5)
                    .items()
                    .getFirst();
            link(found);
            assertThat(panel()).contains("Post writing", "Take back").doesNotContain("no use case");
            test(find(Button.class).withText("Undo").single()).click();
            assertThat(panel()).contains("no use case");
            link(found);
            test(find(Button.class).withText("Take back").single()).click();
            find(TextArea.class).single().setValue("It is another team's.");
            test(find(Button.class).withText("Take back").all().getLast()).click();
            assertThat(panel()).contains("no use case");
            assertThat(ledger.timeline(row.id().subject(), Optional.empty(), 9).items())
                    .extracting(r -> r.act().name())
                    .containsExactly(
                            "integration.unlinked", "integration.linked", "integration.unlinked", "integration.linked");
        });
    }

    @Test
    void whatTwoConnectionsSeeIsOneRowThatSaysWhyAndIsMadeTwoAgain(@Autowired TestDatabase database) {
        Setting second = fixture.connect(here.ours(), here.cio(), "Press site", system);
        fixture.scan(second);
        database.asSuperuser()
                .sql("""
                        update integration p set part_of = i.id, same_by = 'PRODUCT', same_value = 'openai'
                          from integration i where i.tenant_id = p.tenant_id and i.principal = p.principal
                           and p.principal = 'agent:2' and i.connection_id = ? and p.connection_id = ?""")
                .params(here.connection().value(), second.connection().value())
                .update();
        AccessRow row = row("Agent 2");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(words()).contains("5 integrations");
            assertThat(panel())
                    .contains("One AI, seen by 2 connections", "Press site", "A guess")
                    .contains("in Press site");
            test(find(Button.class).withText("They are two").single()).click();
            find(TextArea.class).single().setValue("Each site has its own.");
            test(find(Button.class).withText("They are two").all().getLast()).click();
            assertThat(panel()).doesNotContain("seen by 2");
            assertThat(words()).contains("6 integrations");
        });
        signedIn(here.ours(), here.ours().person("Olu Adeyemi", "auditor"), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(find(Button.class).withText("They are two").all()).isEmpty();
        });
    }

    @Test
    void whoMayOnlyReadSeesWhatItBelongsToAndNoWayToChangeIt() {
        PersonId auditor = here.ours().person("Olu Adeyemi", "auditor");
        AccessRow row = row("Agent 2");
        signedIn(here.ours(), auditor, () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(panel()).contains("no use case");
            assertThat(find(Button.class).withText("Link").all()).isEmpty();
        });
    }

    private String panel() {
        return words(find(Aside.class).single());
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private ComboBox<RegisterRow> picker() {
        return (ComboBox<RegisterRow>)
                (Component) find(ComboBox.class, find(Aside.class).single())
                        .withCondition(box -> box.getLabel().equals("Which use case does it belong to?"))
                        .single();
    }

    private void link(RegisterRow useCase) {
        picker().setValue(useCase);
        test(find(Button.class).withText("Link").single()).click();
    }
}
