package dev.remit.ui.catalog.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.vendor.DiligenceQueries;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.Workspace;
import dev.remit.ui.catalog.VendorNavigation;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VendorViewsTest extends ViewTest {

    @Autowired
    CatalogService catalog;

    @Autowired
    DiligenceQueries queries;

    @Autowired
    OwnershipService ownership;

    Workspace here;
    PersonId operations;
    PersonId marketer;
    UUID vendor;

    @BeforeEach
    void fill() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        marketer = here.person("Jonas Falk", "marketer");
        here.as(operations, () -> {
            catalog.addTool("Copymill", Optional.of("Copymill Ltd"));
            vendor = catalog.addVendor("Copymill Ltd");
        });
    }

    @Test
    void whatNobodyKnowsAboutAVendorIsHatchedInTheListAndOnItsPage() {
        signedIn(here, marketer, () -> {
            open(VendorNavigation.vendors());
            assertThat(rows()).singleElement().asString().contains("Copymill Ltd", "open=10");
            open(VendorNavigation.vendor(vendor));
            assertThat(words()).contains("Does it train on our data?", "not known", "Copymill", "10 not known");
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Answer");
        });
    }

    @Test
    void anAnswerWithoutASourceIsRefusedAtItsFieldAndWithOneItStandsOnThePage() {
        signedIn(here, operations, () -> {
            open(VendorNavigation.vendor(vendor));
            Button ask = find(Button.class).all().stream()
                    .filter(b -> b.getElement().getAttribute("aria-label") != null
                            && b.getElement().getAttribute("aria-label").contains("Where is our data processed?"))
                    .findFirst()
                    .orElseThrow();
            test(ask).click();
            find(TextArea.class).single().setValue("EU only");
            test(button("Save the answer")).click();
            TextField source = find(TextField.class).all().stream()
                    .filter(f -> "Where this comes from".equals(f.getLabel()))
                    .findFirst()
                    .orElseThrow();
            assertThat(source.getErrorMessage()).contains("Say where this comes from");
            source.setValue("Contract, section 4");
            test(button("Save the answer")).click();
            assertThat(words()).contains("EU only", "Contract, section 4", "Priya Anand", "9 not known");
        });
        here.as(operations, () -> assertThat(queries.answers(vendor)).containsKey("region"));
    }

    @Test
    void whoIsAccountableStandsInTheListAndOnThePage() {
        here.as(
                operations,
                () -> ownership.assign(
                        new SubjectRef(SubjectKind.VENDOR, vendor),
                        Duty.ACCOUNTABLE,
                        here.person("Tomasz Reed", "cio")));
        signedIn(here, marketer, () -> {
            open(VendorNavigation.vendors());
            assertThat(rows()).singleElement().asString().contains("Tomasz Reed");
            open(VendorNavigation.vendor(vendor));
            assertThat(words()).contains("Accountable", "Tomasz Reed");
        });
    }

    @Test
    void anotherWorkspaceFindsNothingOfIt() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(VendorNavigation.vendors());
            assertThat(rows()).isEmpty();
            open(VendorNavigation.vendor(vendor));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Copymill");
        });
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }
}
