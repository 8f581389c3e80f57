package dev.remit.control.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceId;
import dev.remit.control.ControlEvidenceService;
import dev.remit.control.ControlQueries;
import dev.remit.control.UseCaseControls;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class EvidenceFilesTest {

    private static final GivenFile PROOF = new GivenFile("Proof of training.pdf", Files.pdf("Everybody was there"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    ControlEvidenceService service;

    @Autowired
    ControlQueries queries;

    @Autowired
    EvidenceFileService files;

    @Autowired
    LedgerQueries ledger;

    Company company;
    UseCaseId aid;

    @BeforeEach
    void openCompany() {
        company = new InventoryFixture(beans).open();
        aid = company.submitted("Reply drafting");
    }

    @Test
    void aFileIsShownWithItsEvidenceAndComesOutAsItWentIn() {
        byte[] large = new byte[600_000];
        Arrays.fill(large, (byte) 'x');
        give(PROOF, new GivenFile("../list.csv", large));
        List<EvidenceFile> given = shown(company, company.cio);
        assertThat(given).extracting(EvidenceFile::name).containsExactly("Proof of training.pdf", "list.csv");
        assertThat(given).extracting(EvidenceFile::size).containsExactly(PROOF.content().length, large.length);
        assertThat(given).allMatch(EvidenceFile::kept);
        assertThat(download(company, company.cio, given.getFirst().id())).isEqualTo(PROOF.content());
        assertThat(download(company, company.cio, given.getLast().id())).isEqualTo(large);
    }

    @Test
    void theLedgerHasItsHashSoThatItCanBeProved() {
        give(PROOF);
        EvidenceFile file = shown(company, company.cio).getFirst();
        assertThat(file.sha256()).isEqualTo(PROOF.sha256()).hasSize(64);
        download(company, company.cio, file.id());
        var acts = company.workspace.as(company.cio, () -> ledger.timeline(aid.ref(), Optional.empty(), 20)
                .items());
        assertThat(acts.get(0).act()).satisfies(downloaded -> {
            assertThat(downloaded.name()).isEqualTo("control.file-downloaded");
            assertThat(downloaded.details()).containsEntry("sha256", PROOF.sha256());
        });
        assertThat(acts.get(1).act()).satisfies(act -> {
            assertThat(act.name()).isEqualTo("control.evidence-given");
            assertThat(act.details())
                    .containsEntry("file-1", PROOF.name())
                    .containsEntry("file-1-sha256", PROOF.sha256());
        });
    }

    @Test
    void whatIsInItGoesWithTheEvidenceAndThatItWasThereStays() {
        ControlEvidenceId id = give(PROOF);
        EvidenceFile file = shown(company, company.cio).getFirst();
        assertThatThrownBy(() -> company.workspace.as(company.operations, () -> service.withdraw(id, "Not mine")))
                .isInstanceOf(RefusedException.class);
        assertThat(download(company, company.cio, file.id())).isEqualTo(PROOF.content());
        company.workspace.as(company.marketer, () -> service.withdraw(id, "Names of people are in it"));
        assertThat(shown(company, company.cio)).singleElement().satisfies(gone -> {
            assertThat(gone.kept()).isFalse();
            assertThat(gone.sha256()).isEqualTo(PROOF.sha256());
        });
        assertThatThrownBy(() -> download(company, company.cio, file.id()))
                .satisfies(refused(EvidenceFileRefusal.FILE_REMOVED));
    }

    @Test
    void oneThatIsSomethingElseIsRefusedAndNothingIsGiven() {
        GivenFile disguised = new GivenFile("notice.png", "<html></html>".getBytes(UTF_8));
        assertThatThrownBy(() -> give(PROOF, disguised)).satisfies(refused(EvidenceFileRefusal.OTHER_CONTENT));
        assertThat(shown(company, company.cio)).isEmpty();
    }

    @Test
    void theNeighboursFilesAreNotThere() {
        give(PROOF);
        EvidenceFileId id = shown(company, company.cio).getFirst().id();
        Company neighbour = new InventoryFixture(beans).open();
        assertThatThrownBy(() -> download(neighbour, neighbour.cio, id))
                .satisfies(refused(EvidenceFileRefusal.FILE_GONE));
    }

    @Test
    void whoMayReadControlsMayDownloadAndNobodyElse() {
        give(PROOF);
        EvidenceFileId id = shown(company, company.cio).getFirst().id();
        PersonId auditor = company.workspace.person("Elin Auditor", "auditor");
        assertThat(download(company, auditor, id)).isEqualTo(PROOF.content());
        assertThatThrownBy(() -> company.workspace.asJob(
                        () -> {
                            files.download(id, new ByteArrayOutputStream());
                            return id;
                        },
                        Permission.CONTROL_READ))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ControlEvidenceId give(GivenFile... given) {
        ControlEvidence.Draft draft =
                new ControlEvidence.Draft("Everybody was trained", "", Optional.empty(), List.of(given));
        return company.workspace.as(company.marketer, () -> service.give(aid, "GV-02", draft));
    }

    private List<EvidenceFile> shown(Company whose, PersonId by) {
        UseCaseControls controls = whose.workspace.as(by, () -> queries.of(aid)).orElseThrow();
        return controls.standings().stream()
                .flatMap(standing -> standing.evidence().stream())
                .flatMap(evidence -> controls.filesOf(evidence).stream())
                .toList();
    }

    private byte[] download(Company whose, PersonId by, EvidenceFileId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        whose.workspace.as(by, () -> files.download(id, out));
        return out.toByteArray();
    }

    private static Consumer<Throwable> refused(Refusal refusal) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(refusal));
    }
}
