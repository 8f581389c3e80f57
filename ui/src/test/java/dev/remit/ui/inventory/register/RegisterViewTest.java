package dev.remit.ui.inventory.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RegisterViewTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    private Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void anOwnerIsLookedUpWhileOneTypesAndFiltersTheList() {
        UseCaseId owned = company.submitted("Reply drafting");
        company.workspace.person("Ines Other", "cmo");
        company.draft("Nobody's");
        signedIn(company.workspace, company.cmo, () -> {
            open(InventoryNavigation.register());
            ComboBox<FilterBar.Choice> owner = owner();
            assertThat(found(owner, "INES", 0)).containsExactly("Ines Calvert", "Ines Other");
            assertThat(found(owner, "ines", 1)).containsExactly("Ines Other");
            owner.setValue(new FilterBar.Choice(company.cmo.toString(), "Ines Calvert"));
            roundTrip();
            assertThat(words()).contains("Accountable: Ines Calvert", "1 use case matches");
            assertThat(rows()).map(row -> ((RegisterRow) row).id()).containsExactly(owned);
            assertThat(chip("Accountable: Ines Calvert").getHref()).isEqualTo("use-cases");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "stale, 90, No evidence in the last 90 days",
        "seen, 30, Seen by a scan in the last 30 days",
        "due, yes, Its review is due",
        "nobody, yes, Without an Accountable",
        "tier, high, Tier: High"
    })
    void whatTheAddressFiltersByIsASentenceThatCanBeTakenAway(String parameter, String value, String sentence) {
        company.submitted("Reply drafting");
        signedIn(company.workspace, company.cmo, () -> {
            open(InventoryNavigation.register().with("q", "reply").with(parameter, value));
            assertThat(chip(sentence).getHref()).isEqualTo("use-cases?q=reply");
        });
    }

    @Test
    void peopleAndToolsInTheAddressAreNamed() {
        company.submitted("Reply drafting");
        String tool = company.tool("Zendesk AI agent");
        signedIn(company.workspace, company.cmo, () -> {
            open(InventoryNavigation.register().with("tool", tool));
            assertThat(chip("Tool: Zendesk AI agent").getHref()).isEqualTo("use-cases");
            open(RegisterAddress.carriedBy(company.operations));
            assertThat(chip("Priya Anand carries a duty for it").getHref()).isEqualTo("use-cases");
        });
    }

    @Test
    void whoIsOfAnotherWorkspaceIsNotNamed() {
        company.submitted("Reply drafting");
        PersonId stranger = workspaces.open().person("A Stranger", "cmo");
        signedIn(company.workspace, company.cmo, () -> {
            open(RegisterAddress.carriedBy(stranger));
            assertThat(words()).contains("somebody who was never here").doesNotContain("A Stranger");
            assertThat(found(owner(), "stranger", 0)).isEmpty();
        });
    }

    @Test
    void whatTheAddressSaysThatMeansNothingFiltersNothing() {
        company.submitted("Reply drafting");
        Address senseless =
                InventoryNavigation.register().with("accountable", "me").with("stale", "long");
        signedIn(company.workspace, company.cmo, () -> {
            open(senseless);
            assertThat(words())
                    .doesNotContain("Accountable: ", "No evidence in")
                    .contains("1 use case matches");
            open(InventoryNavigation.register().with("tool", UUID.randomUUID().toString()));
            assertThat(words()).contains("Tool: one that is not in the catalogue", "No use case matches");
        });
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private ComboBox<FilterBar.Choice> owner() {
        return find(ComboBox.class).all().stream()
                .filter(box -> "Accountable".equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // a combo box filters by what was typed
    private static List<String> found(ComboBox<FilterBar.Choice> box, String part, int offset) {
        return ((DataProvider<FilterBar.Choice, String>) box.getDataProvider())
                .fetch(new Query<>(offset, 10, List.of(), null, part))
                .map(FilterBar.Choice::words)
                .toList();
    }

    private Anchor chip(String sentence) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("rm-chip-set") && words(link).contains(sentence))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chip says " + sentence + " among " + words()));
    }
}
