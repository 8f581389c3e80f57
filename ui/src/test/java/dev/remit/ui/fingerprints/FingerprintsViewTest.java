package dev.remit.ui.fingerprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.verdict.LocalFingerprint;
import dev.remit.catalog.verdict.Verdict;
import dev.remit.catalog.verdict.VerdictQueries;
import dev.remit.identity.PersonId;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.IntegrationId;
import dev.remit.testing.StubSystem;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FingerprintsViewTest extends ViewTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    VerdictQueries verdicts;

    private final StubSystem system = StubSystem.start();
    private Setting here;

    @BeforeEach
    void scanned() {
        new Acme().plugin("plugin:chat", "Chat box", "chatgpt.com").answersFrom(system);
        here = fixture.open(system);
        fixture.scan(here);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theMapSaysWhyItWasFlaggedAndRejectingItAsksForAReason() {
        IntegrationId chat = here.ours()
                .as(here.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 1))
                .items()
                .getFirst()
                .id();
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(chat));
            assertThat(panel()).contains("Why it was flagged", "OpenAI and ChatGPT", "chatgpt.com", "90", "v2fly");
            test(button("Reject")).click();
            test(lastButton("Reject")).click();
            assertThat(find(TextArea.class).last().getErrorMessage()).contains("Say why");
            find(TextArea.class).last().setValue("A link in the footer");
            test(lastButton("Reject")).click();
            assertThat(panel()).contains("Rejected by Ines Calvert", "A link in the footer", "Take back");
            assertThat(said()).extracting(LocalFingerprint::verdict).containsExactly(Verdict.REJECTED);
        });
    }

    @Test
    void aFingerprintIsAddedListedAndTakenBack() {
        signedIn(here.ours(), here.cio(), () -> {
            open(FingerprintsNavigation.fingerprints());
            assertThat(words()).contains("Nobody has added to the catalogue", "products, edited");
            test(button("Add a fingerprint")).click();
            test(button("Add")).click();
            assertThat(words()).contains("Say which product", "Enter the value", "Say why");
            field("Value").setValue("ai.example.test");
            field("Product").setValue("House model");
            find(TextArea.class).last().setValue("Our own model");
            test(button("Add")).click();
            assertThat(said())
                    .singleElement()
                    .satisfies(f -> assertThat(f.product().name()).isEqualTo("House model"));

            open(FingerprintsNavigation.fingerprint(said().getFirst().id()));
            assertThat(panel()).contains("House model", "Our own model", "Ines Calvert");
            test(button("Take back")).click();
            find(TextArea.class).last().setValue("It was switched off");
            test(lastButton("Take back")).click();
            assertThat(said()).isEmpty();
        });
    }

    @Test
    void whoOnlyReadsSeesTheListAndNoButton() {
        PersonId auditor = here.ours().person("Ada Audit", "auditor");
        signedIn(here.ours(), auditor, () -> {
            open(FingerprintsNavigation.fingerprints());
            assertThat(words()).contains("What gives AI away here").doesNotContain("Add a fingerprint");
            assertThat(find(ComboBox.class).all()).isEmpty();
        });
    }

    private List<LocalFingerprint> said() {
        return verdicts.list(Optional.empty(), 10).items();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(f -> label.equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String panel() {
        return words(find(Aside.class).single());
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    private Button lastButton(String text) {
        return find(Button.class).all().stream()
                .filter(b -> text.equals(b.getText()))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
