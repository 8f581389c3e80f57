package dev.remit.approval.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.Person;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.ownership.vague.Vague;
import dev.remit.ownership.vague.VagueFilter;
import dev.remit.ownership.vague.VagueQueries;
import dev.remit.ownership.vague.VagueReason;
import dev.remit.ownership.vague.VagueRounds;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class LateDecisionsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestDatabase database;

    @Autowired
    VagueRounds rounds;

    @Autowired
    VagueQueries queries;

    Company company;
    UseCaseId id;

    @BeforeEach
    void aRequestThatWaits() {
        company = new InventoryFixture(beans).open();
        id = company.submitted("Reply drafting");
        sql("update approval_step set since = coalesce(since, now()), due_at = now() where tenant_id = ?");
    }

    @Test
    void aDecisionThatWaitsInTimeMakesNothingVague() {
        assertThat(look()).isEmpty();
    }

    @Test
    void aDecisionThatIsLateIsTheTurnOfTheAccountableUntilItIsInTimeAgain() {
        sql("update approval_step set due_at = now() - interval '6 days' where tenant_id = ?");
        assertThat(look()).singleElement().satisfies(vague -> {
            assertThat(vague.subject()).isEqualTo(id.ref());
            assertThat(vague.reason()).isEqualTo(VagueReason.DECISION_LATE);
            assertThat(vague.turn()).extracting(Person::id).containsExactly(company.cmo);
        });
        sql("update approval_step set due_at = now() where tenant_id = ?");
        assertThat(look()).isEmpty();
    }

    @Test
    void whoIsAccountableForWhatTheyAskedForIsFound() {
        database.asSuperuser()
                .sql("update approval set requester = ? where tenant_id = ?")
                .params(company.cmo.value(), company.workspace.tenant().value())
                .update();
        assertThat(look()).extracting(Vague::reason).containsExactly(VagueReason.ASKS_AND_APPROVES);
    }

    private List<Vague> look() {
        rounds.look(company.workspace.tenant());
        return company
                .workspace
                .as(company.operations, () -> queries.list(VagueFilter.ALL, Optional.empty(), 20))
                .items()
                .stream()
                .filter(vague -> vague.subject().equals(id.ref()))
                .toList();
    }

    private void sql(String statement) {
        database.asSuperuser()
                .sql(statement)
                .param(company.workspace.tenant().value())
                .update();
    }
}
