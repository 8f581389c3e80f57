package dev.remit.catalog.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class VerdictServiceTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    VerdictService service;

    @Autowired
    VerdictQueries queries;

    @Autowired
    LedgerQueries ledger;

    private Workspace here;
    private PersonId cio;

    @BeforeEach
    void open() {
        here = workspaces.open();
        cio = here.person("Ines Calvert", "cio");
    }

    @Test
    void whatIsSaidIsKeptWithWhoSaidItWhyAndItsEvidence() {
        UUID rejected = reject("Forms.Example.Test", "Only a form");
        assertThat(list()).singleElement().satisfies(said -> {
            assertThat(said.verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(said.value()).isEqualTo("forms.example.test");
            assertThat(said.product().key()).isEqualTo("openai");
            assertThat(said.by()).isEqualTo(cio);
            assertThat(said.reason()).isEqualTo("Only a form");
        });
        assertThat(acts(rejected)).singleElement().satisfies(record -> {
            assertThat(record.act().name()).isEqualTo("fingerprint.rejected");
            assertThat(record.act().reason()).contains("Only a form");
            assertThat(record.act().details()).containsEntry("value", "forms.example.test");
        });
    }

    @Test
    void theLastWordAboutAValueHoldsAndIsTakenBackWithAReason() {
        reject("forms.example.test", "Only a form");
        UUID confirmed = here.as(
                cio, () -> service.confirm(Signal.DOMAIN, "forms.example.test", "openai", "It sends texts there"));
        assertThat(list()).extracting(LocalFingerprint::verdict).containsExactly(Verdict.CONFIRMED);
        here.as(cio, () -> service.withdraw(confirmed, "It stopped"));
        assertThat(list()).isEmpty();
        assertThat(acts(confirmed))
                .extracting(record -> record.act().name())
                .containsExactly("fingerprint.withdrawn", "fingerprint.confirmed");
        assertThatThrownBy(() -> here.as(cio, () -> service.withdraw(confirmed, "Again")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("VERDICT_GONE");
    }

    @Test
    void everythingThatIsMissingOrCanNeverBeMetIsSaidAtOnceAndAtItsField() {
        assertThat(problems(draft(Signal.DISPLAY_NAME, "a name of five words", "", "")))
                .containsExactly("product", "value", "reason");
        for (String noDomain : List.of("com", "https://ai.example.test/", "ai.example.test/x", ".example.test")) {
            assertThat(problems(draft(Signal.DOMAIN, noDomain, "Ours", "Because")))
                    .as(noDomain)
                    .containsExactly("value");
        }
        assertThatThrownBy(() ->
                        here.as(cio, () -> service.confirm(Signal.DOMAIN, "a.example.test", "no-such-product", "Why")))
                .hasMessageContaining("PRODUCT_UNKNOWN");
        assertThat(list()).isEmpty();
    }

    @Test
    void onlyWhoManagesTheCatalogueSaysAndWhoMayNotSeeConnectionsReadsNothing() {
        PersonId auditor = here.person("Ada Audit", "auditor");
        PersonId marketer = here.person("Jonas Falk", "marketer");
        reject("forms.example.test", "Only a form");
        assertThat(here.as(auditor, () -> queries.list(Optional.empty(), 10)).items())
                .hasSize(1);
        assertThatThrownBy(
                        () -> here.as(auditor, () -> service.reject(Signal.DOMAIN, "a.example.test", "openai", "No")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.as(marketer, () -> queries.list(Optional.empty(), 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceNeitherSeesNorTakesBackWhatWasSaidHere() {
        UUID ours = reject("forms.example.test", "Only a form");
        Workspace there = workspaces.open();
        PersonId theirs = there.person("Tom Other", "administrator");
        there.as(theirs, () -> {
            assertThat(queries.list(Optional.empty(), 10).items()).isEmpty();
            assertThat(queries.find(ours)).isEmpty();
            assertThatThrownBy(() -> service.withdraw(ours, "Mine")).isInstanceOf(RefusedException.class);
        });
        assertThat(list()).hasSize(1);
    }

    private UUID reject(String value, String why) {
        return here.as(cio, () -> service.reject(Signal.DOMAIN, value, "openai", why));
    }

    private static FingerprintDraft draft(Signal signal, String value, String product, String reason) {
        return new FingerprintDraft(signal, value, product, "", Set.of(Capability.INFER), reason);
    }

    private List<String> problems(FingerprintDraft draft) {
        try {
            here.as(cio, () -> service.add(draft));
            return List.of();
        } catch (RefusedException refused) {
            return refused.problems().stream()
                    .map(Problem::field)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private List<LocalFingerprint> list() {
        return here.as(cio, () -> queries.list(Optional.empty(), 10)).items();
    }

    private List<EvidenceRecord> acts(UUID id) {
        return here.as(cio, () -> ledger.timeline(new SubjectRef(SubjectKind.FINGERPRINT, id), Optional.empty(), 10))
                .items();
    }
}
