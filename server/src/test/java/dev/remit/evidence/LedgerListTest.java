package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerVerdict.Fault;
import dev.remit.evidence.LedgerVerdict.Wrong;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class LedgerListTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerQueries queries;

    @Autowired
    LedgerVerification verification;

    @Autowired
    Sealing sealing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    private Workspace ours;
    private PersonId ines;
    private PersonId priya;

    @BeforeEach
    void open() {
        ours = workspaces.open();
        ines = ours.person("Ines Calvert", "cmo");
        priya = ours.person("Priya Anand", "marketing-operations");
        for (int i = 0; i < 6; i++) {
            append(ines, "use-case.approved", SubjectKind.USE_CASE);
            append(priya, "scan.ended", SubjectKind.SCAN);
            append(priya, "use-case.submitted", SubjectKind.USE_CASE);
        }
    }

    @Test
    void pagesPutTogetherAreTheWholeLedgerNewestFirst() {
        List<EvidenceRecord> whole = pages(LedgerFilter.NONE, 1_000);
        assertThat(whole).hasSizeGreaterThan(18);
        assertThat(whole).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(pages(LedgerFilter.NONE, 1)).isEqualTo(whole);
        assertThat(pages(LedgerFilter.NONE, 7)).isEqualTo(whole);
    }

    @Test
    void everyFilterKeepsExactlyWhatMeetsIt() {
        List<EvidenceRecord> whole = pages(LedgerFilter.NONE, 1_000);
        LedgerFilter useCases = LedgerFilter.NONE.withKinds(Set.of(SubjectKind.USE_CASE));
        assertThat(pages(useCases, 5))
                .hasSize(12)
                .isEqualTo(whole.stream()
                        .filter(r -> r.act().subject().kind() == SubjectKind.USE_CASE)
                        .toList());
        assertThat(pages(LedgerFilter.NONE.withActs(Set.of("scan.ended", "use-case.approved")), 5))
                .hasSize(12);
        assertThat(pages(useCases.withActs(Set.of("scan.ended")), 5)).isEmpty();
        assertThat(pages(LedgerFilter.NONE.by(ines.value()), 4)).hasSize(6);
        assertThat(pages(useCases.by(priya.value()), 4)).hasSize(6);
        EvidenceRecord third = whole.get(2);
        assertThat(pages(LedgerFilter.NONE.between(Optional.of(third.at()), Optional.empty()), 2))
                .isEqualTo(
                        whole.stream().filter(r -> !r.at().isBefore(third.at())).toList());
        assertThat(pages(LedgerFilter.NONE.between(Optional.empty(), Optional.of(third.at())), 9))
                .isEqualTo(
                        whole.stream().filter(r -> r.at().isBefore(third.at())).toList());
    }

    @Test
    void theActsAreThoseThatHappenedHere() {
        assertThat(asInes(queries::acts))
                .contains(
                        new KindOfAct(SubjectKind.SCAN, "scan.ended"),
                        new KindOfAct(SubjectKind.USE_CASE, "use-case.submitted"))
                .doesNotHaveDuplicates();
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Sam", "auditor");
        assertThat(other.as(stranger, queries::acts)).extracting(KindOfAct::act).doesNotContain("scan.ended");
    }

    @Test
    void aRecordShowsItsPlaceAndSealOnceItIsSealed() {
        EvidenceRecord newest = pages(LedgerFilter.NONE, 10).getFirst();
        LedgerEntry before = asInes(() -> queries.find(newest.id())).orElseThrow();
        assertThat(before.record().index()).isEmpty();
        assertThat(before.seal()).isEmpty();
        assertThat(before.intact()).isTrue();
        assertThat(before.canonicalForm()).contains("\"act\":\"use-case.submitted\"");
        seal();
        LedgerEntry after = asInes(() -> queries.find(newest.id())).orElseThrow();
        OptionalLong index = after.record().index();
        assertThat(index).isPresent();
        assertThat(asInes(queries::head)).isEqualTo(after.seal()).isPresent();
        assertThat(asInes(() -> queries.at(index.getAsLong()))).contains(after);
        assertThat(pages(LedgerFilter.NONE, 10).getFirst().index()).isEqualTo(index);
    }

    @Test
    void anotherWorkspaceSeesNoneOfItAndSomebodyWithoutTheRightIsRefused() {
        seal();
        EvidenceRecord newest = pages(LedgerFilter.NONE, 10).getFirst();
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Sam", "auditor");
        assertThat(other.as(stranger, () -> queries.find(newest.id()))).isEmpty();
        assertThat(other.as(stranger, () -> queries.list(LedgerFilter.NONE.by(ines.value()), Optional.empty(), 10))
                        .items())
                .isEmpty();
        PersonId marketer = ours.person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> ours.as(marketer, () -> queries.list(LedgerFilter.NONE, Optional.empty(), 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(marketer, () -> verification.verify(n -> {})))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUntouchedLedgerIsVerifiedAndTheVerdictIsEvidence() {
        seal();
        append(ines, "use-case.approved", SubjectKind.USE_CASE);
        seal();
        List<Long> progress = new ArrayList<>();
        LedgerVerdict verdict = asInes(() -> verification.verify(progress::add));
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.seals()).isGreaterThanOrEqualTo(2);
        assertThat(progress).containsExactly(verdict.records());
        assertThat(pages(LedgerFilter.NONE, 5).getFirst().act().name()).isEqualTo("workspace.ledger-verified");
    }

    @Test
    void whatTheDatabasesAdministratorDoesIsFound() {
        seal();
        tamper(
                "update evidence_record set reason = 'Something else' where tenant_id = ? and id = (select record_id from"
                        + " evidence_entry e where e.tenant_id = ? and index = 3)");
        LedgerVerdict edited = asInes(() -> verification.verify(n -> {}));
        assertThat(edited.faults()).contains(new Fault(Wrong.RECORD_CHANGED, 3), new Fault(Wrong.ROOT_DIFFERS, 0));
        assertThat(pages(LedgerFilter.NONE, 5).getFirst().act().details())
                .containsEntry("first-fault", "RECORD_CHANGED 3");
    }

    @Test
    void aRecordThatIsGoneIsMissed() {
        seal();
        tamper("delete from evidence_entry where tenant_id = ? and tenant_id = ? and index = 5");
        assertThat(asInes(() -> verification.verify(n -> {})).faults()).contains(new Fault(Wrong.RECORD_MISSING, 5));
    }

    private void tamper(String sql) {
        UUID tenant = ours.tenant().value();
        assertThat(database.asSuperuser().sql(sql).params(tenant, tenant).update())
                .isEqualTo(1);
    }

    private void seal() {
        Seals.sealAll(sealing, database, ours);
    }

    private void append(PersonId person, String act, SubjectKind kind) {
        ours.as(
                person,
                () -> transaction.executeWithoutResult(
                        status -> ledger.append(Act.of(act, new SubjectRef(kind, UUID.randomUUID())))));
    }

    private <T> T asInes(Supplier<T> work) {
        return ours.as(ines, work);
    }

    private List<EvidenceRecord> pages(LedgerFilter filter, int size) {
        List<EvidenceRecord> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<EvidenceRecord> page = asInes(() -> queries.list(filter, from, size));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}
