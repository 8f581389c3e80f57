package dev.remit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ControlEvidenceTest {

    private static final ControlEvidence.Draft DRAFT =
            new ControlEvidence.Draft("Everybody confirmed v3", "https://intranet.example/rules", Optional.empty());

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    ApplicationContext beans;

    @Autowired
    ControlEvidenceService service;

    @Autowired
    ControlQueries queries;

    @Autowired
    ControlRounds rounds;

    @Autowired
    TestDatabase database;

    Company company;
    UseCaseId aid;

    @BeforeEach
    void openCompany() {
        company = new InventoryFixture(beans).open();
        aid = company.submitted("Reply drafting");
    }

    @Test
    void evidenceOfALowTierCountsAtOnceAndAsLongAsTheControlSays() {
        assertThat(standing(aid, "GV-02").status()).isEqualTo(ControlStatus.MISSING);
        give(aid, "GV-02", DRAFT);
        UseCaseControls.Standing standing = standing(aid, "GV-02");
        assertThat(standing.status()).isEqualTo(ControlStatus.VALID);
        assertThat(standing.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.givenBy()).isEqualTo(company.marketer);
            assertThat(evidence.reference()).contains("https://intranet.example/rules");
        });
        assertThat(company.acts(aid.ref())).first().isEqualTo("control.evidence-given");
    }

    @Test
    void evidenceOfAHighTierCountsOnlyOnceASecondPersonConfirmsIt() {
        UseCaseId high = highTier();
        PersonId both = company.workspace.person("Nadia Okafor", "administrator");
        ControlEvidenceId id = company.workspace.as(both, () -> service.give(high, "RI-01", DRAFT));
        assertThat(standing(high, "RI-01").status()).isEqualTo(ControlStatus.WAITING);
        assertThatThrownBy(() -> company.workspace.as(both, () -> service.confirm(id)))
                .satisfies(refused(ControlRefusal.NOT_YOUR_OWN));
        company.workspace.as(company.legal, () -> service.confirm(id));
        assertThat(standing(high, "RI-01").status()).isEqualTo(ControlStatus.VALID);
        assertThatThrownBy(() -> company.workspace.as(company.legal, () -> service.confirm(id)))
                .satisfies(refused(ControlRefusal.DECIDED_ALREADY));
        assertThat(company.acts(high.ref())).startsWith("control.evidence-confirmed", "control.evidence-given");
    }

    @Test
    void whatWasRefusedOrWithdrawnShowsNothingAndSaysWhy() {
        UseCaseId high = highTier();
        ControlEvidenceId id = give(high, "RI-01", DRAFT);
        company.workspace.as(company.privacy, () -> service.refuse(id, "It is last year's"));
        assertThat(standing(high, "RI-01").status()).isEqualTo(ControlStatus.MISSING);
        ControlEvidenceId mistaken = give(aid, "GV-02", DRAFT);
        assertThatThrownBy(() ->
                        company.workspace.as(company.operations, () -> service.withdraw(mistaken, "Not the right one")))
                .satisfies(refused(ControlRefusal.NOT_YOURS));
        company.workspace.as(company.marketer, () -> service.withdraw(mistaken, "Not the right one"));
        UseCaseControls.Standing standing = standing(aid, "GV-02");
        assertThat(standing.status()).isEqualTo(ControlStatus.MISSING);
        assertThat(standing.evidence().getFirst().decided().orElseThrow().reason())
                .contains("Not the right one");
    }

    @Test
    void evidenceRunsOutAndTheLedgerIsToldOnce() {
        give(aid, "GV-02", DRAFT);
        database.asSuperuser()
                .sql("update control_evidence set valid_until = ? where use_case_id = ?")
                .params(TODAY.minusDays(3), aid.value())
                .update();
        assertThat(standing(aid, "GV-02").status()).isEqualTo(ControlStatus.EXPIRED);
        rounds.expire();
        rounds.expire();
        assertThat(company.acts(aid.ref()))
                .filteredOn("control.evidence-expired"::equals)
                .hasSize(1);
    }

    @Test
    void everythingThatIsWrongWithADraftIsNamedAtItsField() {
        ControlEvidence.Draft wrong =
                new ControlEvidence.Draft(" ", "javascript://alert", Optional.of(TODAY.plusYears(5)));
        assertThatThrownBy(() -> give(aid, "GV-02", wrong))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(Problem::refusal)
                        .containsExactly(
                                ControlRefusal.NOTE_MISSING,
                                ControlRefusal.REFERENCE_NOT_AN_ADDRESS,
                                ControlRefusal.VALID_TOO_LONG));
        assertThatThrownBy(() -> give(aid, "TR-01", DRAFT)).satisfies(refused(ControlRefusal.DOES_NOT_APPLY));
        assertThatThrownBy(() -> give(aid, "XX-99", DRAFT)).satisfies(refused(ControlRefusal.NO_SUCH_CONTROL));
        assertThatThrownBy(() -> give(company.draft("Idea"), "GV-02", DRAFT))
                .satisfies(refused(ControlRefusal.USE_CASE_GONE));
    }

    @Test
    void whoMayNotGiveOrConfirmIsDenied() {
        PersonId auditor = company.workspace.person("Elin Auditor", "auditor");
        assertThatThrownBy(() -> company.workspace.as(auditor, () -> service.give(aid, "GV-02", DRAFT)))
                .isInstanceOf(AccessDeniedException.class);
        ControlEvidenceId waiting = give(highTier(), "RI-01", DRAFT);
        assertThatThrownBy(() -> company.workspace.as(company.operations, () -> service.confirm(waiting)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNeighboursUseCasesAndEvidenceAreNotThere() {
        ControlEvidenceId waiting = give(highTier(), "RI-01", DRAFT);
        Company neighbour = new InventoryFixture(beans).open();
        assertThat(neighbour.workspace.<Optional<UseCaseControls>>as(neighbour.legal, () -> queries.of(aid)))
                .isEmpty();
        assertThatThrownBy(() -> neighbour.workspace.as(neighbour.legal, () -> service.give(aid, "GV-02", DRAFT)))
                .satisfies(refused(ControlRefusal.USE_CASE_GONE));
        assertThatThrownBy(() -> neighbour.workspace.as(neighbour.legal, () -> service.confirm(waiting)))
                .satisfies(refused(ControlRefusal.EVIDENCE_GONE));
        rounds.follow();
        assertThat(neighbour
                        .workspace
                        .as(neighbour.legal, () -> queries.useCases("GV-01", Optional.empty(), Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    private UseCaseId highTier() {
        UseCaseId id = company.submitted("Churn offers");
        database.asSuperuser()
                .sql("update use_case set tier = 'high' where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private ControlEvidenceId give(UseCaseId useCase, String control, ControlEvidence.Draft draft) {
        return company.workspace.as(company.marketer, () -> service.give(useCase, control, draft));
    }

    private UseCaseControls.Standing standing(UseCaseId useCase, String control) {
        return company.workspace.as(company.cio, () -> queries.of(useCase)).orElseThrow().standings().stream()
                .filter(one -> one.judgement().control().key().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<Throwable> refused(Refusal refusal) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(refusal));
    }
}
