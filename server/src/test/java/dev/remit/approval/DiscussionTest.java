package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.discussion.DiscussionQueries;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.approval.discussion.Remark;
import dev.remit.approval.event.Mentioned;
import dev.remit.evidence.Act;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class DiscussionTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DiscussionService discussion;

    @Autowired
    DiscussionQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Memberships memberships;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEvents events;

    private ApprovalFixture here;
    private UUID id;

    @BeforeEach
    void asked() {
        here = beans.createBean(ApprovalFixture.class);
        id = here.open("limited");
    }

    @Test
    void aQuestionWaitsUntilSomebodyAnswersIt() {
        UUID question =
                here.workspace.as(here.brand, () -> discussion.ask(id, "How long does the vendor keep prompts?"));
        assertThat(said()).singleElement().satisfies(remark -> assertThat(remark.open())
                .isTrue());
        here.workspace.as(here.requester, () -> discussion.answer(id, question, "30 days"));
        assertThat(said())
                .extracting(Remark::text)
                .containsExactly("30 days", "How long does the vendor keep prompts?");
        assertThat(said()).noneMatch(Remark::open);
        refused(
                ApprovalRefusal.QUESTION_UNKNOWN,
                () -> here.workspace.as(here.requester, () -> discussion.answer(id, UUID.randomUUID(), "To nothing")));
        UUID comment = here.workspace.as(here.brand, () -> discussion.comment(id, "No question"));
        refused(
                ApprovalRefusal.QUESTION_UNKNOWN,
                () -> here.workspace.as(here.requester, () -> discussion.answer(id, comment, "To a comment")));
    }

    @Test
    void whoIsMentionedIsToldAndRecordedAndWhoWritesIsNot() {
        UUID remark = here.workspace.as(
                here.brand, () -> discussion.comment(id, "@Ole Brandt and @Lena Voss <b>look</b> at the claims"));
        assertThat(events.stream(Mentioned.class))
                .singleElement()
                .isEqualTo(new Mentioned(
                        id, remark, here.subject, "Next-best-offer e-mails", here.brand, Set.of(here.legal)));
        assertThat(said()).singleElement().satisfies(said -> assertThat(said.mentions())
                .containsOnly(here.legal, here.brand));
        Act act = here.workspace
                .as(here.cio, () -> ledger.timeline(here.subject, Optional.empty(), 1))
                .items()
                .getFirst()
                .act();
        assertThat(act.name()).isEqualTo("approval.commented");
        assertThat(act.details().get("mentions")).contains(here.legal.toString());
    }

    @Test
    void nobodyWhoLeftAndNobodyNextDoorIsMentioned() {
        workspaces.open().person("Nora Next", "cmo");
        PersonId gone = here.workspace.person("Viktor Hale", "brand-reviewer");
        PersonId administrator = here.workspace.person("Ada Admin", "administrator");
        here.workspace.as(administrator, () -> memberships.end(gone, "Left the company"));
        here.workspace.as(here.brand, () -> discussion.comment(id, "@Nora Next @Viktor Hale"));
        assertThat(events.stream(Mentioned.class)).isEmpty();
        assertThat(here.workspace.as(here.brand, () -> queries.listeners()))
                .extracting(Person::name)
                .contains("Ole Brandt")
                .doesNotContain("Nora Next", "Viktor Hale");
    }

    @Test
    void itGoesOnAfterTheDecisionAndIsReadInPagesNewestFirst() {
        here.decide(id, here.brand, Outcome.DECLINED, "Not on brand");
        for (int i = 0; i < 7; i++) {
            String text = "Remark " + i;
            here.workspace.as(here.requester, () -> discussion.comment(id, text));
        }
        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<Remark> page = here.workspace.as(here.cmo, () -> queries.page(id, from, 3));
            page.items().forEach(remark -> read.add(remark.text()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(read)
                .containsExactly("Remark 6", "Remark 5", "Remark 4", "Remark 3", "Remark 2", "Remark 1", "Remark 0");
    }

    @Test
    void nothingEmptyAndNothingEndlessIsSaid() {
        refused(ApprovalRefusal.TEXT_MISSING, () -> here.workspace.as(here.cmo, () -> discussion.comment(id, " \n")));
        String endless = "a".repeat(DiscussionService.LONGEST + 1);
        refused(
                ApprovalRefusal.TEXT_TOO_LONG,
                () -> here.workspace.as(here.cmo, () -> discussion.comment(id, endless)));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatWasSaidIsNotChangedByAnybody() {
        here.workspace.as(here.brand, () -> discussion.comment(id, "Kept"));
        assertThatThrownBy(() -> database.asApp()
                        .sql("update approval_remark set text = 'Other'")
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        database.asApp().sql("delete from approval_remark").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anotherWorkspaceReadsNothingAndSaysNothing() {
        here.workspace.as(here.brand, () -> discussion.comment(id, "Ours"));
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> queries.page(id, Optional.empty(), 10))
                        .items())
                .isEmpty();
        refused(ApprovalRefusal.NOT_FOUND, () -> theirs.as(stranger, () -> discussion.comment(id, "Theirs")));
        assertThatThrownBy(() -> here.workspace.asJob(() -> discussion.comment(id, "A job's")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Remark> said() {
        return here.workspace
                .as(here.cmo, () -> queries.page(id, Optional.empty(), 20))
                .items();
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
