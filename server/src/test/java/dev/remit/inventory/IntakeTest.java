package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.DataClass;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class IntakeTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IntakeService service;

    @Autowired
    IntakeQueries queries;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void anAnswerIsThereAgainAfterItWasSavedAlsoIfItIsWrong() {
        UseCaseId id = start();
        company.workspace.as(company.marketer, () -> {
            SavedAnswer saved = service.save(id, "value", List.of("a lot"), 0);
            assertThat(saved.problems()).extracting(Problem::refusal).containsExactly(InventoryRefusal.NOT_AN_AMOUNT);
            assertThat(saved.problems().getFirst().field()).contains("value");
            IntakeDraft again = queries.draft(id);
            assertThat(again.values("value")).containsExactly("a lot");
            assertThat(again.answers().get("value").revision()).isEqualTo(1);
        });
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        UseCaseId id = start();
        company.workspace.as(company.marketer, () -> {
            SavedAnswer first = service.save(id, "name", List.of("Reply drafting"), 0);
            SavedAnswer retry = service.save(id, "name", List.of("Reply drafting"), 0);
            assertThat(retry).isEqualTo(first);
        });
        assertThat(company.acts(id.ref())).containsExactly("use-case.answered", "use-case.started");
    }

    @Test
    void whoSawAnOlderAnswerDoesNotOverwriteTheNewer() {
        UseCaseId id = start();
        company.workspace.as(company.marketer, () -> {
            service.save(id, "problem", List.of("Slow"), 0);
            service.save(id, "problem", List.of("Slow answers"), 1);
            assertThatThrownBy(() -> service.save(id, "problem", List.of("Slooow"), 1))
                    .isInstanceOfSatisfying(RefusedException.class, e -> {
                        assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.ANSWER_CHANGED_ELSEWHERE);
                        assertThat(e.first().args()).containsExactly("Slow answers");
                    });
        });
    }

    @Test
    void sixteenAnswersSavedAtOnceAreAllKeptAndOneOfTwoToTheSameQuestionWins() throws Exception {
        UseCaseId id = start();
        List<String> questions =
                List.of("name", "problem", "outcome", "kpi", "function", "audience", "autonomy", "people");
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Boolean>> saves = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> saved(id, questions.get(i % 8), "answer " + i))
                    .toList();
            long won = 0;
            for (Future<Boolean> save : threads.invokeAll(saves)) {
                won += save.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(8);
        }
        IntakeDraft draft = company.workspace.as(company.marketer, () -> queries.draft(id));
        assertThat(draft.answers()).containsOnlyKeys(questions);
        assertThat(draft.answers().values())
                .allSatisfy(a -> assertThat(a.revision()).isEqualTo(1));
    }

    private boolean saved(UseCaseId id, String question, String value) {
        try {
            company.workspace.as(company.marketer, () -> {
                service.save(id, question, List.of(value), 0);
            });
            return true;
        } catch (RefusedException e) {
            assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.ANSWER_CHANGED_ELSEWHERE);
            return false;
        }
    }

    @Test
    void laterQuestionsDependOnEarlierAnswers() {
        UseCaseId id = start();
        company.workspace.as(company.marketer, () -> {
            assertThat(keys(id)).doesNotContain("changes", "fallback", "disclosure");
            service.save(id, "autonomy", List.of("act-alone"), 0);
            assertThat(keys(id))
                    .contains("changes", "fallback", "decides")
                    .doesNotContain("disclosure", "fallback-how");
            service.save(id, "audience", List.of("customers"), 0);
            service.save(id, "fallback", List.of("yes"), 0);
            assertThat(keys(id)).contains("disclosure", "fallback-how");
            service.save(id, "autonomy", List.of("draft"), 1);
            assertThat(keys(id)).doesNotContain("fallback", "fallback-how");
        });
    }

    @Test
    void theTierItIsHeadingForFollowsTheAnswersAndSaysWhy() {
        UseCaseId id = start();
        String tickets = company.asset("Tickets", DataClass.PERSONAL);
        company.workspace.as(company.marketer, () -> {
            assertThat(queries.draft(id).heading().tier()).isEqualTo(RiskTier.MINIMAL);
            service.save(id, "data", List.of(tickets), 0);
            assertThat(queries.draft(id).heading().tier()).isEqualTo(RiskTier.LIMITED);
            service.save(id, "audience", List.of("customers"), 0);
            service.save(id, "autonomy", List.of("act-alone"), 0);
            assertThat(queries.draft(id).heading().tier()).isEqualTo(RiskTier.HIGH);
            assertThat(queries.draft(id).heading().fired().getFirst().id()).isEqualTo("AU-04");
            assertThat(queries.draft(id).heading().cheapest()).get().satisfies(w -> assertThat(w.tier())
                    .isEqualTo(RiskTier.LIMITED));
        });
    }

    @Test
    void everyTypeOfAnswerIsCheckedAtItsField() {
        UseCaseId id = start();
        String tool = company.tool("Copymill");
        company.workspace.as(company.marketer, () -> {
            problem(id, "name", InventoryRefusal.ANSWER_TOO_LONG, "x".repeat(201));
            problem(id, "autonomy", InventoryRefusal.NOT_A_CHOICE, "sometimes");
            problem(id, "audience", InventoryRefusal.ONE_ANSWER_ONLY, "internal", "customers");
            problem(id, "practices", InventoryRefusal.CONTRADICTS_ITSELF, "none", "social-scoring");
            problem(id, "people", InventoryRefusal.NOT_A_NUMBER, "many");
            problem(id, "cost", InventoryRefusal.NOT_AN_AMOUNT, "-5");
            problem(
                    id,
                    "tools",
                    InventoryRefusal.NOT_IN_CATALOG,
                    UUID.randomUUID().toString());
            problem(id, "data", InventoryRefusal.NOT_IN_CATALOG, "robert'); drop table use_case;--");
            assertThat(service.save(id, "tools", List.of(tool), 1).problems()).isEmpty();
            assertThat(service.save(id, "kpi", List.of("zero \u0000 byte"), 0).values())
                    .containsExactly("zero  byte");
            assertThatThrownBy(() -> service.save(id, "no-such-question", List.of("x"), 0))
                    .hasMessageContaining("QUESTION_UNKNOWN");
            assertThatThrownBy(() -> service.save(id, "problem", List.of("x".repeat(30_000)), 0))
                    .hasMessageContaining("ANSWER_TOO_LONG");
        });
    }

    private void problem(UseCaseId id, String question, InventoryRefusal refusal, String... values) {
        assertThat(service.save(id, question, List.of(values), 0).problems())
                .as(question)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.field()).contains(question))
                .extracting(Problem::refusal)
                .contains(refusal);
    }

    @Test
    void aRequestStartsFromAFindingWithWhatIsKnown() {
        SubjectRef finding = new SubjectRef(SubjectKind.FINDING, UUID.randomUUID());
        UseCaseId id = company.workspace.as(
                company.marketer,
                () -> service.start(new IntakePrefill(
                        "AI Engine on the web site",
                        Map.of("audience", List.of("customers")),
                        List.of("AI Engine"),
                        Optional.of(new IntakePrefill.Origin(finding, "F-231")))));
        IntakeDraft draft = company.workspace.as(company.marketer, () -> queries.draft(id));
        assertThat(draft.useCase().name()).isEqualTo("AI Engine on the web site");
        assertThat(draft.values("tools")).hasSize(1);
        assertThat(draft.prefilledFrom()).get().satisfies(o -> assertThat(o.label())
                .isEqualTo("F-231"));
        assertThat(draft.answered()).isEqualTo(3);
    }

    @Test
    void whatOverlapsIsOfferedTheMostAlikeFirstAndSaysInWhat() {
        UseCaseId same = company.submitted("Reply drafting in the help desk");
        UseCaseId other = company.workspace.as(
                company.marketer,
                () -> service.start(new IntakePrefill(
                        "Reply drafting for the help desk", Map.of(), List.of("Zendesk AI agent"), Optional.empty())));
        List<SimilarUseCase> similar = company.workspace.as(company.marketer, () -> queries.similar(other));
        assertThat(similar).first().satisfies(s -> {
            assertThat(s.id()).isEqualTo(same);
            assertThat(s.overlaps())
                    .containsKey(SimilarUseCase.Overlap.WORDS)
                    .containsEntry(SimilarUseCase.Overlap.TOOL, List.of("Zendesk AI agent"));
            assertThat(s.accountable()).contains("Ines Calvert");
        });
        assertThat(similar).extracting(SimilarUseCase::id).doesNotContain(other);
    }

    @Test
    void aDraftIsNobodyElsesBusiness() {
        UseCaseId id = start();
        company.workspace.as(company.brand, () -> {
            assertThatThrownBy(() -> queries.draft(id)).hasMessageContaining("NOT_FOUND");
            assertThatThrownBy(() -> service.save(id, "name", List.of("Mine"), 0))
                    .isInstanceOf(AccessDeniedException.class);
        });
        company.workspace.as(company.cmo, () -> assertThatThrownBy(() -> service.save(id, "name", List.of("Mine"), 0))
                .hasMessageContaining("NOT_FOUND"));
        company.workspace.as(
                company.operations,
                () -> assertThat(queries.draft(id).useCase().id()).isEqualTo(id));
    }

    @Test
    void anotherWorkspaceHasNoSuchRequest() {
        UseCaseId id = start();
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.operations, () -> {
            assertThatThrownBy(() -> queries.draft(id)).hasMessageContaining("NOT_FOUND");
            assertThatThrownBy(() -> service.save(id, "name", List.of("Mine"), 0))
                    .hasMessageContaining("NOT_FOUND");
        });
    }

    @Test
    void aDraftCanBeThrownAwayAndStandsInTheList() {
        UseCaseId id = start();
        company.workspace.as(company.marketer, () -> {
            assertThat(queries.unfinished(Optional.empty(), 10).items())
                    .extracting(UseCase::id)
                    .containsExactly(id);
            service.discard(id);
            assertThat(queries.unfinished(Optional.empty(), 10).items()).isEmpty();
            assertThatThrownBy(() -> queries.draft(id)).hasMessageContaining("NOT_FOUND");
        });
        assertThat(company.acts(id.ref())).contains("use-case.discarded");
    }

    private UseCaseId start() {
        return company.workspace.as(company.marketer, () -> service.start(IntakePrefill.empty()));
    }

    private List<String> keys(UseCaseId id) {
        return queries.draft(id).asked().stream().map(q -> q.key()).toList();
    }
}
