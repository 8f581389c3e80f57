package dev.remit.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.MyTurn;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionService;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An exception from a policy counts in decisions about its use case, is named in them, and ends by its day. */
@DatabaseTest
class ExceptedDecisionTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PolicyDecisionService service;

    @Autowired
    DecisionQueries log;

    @Autowired
    ExceptionService exceptions;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    private Company company;
    private PersonId admin;
    private UseCaseId useCase;

    @BeforeEach
    void aSpendLimit() {
        company = new InventoryFixture(beans).open();
        admin = company.workspace.person("Ada Admin", "administrator");
        useCase = company.approved("Reply drafting");
        publish("SP-01", Effect.ALLOW, "action.amount < 1000.0");
        publish("SP-02", Effect.DENY, "action.amount > 100.0");
    }

    @Test
    void untilItsLastDayTheAnswerIsAnotherAndNamesTheExceptionAndThenItIsBack() {
        assertThat(ask(useCase).effect()).isEqualTo(Effect.DENY);
        ExceptionId id = granted("SP-02");

        PolicyDecision excepted = ask(useCase);
        assertThat(excepted.effect()).isEqualTo(Effect.ALLOW);
        PolicyReason named = excepted.reasons().getLast();
        assertThat(named.policy()).isEqualTo("SP-02");
        assertThat(named.exception()).contains(new Exceptions.Excepted("SP-02", "X-1", today().plusDays(10)));
        assertThat(company.workspace
                        .as(admin, () -> log.list(DecisionFilter.NONE, Optional.empty(), 1))
                        .items()
                        .getFirst()
                        .decision())
                .as("as it is kept")
                .isEqualTo(excepted);

        database.asSuperuser()
                .sql("update exception_request set last_day = ? where id = ?")
                .params(today().minusDays(1), id.value())
                .update();
        assertThat(ask(useCase).effect()).isEqualTo(Effect.DENY);
        assertThat(ask(useCase).reasons().getFirst().exception()).isEmpty();
    }

    @Test
    void itCountsForNoOtherUseCaseAndAllowsNothingByItself() {
        UseCaseId other = company.approved("Alt texts");
        granted("SP-02");
        assertThat(ask(other).effect()).isEqualTo(Effect.DENY);
        company.workspace.as(company.operations, () -> beans.getBean(PolicyService.class)
                .proposeWithdrawal("SP-01", "Not any more"));
        company.workspace.as(
                company.cmo, () -> beans.getBean(PolicyService.class).publish("SP-01", 2, "Agreed"));
        assertThat(ask(useCase).effect()).as("no policy allows it").isEqualTo(Effect.DENY);
    }

    @Test
    void oneThatWasEndedEarlyOrOnlyAskedForDoesNotCount() {
        ExceptionId id = ask("SP-02");
        assertThat(ask(useCase).effect()).isEqualTo(Effect.DENY);
        company.workspace.as(company.legal, () -> new MyTurn(beans).approve(id.subject(), "Fine for now"));
        assertThat(ask(useCase).effect()).isEqualTo(Effect.ALLOW);
        company.workspace.as(company.legal, () -> exceptions.revoke(id, "The season is over"));
        assertThat(ask(useCase).effect()).isEqualTo(Effect.DENY);
    }

    private ExceptionId granted(String policy) {
        ExceptionId id = ask(policy);
        company.workspace.as(company.legal, () -> new MyTurn(beans).approve(id.subject(), "Fine for now"));
        return id;
    }

    private ExceptionId ask(String policy) {
        return company.workspace.as(
                company.marketer,
                () -> exceptions.ask(new ExceptionDraft(
                        useCase,
                        ExceptedKind.POLICY,
                        policy,
                        Optional.of(company.operations),
                        "The season begins",
                        "A person looks at each",
                        Optional.of(today().plusDays(10)))));
    }

    private PolicyDecision ask(UseCaseId of) {
        DecisionRequest request = new DecisionRequest(
                Action.CHANGE_SPEND,
                Optional.of(of.value()),
                PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 500.0),
                Optional.empty());
        return company.workspace.as(admin, () -> service.decide(request)).decision();
    }

    private void publish(String key, Effect effect, String when) {
        PolicyService policies = beans.getBean(PolicyService.class);
        boolean low = when.contains("<");
        Policy policy = new Policy(
                key,
                key,
                effect,
                Set.of(Action.CHANGE_SPEND),
                when,
                "Because of " + key + ".",
                Set.of(),
                Set.of(),
                "Ours",
                List.of(
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 1.0), low),
                        new PolicyCase(PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 2000.0), !low)));
        company.workspace.as(company.operations, () -> policies.propose(policy, "Needed"));
        company.workspace.as(company.cmo, () -> policies.publish(key, 1, "Agreed"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }
}
