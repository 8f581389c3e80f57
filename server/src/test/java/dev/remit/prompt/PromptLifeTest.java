package dev.remit.prompt;

import static dev.remit.prompt.PromptFixture.prompt;
import static dev.remit.prompt.PromptFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.MyTurn;
import dev.remit.approval.Snapshot;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.prompt.use.PromptUses;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PromptLifeTest {

    @Autowired
    PromptUses uses;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    @Autowired
    PromptDrafts drafts;

    @Autowired
    PromptProposals proposals;

    @Autowired
    PromptPublication publication;

    @Autowired
    PromptQueries queries;

    @Autowired
    LedgerQueries ledger;

    Workspace workspace;
    PromptFixture fixture;
    PersonId author;
    PersonId brand;
    UUID model;

    @BeforeEach
    void openWorkspace() {
        workspace = workspaces.open();
        fixture = new PromptFixture(beans, workspace);
        author = workspace.person("Priya Anand", "marketer");
        brand = workspace.person("Bea Brand", "brand-reviewer");
        model = fixture.model(author);
    }

    @Test
    void aPromptMayBeUsedOnceSomebodyElsePublishedIt() {
        PromptId id = fixture.begun(author, launch());
        assertThat(published()).isEmpty();
        workspace.as(author, () -> proposals.propose(id, "first"));
        assertThat(published()).isEmpty();
        workspace.as(brand, () -> new MyTurn(beans).approve(id.ref(), ""));
        assertThat(published()).map(PromptVersion::content).contains(launch());
        assertThat(acts(id))
                .containsExactly(
                        "prompt.published",
                        "approval.approved",
                        "approval.step-approved",
                        "approval.opened",
                        "prompt.proposed",
                        "ownership.changed",
                        "prompt.drafted",
                        "ownership.expected");
    }

    @Test
    void nobodyPublishesOrRejectsTheirOwnProposal() {
        PersonId both = workspace.person("Nadia Okafor", "administrator");
        PromptId id = fixture.begun(both, launch());
        workspace.as(both, () -> proposals.propose(id, "first"));
        refused(ApprovalRefusal.OWN_REQUEST, () -> workspace.as(both, () -> new MyTurn(beans).approve(id.ref(), "")));
        refused(
                ApprovalRefusal.OWN_REQUEST,
                () -> workspace.as(both, () -> new MyTurn(beans).decide(id.ref(), Outcome.DECLINED, "no")));
    }

    @Test
    void whatReviewersWantChangedIsTheNextVersionAndTheySeeWhatIsDifferent() {
        PromptId id = fixture.begun(author, launch());
        workspace.as(author, () -> proposals.propose(id, "first"));
        workspace.as(brand, () -> new MyTurn(beans).decide(id.ref(), Outcome.CHANGES_REQUESTED, "Too many words"));
        assertThat(workspace.as(author, this::entry).proposed()).isEmpty();
        workspace.as(author, () -> {
            drafts.save(id, shorter(), entry().revision());
            proposals.propose(id, "shorter");
        });
        Approval approval = workspace.as(
                brand,
                () -> beans.getBean(ApprovalQueries.class).history(id.ref()).getFirst());
        assertThat(approval.round().number()).isEqualTo(2);
        assertThat(approval.round()
                        .snapshot()
                        .changesFrom(approval.lastSeenBy(brand).orElseThrow().snapshot()))
                .extracting(Snapshot.Change::key)
                .containsExactly("why", "text");
        workspace.as(brand, () -> new MyTurn(beans).approve(id.ref(), ""));
        assertThat(published()).map(PromptVersion::content).contains(shorter());
    }

    @Test
    void aWorkspaceAsksLegalForWhatGoesOutByMailAndWhoOnlyPublishesPromptsDecidesAlone() {
        PersonId operations = workspace.person("Otto Operations", "marketing-operations");
        PersonId legal = workspace.person("Lea Legal", "legal-reviewer");
        WorkflowScope scope = WorkflowScope.find("prompt").orElseThrow();
        workspace.as(workspace.person("Nadia Okafor", "administrator"), () -> {
            WorkflowService workflows = beans.getBean(WorkflowService.class);
            PlannedStep byMail = new PlannedStep(
                    Approver.role("legal-reviewer"),
                    Needed.ANY,
                    false,
                    Optional.of("request.channel == \"email\" && !request.published"),
                    List.of());
            List<PlannedStep> steps =
                    List.of(workflows.current(scope).workflow().steps().getFirst(), byMail);
            workflows.save(scope, 0, new Workflow(true, true, 24, steps), "Mail is read by legal first");
        });
        PromptId id = fixture.published(author, operations, launch());
        assertThat(published()).as("legal has not seen it").isEmpty();
        workspace.as(legal, () -> new MyTurn(beans).approve(id.ref(), ""));
        assertThat(published()).isPresent();
        workspace.as(author, () -> proposals.proposeAgain(id, 1, "once more"));
        workspace.as(operations, () -> new MyTurn(beans).approve(id.ref(), ""));
        assertThat(published()).map(PromptVersion::number).contains(2);
    }

    @Test
    void savingWhileOneTypesLeavesEvidenceOfOneDraft() {
        PromptId id = fixture.published(author, brand, launch());
        workspace.as(author, () -> {
            int revision = drafts.save(id, shorter(), entry().revision());
            drafts.save(id, launch(), revision);
        });
        assertThat(acts(id)).startsWith("prompt.drafted", "prompt.published");
    }

    @Test
    void aDraftChangesNothingOfWhatIsPublished() {
        PromptId id = fixture.published(author, brand, launch());
        workspace.as(author, () -> drafts.save(id, shorter(), entry().revision()));
        assertThat(published()).map(PromptVersion::content).contains(launch());
        assertThat(workspace.as(author, this::entry).draft())
                .map(PromptEntry.Draft::content)
                .contains(shorter());
    }

    @Test
    void nobodySavesOverWhatTheyHaveNotSeen() {
        PromptId id = fixture.begun(author, launch());
        int seen = workspace.as(author, this::entry).revision();
        workspace.as(brand, () -> drafts.save(id, shorter(), seen));
        refused(PromptRefusal.OVERTAKEN, () -> workspace.as(author, () -> drafts.save(id, launch(), seen)));
    }

    @Test
    void anEarlierVersionComesBackAsANewOneThatSomebodyElsePublishes() {
        PromptId id = fixture.published(author, brand, launch());
        workspace.as(author, () -> {
            drafts.save(id, shorter(), entry().revision());
            proposals.propose(id, "shorter");
        });
        workspace.as(brand, () -> new MyTurn(beans).approve(id.ref(), ""));
        assertThat(published()).map(PromptVersion::content).contains(shorter());
        workspace.as(author, () -> proposals.proposeAgain(id, 1, "too short"));
        workspace.as(brand, () -> new MyTurn(beans).approve(id.ref(), ""));
        assertThat(published()).map(PromptVersion::content).contains(launch());
    }

    @Test
    void aPromptIsGoodUntilItsLastDayIsOverWhetherOrNotTheRoundRan() {
        PromptId id = expiring();
        assertThat(published()).isPresent();
        dayAfter(id);
        assertThat(published()).isEmpty();
        assertThat(workspace.as(brand, this::entry).state()).isEqualTo(PromptState.EXPIRED);
        assertThat(listed(new PromptFilter(
                        "", Set.of(PromptState.EXPIRED), Set.of(), Set.of(), PromptFilter.Favourites.ANYWHERE)))
                .containsExactly("Launch mail");
    }

    @Test
    void theRoundTakesItOutOfUseOnceWithEvidence() {
        PromptId id = expiring();
        assertThat(workspace.as(brand, publication::expireDue)).isZero();
        dayAfter(id);
        assertThat(workspace.as(brand, publication::expireDue)).isEqualTo(1);
        assertThat(workspace.as(brand, publication::expireDue)).isZero();
        assertThat(acts(id)).startsWith("prompt.expired").containsOnlyOnce("prompt.expired");
    }

    @Test
    void theRoundOfOneWorkspaceLeavesAnotherAlone() {
        PromptId id = expiring();
        dayAfter(id);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Otto Other", "administrator");
        assertThat(other.as(stranger, publication::expireDue)).isZero();
        assertThat(other.as(stranger, () -> queries.find("launch-mail"))).isEmpty();
        refused(PromptRefusal.NOT_FOUND, () -> other.as(stranger, () -> publication.retire(id, "mine now")));
        assertThat(acts(id)).startsWith("prompt.published");
    }

    @Test
    void aRetiredPromptIsUsedAndChangedByNobody() {
        PromptId id = fixture.published(author, brand, launch());
        workspace.as(brand, () -> publication.retire(id, "The product is gone"));
        assertThat(published()).isEmpty();
        refused(
                PromptRefusal.RETIRED,
                () -> workspace.as(author, () -> drafts.save(id, shorter(), entry().revision())));
        refused(PromptRefusal.RETIRED, () -> workspace.as(author, () -> proposals.proposeAgain(id, 1, "again")));
    }

    @Test
    void everythingThatIsWrongIsNamedAtItsField() {
        Prompt wrong = new Prompt(
                "launch-mail",
                "Launch mail",
                "",
                Channel.EMAIL,
                launch().function(),
                new Prompt.Rules("", ""),
                Set.of(UUID.randomUUID()),
                new Prompt.Wording("About {{produkt}}", PromptFixture.SCHEMA),
                new Prompt.Expectation("", ""),
                List.of(),
                new Prompt.Term(Optional.empty(), Optional.of(LocalDate.parse("2020-01-01"))));
        PromptId id = workspace.as(author, () -> drafts.begin(wrong));
        assertThatThrownBy(() -> workspace.as(author, () -> proposals.propose(id, " ")))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsOnly(
                                "purpose",
                                "models",
                                "reviewOn",
                                "expiresOn",
                                "text",
                                "output",
                                "quality",
                                "examples",
                                "ownership",
                                "comment"));
    }

    @Test
    void aKeyBelongsToOnePrompt() {
        fixture.begun(author, launch());
        refused(PromptRefusal.KEY_TAKEN, () -> workspace.as(brand, () -> drafts.begin(launch())));
        refused(
                PromptRefusal.KEY_MALFORMED,
                () -> workspace.as(brand, () -> drafts.begin(prompt("Launch Mail", "x", model))));
    }

    @Test
    void whoMayOnlyReadWritesAndPublishesNothing() {
        PersonId auditor = workspace.person("Ada Audit", "auditor");
        PromptId id = fixture.begun(author, launch());
        workspace.as(author, () -> proposals.propose(id, "first"));
        denied(() -> workspace.as(auditor, () -> drafts.save(id, shorter(), 1)));
        denied(() -> workspace.as(author, () -> new MyTurn(beans).approve(id.ref(), "")));
        PersonId privacy = workspace.person("Pia Privacy", "privacy-reviewer");
        refused(
                ApprovalRefusal.NOT_ASSIGNED,
                () -> workspace.as(privacy, () -> new MyTurn(beans).approve(id.ref(), "")));
        assertThat(workspace.as(auditor, this::entry).proposed()).hasValue(1);
    }

    @Test
    void aVersionCannotBeChangedEvenByTheApplication() {
        PromptId id = fixture.published(author, brand, launch());
        assertThatThrownBy(() -> database.asApp()
                        .sql("update prompt_version set content = '{}' where prompt_id = ?")
                        .param(id.value())
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void searchFindsByBeginningsAndFormsOfWordsInWhateverItSaysOfItself() {
        fixture.begun(author, launch());
        fixture.begun(author, prompt("renewal", "Renewal note", model));
        assertThat(found("superlative launch")).containsExactly("Launch mail");
        assertThat(found("writing")).containsExactly("Launch mail", "Renewal note");
        assertThat(found("Rene")).containsExactly("Renewal note");
        assertThat(found("nothing like it")).isEmpty();
        assertThat(found("the")).hasSize(2);
    }

    @Test
    void whatIsSearchedForIsListedByWhereAPromptSaysIt() {
        Prompt said = prompt("notes", "A notes", model);
        fixture.begun(author, with(said, new Prompt.Wording("renewal of {{product}}", PromptFixture.SCHEMA)));
        fixture.begun(author, prompt("renewal", "Renewal letter", model));
        fixture.begun(author, prompt("other", "A renewtron letter", model));
        assertThat(found("renew").getFirst()).isNotEqualTo("A notes");
        assertThat(found("renewal").getFirst())
                .as("the whole word, in the name")
                .isEqualTo("Renewal letter");
        assertThat(found("renewal").getLast()).as("in the text only").isEqualTo("A notes");
        PromptFilter searched = PromptFilter.NONE.withText("renewal");
        List<String> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            var page = workspace.as(author, () -> queries.list(searched, from, 1));
            page.items().forEach(row -> paged.add(row.name()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(paged).isEqualTo(found("renewal"));
    }

    @Test
    void favouritesStandFirstIfAsked() {
        PromptId last = fixture.begun(author, prompt("last", "Z last", model));
        fixture.begun(author, prompt("first", "A first", model));
        workspace.as(author, () -> uses.mark(last, true));
        assertThat(listed(PromptFilter.NONE)).containsExactly("A first", "Z last");
        assertThat(listed(favouring(PromptFilter.Favourites.FIRST))).containsExactly("Z last", "A first");
        assertThat(listed(favouring(PromptFilter.Favourites.ONLY))).containsExactly("Z last");
    }

    private static PromptFilter favouring(PromptFilter.Favourites place) {
        return new PromptFilter("", Set.of(), Set.of(), Set.of(), place);
    }

    @Test
    void theListGoesOnBehindItsLastRow() {
        for (int i = 0; i < 5; i++) {
            fixture.begun(author, prompt("p" + i, "Prompt " + (4 - i), model));
        }
        var first = workspace.as(author, () -> queries.list(PromptFilter.NONE, Optional.empty(), 3));
        var second = workspace.as(author, () -> queries.list(PromptFilter.NONE, first.next(), 3));
        assertThat(first.items()).extracting(PromptRow::name).containsExactly("Prompt 0", "Prompt 1", "Prompt 2");
        assertThat(second.items()).extracting(PromptRow::name).containsExactly("Prompt 3", "Prompt 4");
        assertThat(second.next()).isEmpty();
    }

    private Prompt launch() {
        return prompt("launch-mail", "Launch mail", model);
    }

    private Prompt shorter() {
        return with(launch(), new Prompt.Wording("{{product}} for {{audience}}", PromptFixture.SCHEMA));
    }

    private PromptId expiring() {
        LocalDate today = LocalDate.parse("2999-01-01");
        return fixture.published(
                author, brand, with(launch(), new Prompt.Term(Optional.of(PromptFixture.LATER), Optional.of(today))));
    }

    /** As if the last day had been long ago: the clock is everybody's. */
    private void dayAfter(PromptId id) {
        database.asSuperuser()
                .sql("update prompt set expires_on = '2020-01-01' where id = ?")
                .param(id.value())
                .update();
    }

    private Optional<PromptVersion> published() {
        return workspace.as(author, () -> queries.published("launch-mail"));
    }

    private PromptEntry entry() {
        return queries.find("launch-mail").orElseThrow();
    }

    private List<String> found(String text) {
        return listed(PromptFilter.NONE.withText(text));
    }

    private List<String> listed(PromptFilter filter) {
        return workspace.as(author, () -> queries.list(filter, Optional.empty(), 10)).items().stream()
                .map(PromptRow::name)
                .toList();
    }

    private List<String> acts(PromptId id) {
        return workspace.as(brand, () -> ledger.timeline(id.ref(), Optional.empty(), 20)).items().stream()
                .map(r -> r.act().name())
                .toList();
    }

    private static void refused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                .extracting(Problem::refusal)
                .contains(refusal));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }
}
