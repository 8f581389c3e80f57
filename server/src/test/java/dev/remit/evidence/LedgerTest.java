package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class LedgerTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerQueries queries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    private final SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    @Test
    void anActIsRecordedWithWhoWhatOnWhichVersionAndWhy() {
        Workspace ours = workspaces.open();
        PersonId ines = ours.person("Ines Calvert", "cmo");
        append(
                ours,
                ines,
                Act.of("use-case.approved", subject)
                        .onVersion("4")
                        .because("Opt-out works")
                        .with("step", "accountable"));

        EvidenceRecord found = timeline(ours, ines, Optional.empty()).items().getFirst();
        assertThat(found.actor()).isEqualTo(new RecordedActor(Optional.of(ines.value()), "Ines Calvert"));
        assertThat(found.act().version()).contains("4");
        assertThat(found.reason()).contains("Opt-out works");
        assertThat(found.act().details()).containsEntry("step", "accountable");
        assertThat(found.leafHash()).hasSize(64);
    }

    @Test
    void actsOfOneMomentAreReadInTheOrderTheyHappened() {
        Workspace ours = workspaces.open();
        PersonId ines = ours.person("Ines Calvert", "cmo");
        List<Act> acts = IntStream.range(0, 30)
                .mapToObj(n -> Act.of("use-case.step-" + n, subject))
                .toList();
        ours.as(ines, () -> transaction.executeWithoutResult(status -> ledger.append(acts)));

        Page<EvidenceRecord> newestFirst = ours.as(ines, () -> queries.timeline(subject, Optional.empty(), 30));
        assertThat(newestFirst.items().reversed())
                .extracting(EvidenceRecord::act)
                .isEqualTo(acts);
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        Workspace ours = workspaces.open();
        PersonId ines = ours.person("Ines Calvert", "cmo");
        assertThatThrownBy(() -> ours.as(ines, () -> ledger.append(Act.of("use-case.approved", subject))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRolledBackActLeavesNoRecord() {
        Workspace ours = workspaces.open();
        PersonId ines = ours.person("Ines Calvert", "cmo");
        ours.as(
                ines,
                () -> transaction.executeWithoutResult(status -> {
                    ledger.append(Act.of("use-case.approved", subject));
                    status.setRollbackOnly();
                }));
        assertThat(timeline(ours, ines, Optional.empty()).items()).isEmpty();
    }

    @Test
    void aTimelineIsReadInPagesNewestFirst() {
        Workspace ours = workspaces.open();
        PersonId ines = ours.person("Ines Calvert", "cmo");
        for (int i = 0; i < 7; i++) {
            append(ours, ines, Act.of("use-case.changed", subject).onVersion("" + i));
        }
        Page<EvidenceRecord> first = timeline(ours, ines, Optional.empty());
        Page<EvidenceRecord> second = timeline(ours, ines, first.next());
        assertThat(first.items())
                .extracting(r -> r.act().version().orElseThrow())
                .containsExactly("6", "5", "4", "3", "2");
        assertThat(second.items())
                .extracting(r -> r.act().version().orElseThrow())
                .containsExactly("1", "0");
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence_record set actor = 'somebody else'",
                "delete from evidence_record",
                "truncate evidence_record",
                "alter table evidence_record disable row level security",
                "update evidence_entry set leaf_hash = '\\x00'",
                "delete from evidence_entry",
                "update evidence_seal set root_hash = '\\x00'",
                "delete from evidence_seal",
                "truncate evidence_seal, evidence_entry"
            })
    void theApplicationsRoleCannotChangeTheLedger(String statement) {
        assertThatThrownBy(() -> database.asApp().sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied for|must be owner of) table evidence_.*");
    }

    private void append(Workspace workspace, PersonId person, Act act) {
        workspace.as(person, () -> transaction.executeWithoutResult(status -> ledger.append(act)));
    }

    private Page<EvidenceRecord> timeline(Workspace workspace, PersonId person, Optional<String> cursor) {
        return workspace.as(person, () -> queries.timeline(subject, cursor, 5));
    }
}
