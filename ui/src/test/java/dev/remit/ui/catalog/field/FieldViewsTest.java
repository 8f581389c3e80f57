package dev.remit.ui.catalog.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.field.ConsentBasis;
import dev.remit.field.DataField;
import dev.remit.field.FieldDraft;
import dev.remit.field.FieldFilter;
import dev.remit.field.FieldQueries;
import dev.remit.field.FieldService;
import dev.remit.field.Masking;
import dev.remit.identity.PersonId;
import dev.remit.risk.MarketingFunction;
import dev.remit.testing.Workspace;
import dev.remit.ui.catalog.FieldNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FieldViewsTest extends ViewTest {

    @Autowired
    CatalogService catalog;

    @Autowired
    FieldService service;

    @Autowired
    FieldQueries queries;

    @Autowired
    FieldDesk desk;

    Workspace here;
    PersonId operations;
    PersonId marketer;
    UUID email;

    @BeforeEach
    void fill() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        marketer = here.person("Jonas Falk", "marketer");
        here.as(operations, () -> {
            UUID contacts = catalog.addDataAsset("Contacts", DataClass.PERSONAL).id();
            email = service.add(field(contacts, "email", DataClass.PERSONAL));
            service.add(field(contacts, "city", DataClass.INTERNAL));
        });
    }

    @Test
    void theListIsNarrowedDownByItsAddress() {
        signedIn(here, marketer, () -> {
            open(FieldNavigation.fields());
            assertThat(rows()).hasSize(2);
            open(FieldNavigation.fields().with("class", "internal"));
            assertThat(rows()).singleElement().asString().contains("city");
            open(FieldNavigation.fields().with("q", "EMA"));
            assertThat(rows()).singleElement().asString().contains("email");
        });
    }

    @Test
    void aFieldIsChangedWhereItStandsByWhoManagesTheCatalogueOnly() {
        signedIn(here, marketer, () -> {
            open(Address.of(FieldNavigation.PATH + "/" + email));
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Save", "Remove");
        });
        signedIn(here, operations, () -> {
            open(Address.of(FieldNavigation.PATH + "/" + email));
            find(TextField.class).all().stream()
                    .filter(f -> "Region".equals(f.getLabel()))
                    .findFirst()
                    .orElseThrow()
                    .setValue("EU and UK");
            test(button("Save")).click();
        });
        here.as(operations, () -> assertThat(
                        queries.find(email).orElseThrow().particulars().region())
                .isEqualTo("EU and UK"));
    }

    @Test
    void aFileWithABadRowSaysLineColumnAndRemedyAndCanNotBeBroughtIn() {
        signedIn(here, operations, () -> {
            open(FieldNavigation.fields());
            FieldFiles dialog = new FieldFiles(desk);
            dialog.open();
            dialog.look("Data asset,Field,Class\r\nContacts,phone,personal\r\nContacs,zip,personel\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(words(dialog))
                    .contains("1 of 2 rows have problems", "Line 3, Class: Write one of: public", "Data asset")
                    .doesNotContain("can come in");
            dialog.look("Data asset,Field,Class\r\nContacts,phone,personal\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(words(dialog)).contains("One field can come in", "phone");
            test(button("Bring them in")).click();
            assertThat(queries.list(FieldFilter.NONE, Optional.empty(), 9).items())
                    .hasSize(3);
        });
    }

    @Test
    void anotherWorkspaceFindsNothingOfIt() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(FieldNavigation.fields());
            assertThat(rows()).isEmpty();
            open(Address.of(FieldNavigation.PATH + "/" + email));
            assertThat(words()).contains("Nothing has this address").doesNotContain("email");
        });
    }

    private static FieldDraft field(UUID asset, String name, DataClass dataClass) {
        return new FieldDraft(
                asset,
                name,
                new DataField.Particulars(
                        dataClass, ConsentBasis.CONSENT, "EU", Optional.of(30), Masking.UNKNOWN, "", Optional.empty()),
                Set.of(MarketingFunction.CAMPAIGN));
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }
}
