package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval.State;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.Waiting.Filter;
import dev.remit.approval.decided.Decided;
import dev.remit.approval.decided.DecidedQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who asked sees what became of it: how it ended, by whom, and why. */
@DatabaseTest
class DecidedTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    DecidedQueries decided;

    @Autowired
    Revocations revocations;

    @Autowired
    TransactionTemplate transaction;

    private ApprovalFixture here;

    @BeforeEach
    void workspace() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void whatIsDecidedStandsThereWithItsOutcomeWhoDecidedAndWhy() {
        UUID waits = open();
        UUID declined = open();
        here.decide(declined, here.cmo, Outcome.DECLINED, "Not now");
        UUID returned = open();
        here.decide(returned, here.cmo, Outcome.CHANGES_REQUESTED, "Say which data");
        UUID approved = open();
        here.approve(approved, here.cmo);
        List<Decided> mine = asked(here.requester);
        assertThat(mine)
                .extracting(Decided::approval)
                .containsExactly(approved, returned, declined)
                .doesNotContain(waits);
        assertThat(mine)
                .extracting(Decided::state)
                .containsExactly(State.APPROVED, State.CHANGES_REQUESTED, State.DECLINED);
        Decided.Last last = mine.getLast().decision().orElseThrow();
        assertThat(last.by()).isEqualTo(here.cmo);
        assertThat(last.reason()).contains("Not now");
        assertThat(mine.getFirst().decision().orElseThrow().reason()).isEmpty();
        assertThat(asked(here.cmo)).as("who decided did not ask").isEmpty();
    }

    @Test
    void whatWasTakenBackOrStoppedNamesNobodyAsItsDecider() {
        SubjectRef stopped = thing();
        UUID approval = open(stopped, "minimal");
        here.approve(approval, here.cmo);
        here.workspace.as(
                here.cio,
                () -> transaction.executeWithoutResult(
                        status -> revocations.stop(List.of(stopped), UUID.randomUUID(), "It sent to everybody")));
        SubjectRef withdrawn = thing();
        open(withdrawn, "minimal");
        here.workspace.as(here.requester, () -> here.approvals.withdraw(withdrawn, "Not needed"));
        List<Decided> mine = asked(here.requester);
        assertThat(mine).allSatisfy(one -> assertThat(one.decision()).isEmpty());
        assertThat(mine.getFirst().state()).isEqualTo(State.WITHDRAWN);
        assertThat(mine.getLast().stopped().orElseThrow().reason()).isEqualTo("It sent to everybody");
    }

    @Test
    void itIsReadAPageAtATimeAndNarrowedDown() {
        for (int n = 0; n < 5; n++) {
            here.decide(open(), here.cmo, Outcome.DECLINED, "No");
        }
        Page<Decided> first = page(Filter.NONE, Optional.empty());
        Page<Decided> second = page(Filter.NONE, first.next());
        Page<Decided> third = page(Filter.NONE, second.next());
        assertThat(first.items()).hasSize(2);
        assertThat(third.items()).hasSize(1);
        assertThat(third.next()).isEmpty();
        assertThat(List.of(first, second, third)).flatExtracting(Page::items).isEqualTo(asked(here.requester));
        assertThat(page(new Filter("OFFER", Set.of("minimal")), Optional.empty())
                        .items())
                .hasSize(2);
        assertThat(page(new Filter("100 %_", Set.of()), Optional.empty()).items())
                .isEmpty();
        assertThat(page(new Filter("", Set.of("high")), Optional.empty()).items())
                .isEmpty();
    }

    @Test
    void anotherWorkspaceSeesNothingOfItAndWhoMayNotReadApprovalsIsRefused() {
        here.decide(open(), here.cmo, Outcome.DECLINED, "No");
        var theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "cmo");
        assertThat(theirs.as(stranger, () -> decided.asked(Filter.NONE, Optional.empty(), 9)
                        .items()))
                .isEmpty();
        assertThatThrownBy(() -> theirs.asJob(() -> decided.asked(Filter.NONE, Optional.empty(), 9)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID open() {
        return open(thing(), "minimal");
    }

    private SubjectRef thing() {
        SubjectRef thing = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        here.own(thing, here.cmo);
        return thing;
    }

    private UUID open(SubjectRef thing, String tier) {
        return here.workspace.as(
                here.requester,
                () -> here.approvals.open(new ApprovalRequest(
                        thing,
                        here.requester,
                        Set.of(),
                        ApprovalFixture.PERSONAL,
                        ApprovalFixture.snapshot("1", tier, "Recommend"))));
    }

    private List<Decided> asked(PersonId person) {
        return here.workspace.as(
                person, () -> decided.asked(Filter.NONE, Optional.empty(), 50).items());
    }

    private Page<Decided> page(Filter filter, Optional<String> cursor) {
        return here.workspace.as(here.requester, () -> decided.asked(filter, cursor, 2));
    }
}
