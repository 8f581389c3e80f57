package dev.remit.scan.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.verdict.FingerprintDraft;
import dev.remit.catalog.verdict.LocalRecognition.Said;
import dev.remit.catalog.verdict.VerdictService;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say about values holds in the scans after it, here and nowhere else. */
@DatabaseTest
class LocalVerdictsInScansTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    VerdictService verdicts;

    @Autowired
    RecognitionQueries recognitions;

    @Autowired
    AccessMapQueries access;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void scanned() {
        new Acme()
                .plugin("plugin:chat", "Chat box", "chatgpt.com")
                .plugin("plugin:forms", "Contact forms", "forms.example.test")
                .agent("agent:7", "Writing agent", "user:1")
                .answersFrom(system);
        in = fixture.open(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void anIntegrationSaysWhichValueGaveItAwayHowSurelyAndBySource() {
        assertThat(why("Chat box")).singleElement().satisfies(said -> {
            assertThat(said.recognition().signal()).isEqualTo(Signal.DOMAIN);
            assertThat(said.recognition().value()).isEqualTo("chatgpt.com");
            assertThat(said.recognition().confidence()).isEqualTo(0.9);
            assertThat(said.recognition().source()).contains("v2fly/domain-list-community");
            assertThat(said.said()).isEmpty();
        });
        assertThat(why("Writing agent")).as("the system itself says so").isEmpty();
    }

    @Test
    void whatWasRejectedLeavesTheMapWithTheNextScanStaysAwayAndComesBackWhenThatIsTakenBack() {
        UUID said = as(() -> verdicts.reject(Signal.DOMAIN, "chatgpt.com", "openai", "A link in the footer"));
        assertThat(names()).as("until it is scanned").contains("Chat box");
        assertThat(why("Chat box")).singleElement().satisfies(s -> assertThat(s.rejected())
                .isTrue());

        assertThat(fixture.scan(in).drift().map(Scan.Drift::vanished)).contains(1);
        assertThat(names()).containsExactly("Writing agent");
        fixture.scan(in);
        assertThat(names()).containsExactly("Writing agent");

        as(() -> {
            verdicts.withdraw(said, "It is more than a link");
            return said;
        });
        fixture.scan(in);
        assertThat(names()).containsExactly("Chat box", "Writing agent");
    }

    @Test
    void whatWasConfirmedIsSureAndWhatWasAddedIsFound() {
        as(() -> verdicts.confirm(Signal.DOMAIN, "chatgpt.com", "openai", "Seen in the network log"));
        as(() -> verdicts.add(new FingerprintDraft(
                Signal.DOMAIN, "example.test", "House model", "", Set.of(Capability.STORE), "Our own model")));
        fixture.scan(in);
        assertThat(names()).containsExactly("Chat box", "Contact forms", "Writing agent");
        assertThat(detail("Chat box").recognition().orElseThrow().confidence()).isEqualTo(1);
        AccessRow forms = row("Contact forms");
        assertThat(forms.product()).contains("House model");
        assertThat(forms.vendor()).contains("not known");
        assertThat(why("Contact forms"))
                .singleElement()
                .satisfies(s -> assertThat(s.recognition().value()).isEqualTo("forms.example.test"));
    }

    @Test
    void anotherWorkspaceIsScannedByTheCatalogueAlone() {
        as(() -> verdicts.reject(Signal.DOMAIN, "chatgpt.com", "openai", "A link in the footer"));
        Setting there = fixture.open(system);
        fixture.scan(there);
        assertThat(there.ours()
                        .as(there.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 10))
                        .items())
                .extracting(AccessRow::name)
                .contains("Chat box");
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }

    private List<AccessRow> rows() {
        return as(() -> access.list(AccessFilter.none(), Optional.empty(), 10)).items();
    }

    private List<String> names() {
        return rows().stream().map(AccessRow::name).toList();
    }

    private AccessRow row(String name) {
        return rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private IntegrationDetail detail(String name) {
        return as(() -> access.find(row(name).id()).orElseThrow());
    }

    private List<Said> why(String name) {
        return as(() -> recognitions.of(row(name).id()));
    }
}
