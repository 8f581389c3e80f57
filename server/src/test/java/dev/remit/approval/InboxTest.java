package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.Waiting.Filter;
import dev.remit.approval.Waiting.Whose;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whose decisions wait, in lists and figures. */
@DatabaseTest
class InboxTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    private ApprovalFixture here;

    @BeforeEach
    void workspace() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void theInboxShowsWhatWaitsForMeAndTheFiguresAgreeWithTheList() {
        UUID id = here.open("high");
        assertThat(here.workspace
                        .as(here.legal, () -> here.queries.inbox(Optional.empty(), 10))
                        .items())
                .isEmpty();
        Waiting mine = here.workspace
                .as(here.brand, () -> here.queries.inbox(Optional.empty(), 10))
                .items()
                .getFirst();
        assertThat(mine.approval()).isEqualTo(id);
        assertThat(mine.steps()).isEqualTo(5);
        assertThat(mine.dueAt()).isAfter(mine.since());
        here.approve(id, here.brand);
        assertThat(here.workspace.as(here.legal, () -> here.queries.inboxCount()))
                .isOne();
        Waiting.Summary summary = here.workspace.as(here.cmo, () -> here.queries.summary());
        assertThat(summary.waiting())
                .isEqualTo(here.workspace
                        .as(here.cmo, () -> here.queries.waiting(Optional.empty(), 10))
                        .items()
                        .size())
                .isOne();
        assertThat(summary.byRole()).containsEntry("legal-reviewer", 1L);
        assertThat(summary.medianAge()).isPresent();
        assertThat(summary.late()).isZero();
    }

    @Test
    void aTeamSeesWhatIsLateForOneOfItsRolesAndForNobodyElse() {
        UUID id = here.open("limited");
        PersonId colleague = here.workspace.person("Yuki Tanabe", "brand-reviewer");
        assertThat(list(colleague, Whose.LATE)).isEmpty();
        late(id);
        assertThat(list(colleague, Whose.LATE)).containsExactly(id);
        assertThat(list(here.legal, Whose.LATE)).isEmpty();
        assertThat(list(here.requester, Whose.LATE)).isEmpty();
    }

    @Test
    void whatWaitsForOnePersonIsLateForWhoeverSharesARoleWithThem() {
        UUID id = here.open("minimal");
        late(id);
        PersonId other = here.workspace.person("Ada Acting", "cmo");
        assertThat(list(other, Whose.LATE)).containsExactly(id);
        assertThat(list(here.brand, Whose.LATE)).isEmpty();
    }

    @Test
    void whoAskedSeesWhatTheyAskedForUntilItIsDecided() {
        UUID id = here.open("minimal");
        assertThat(list(here.requester, Whose.ASKED)).containsExactly(id);
        assertThat(list(here.cmo, Whose.ASKED)).isEmpty();
        here.decide(id, here.cmo, Outcome.DECLINED, "No");
        assertThat(list(here.requester, Whose.ASKED)).isEmpty();
    }

    @Test
    void theFiguresAreAsLongAsTheirLists() {
        late(here.open("limited"));
        open("limited");
        open("minimal");
        for (PersonId person : List.of(here.brand, here.cmo, here.requester, here.legal)) {
            Waiting.Counts counts = here.workspace.as(person, () -> here.queries.counts());
            assertThat(counts)
                    .isEqualTo(new Waiting.Counts(
                            list(person, Whose.MINE).size(),
                            list(person, Whose.LATE).size(),
                            list(person, Whose.ASKED).size()));
            assertThat(counts.mine()).isEqualTo(here.workspace.as(person, () -> here.queries.inboxCount()));
        }
        assertThat(here.workspace
                        .as(here.requester, () -> here.queries.counts())
                        .asked())
                .isEqualTo(3);
        assertThat(here.workspace.as(here.brand, () -> here.queries.counts())).isEqualTo(new Waiting.Counts(2, 1, 0));
    }

    @Test
    void itIsNarrowedByAPartOfTheNameAndByTier() {
        UUID limited = here.open("limited");
        UUID minimal = open("minimal");
        assertThat(list(new Filter("OFFER", Set.of()))).containsExactlyInAnyOrder(limited, minimal);
        assertThat(list(new Filter("100 %_", Set.of()))).isEmpty();
        assertThat(list(new Filter("", Set.of("minimal")))).containsExactly(minimal);
        assertThat(list(new Filter("offer", Set.of("high", "limited")))).containsExactly(limited);
    }

    @Test
    void anotherWorkspaceSeesAndCountsNothing() {
        late(here.open("limited"));
        var theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "brand-reviewer");
        for (Whose whose : Whose.values()) {
            assertThat(theirs.as(stranger, () -> here.queries.list(whose, Filter.NONE, Optional.empty(), 10))
                            .items())
                    .isEmpty();
        }
        assertThat(theirs.as(stranger, () -> here.queries.counts())).isEqualTo(new Waiting.Counts(0, 0, 0));
    }

    private UUID open(String tier) {
        SubjectRef other = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        here.own(other, here.cmo);
        return here.workspace.as(
                here.requester,
                () -> here.approvals.open(new ApprovalRequest(
                        other,
                        here.requester,
                        Set.of(),
                        ApprovalFixture.PERSONAL,
                        ApprovalFixture.snapshot("1", tier, "Recommend"))));
    }

    private void late(UUID id) {
        database.asSuperuser()
                .sql(
                        "update approval_step set due_at = since - interval '1 hour' where since is not null and approval_id = ?")
                .param(id)
                .update();
    }

    private List<UUID> list(PersonId person, Whose whose) {
        return here
                .workspace
                .as(person, () -> here.queries.list(whose, Filter.NONE, Optional.empty(), 50))
                .items()
                .stream()
                .map(Waiting::approval)
                .toList();
    }

    private List<UUID> list(Filter filter) {
        return here
                .workspace
                .as(here.cio, () -> here.queries.list(Whose.EVERYBODYS, filter, Optional.empty(), 50))
                .items()
                .stream()
                .map(Waiting::approval)
                .toList();
    }
}
