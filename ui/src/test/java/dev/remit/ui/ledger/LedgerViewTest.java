package dev.remit.ui.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerFilter;
import dev.remit.evidence.LedgerQueries;
import dev.remit.evidence.Seals;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LedgerViewTest extends ViewTest {

    @Autowired
    OwnershipService ownership;

    @Autowired
    LedgerQueries queries;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationContext beans;

    Workspace ours;
    PersonId operations;
    PersonId auditor;
    final SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    @BeforeEach
    void workspace() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        auditor = ours.person("Ada Auditor", "auditor");
        ours.as(operations, () -> {
            ownership.expect(subject, "Next-best-offer e-mails");
            ownership.assign(subject, Duty.ACCOUNTABLE, operations);
        });
    }

    @Test
    void theNewestRecordStandsFirstWithWhoDidIt() {
        signedIn(ours, auditor, () -> {
            open(LedgerNavigation.ledger());
            EvidenceRecord first = (EvidenceRecord) rows().getFirst();
            assertThat(first.actor().name()).isEqualTo("Olga Operations");
            assertThat(first.act().subject()).isEqualTo(subject);
            assertThat(words()).contains("Ledger", "Nothing is sealed yet");
        });
    }

    @Test
    void theAddressHoldsTheFilters() {
        signedIn(ours, auditor, () -> {
            open(LedgerNavigation.ledger().with("person", operations.toString()));
            assertThat(rows()).isNotEmpty().allSatisfy(r -> assertThat(
                            ((EvidenceRecord) r).actor().person())
                    .contains(operations.value()));
            open(LedgerNavigation.ledger().with("kind", "use-case").with("act", "ownership.changed"));
            assertThat(rows()).hasSize(1);
            open(LedgerNavigation.ledger().with("kind", "scan"));
            assertThat(rows()).isEmpty();
            open(LedgerNavigation.ledger().with("person", "nobody").with("days", "x"));
            assertThat(rows()).isNotEmpty();
        });
    }

    @Test
    void aRecordOpensBesideTheListWithWhatProvesItAndSaysThatItIsNotSealedYet() {
        EvidenceRecord newest = newest();
        signedIn(ours, auditor, () -> {
            open(LedgerNavigation.record(newest));
            assertThat(detail())
                    .contains("Olga Operations", "Not sealed yet", "What proves it")
                    .contains("\"act\":\"" + newest.act().name() + "\"")
                    .contains(LedgerWords.groups(newest.leafHash()));
        });
    }

    @Test
    void aRecordThatIsNotAsItWasWrittenSaysSo() {
        EvidenceRecord newest = newest();
        database.asSuperuser()
                .sql("update evidence_record set actor = 'Somebody Else' where id = ?")
                .param(newest.id())
                .update();
        signedIn(ours, auditor, () -> {
            open(LedgerNavigation.record(newest));
            assertThat(detail()).contains("This record is not as it was written");
        });
    }

    @Test
    void anAddressOfNoRecordSaysThatThereIsNone() {
        signedIn(ours, auditor, () -> {
            for (String none : List.of("999999", UUID.randomUUID().toString(), "x")) {
                open(Address.of("ledger/" + none));
                assertThat(detail()).contains("No such record");
            }
        });
    }

    @Test
    void anotherWorkspacesRecordIsNoneHere() {
        EvidenceRecord newest = newest();
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Sam Stranger", "auditor");
        signedIn(other, stranger, () -> {
            open(LedgerNavigation.record(newest));
            assertThat(words() + detail()).contains("No such record").doesNotContain("Olga Operations");
        });
    }

    @Test
    void whoMayNotReadEvidenceIsToldWhoMay() {
        PersonId marketer = ours.person("Jonas Falk", "marketer");
        signedIn(ours, marketer, () -> {
            open(LedgerNavigation.ledger());
            assertThat(words()).doesNotContain("Olga Operations changed").contains("Ada Auditor");
        });
    }

    @Test
    void theLedgerIsVerifiedWhileOneReadsIt() {
        Seals.seal(beans, ours);
        signedIn(ours, auditor, () -> {
            open(LedgerNavigation.ledger());
            assertThat(words()).contains("records sealed");
            Button verify = find(Button.class).all().stream()
                    .filter(button -> button.getText().equals("Verify"))
                    .findFirst()
                    .orElseThrow();
            test(verify).click();
            await().pollInSameThread().atMost(20, SECONDS).untilAsserted(() -> {
                MockVaadin.clientRoundtrip();
                assertThat(words()).contains("are as they were written");
            });
        });
    }

    private String detail() {
        return words(find(DetailPanel.class).single().getDetail());
    }

    private EvidenceRecord newest() {
        return ours.as(auditor, () -> queries.list(LedgerFilter.NONE, Optional.empty(), 1)
                .items()
                .getFirst());
    }
}
