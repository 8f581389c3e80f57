package dev.remit.inventory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.SimilarUseCase;
import dev.remit.inventory.SimilarUseCase.Overlap;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.shared.Folded;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OverlapsTest {

    private static final String WAITING = "Customers wait too long for answers about their orders";

    @Autowired
    ApplicationContext beans;

    @Autowired
    IntakeService intake;

    @Autowired
    IntakeQueries queries;

    @Autowired
    UseCaseService useCases;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void whatSolvesTheSameProblemIsFoundThoughNothingElseIsAlike() {
        UseCaseId there = registered("Next-best-offer", "Loyalty members get one offer; few redeem it");
        registered("Alt texts", "Pictures have no description");
        UseCaseId draft = draft("Personal vouchers", "Our loyalty members do not redeem vouchers");

        assertThat(similar(draft)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(there);
            assertThat(found.overlaps().get(Overlap.WORDS)).containsExactlyInAnyOrder("loyalty", "members", "redeem");
        });
    }

    @Test
    void oneWordAloneIsNotAlike() {
        registered("Next-best-offer", "Loyalty members get one offer");
        assertThat(similar(draft("Vouchers", "Loyalty is hard to measure"))).isEmpty();
    }

    @Test
    void twoRareWordsSayMoreThanSeveralThatManyUse() {
        for (int i = 0; i < 12; i++) {
            registered("Desk " + i, WAITING);
        }
        UseCaseId rare = registered("Spare parts", "Goretex membranes delaminate");
        UseCaseId draft = draft("Repairs", "Customers wait for orders of goretex membranes");

        assertThat(similar(draft)).hasSize(5).first().satisfies(found -> {
            assertThat(found.id()).isEqualTo(rare);
            assertThat(found.overlaps().get(Overlap.WORDS)).contains("goretex", "membranes");
        });
    }

    @Test
    void inALargeRegisterTheLikeliestIsStillFoundAndNoTableIsReadFromEndToEnd() {
        UseCaseId rare = registered("Spare parts", "Goretex membranes delaminate");
        crowd(20_000);
        UseCaseId draft = draft("Repairs", "Customers wait, goretex membranes");

        assertThat(similar(draft)).first().extracting(SimilarUseCase::id).isEqualTo(rare);
        assertThat(similar(draft))
                .as("two words that everybody has are not alike")
                .extracting(SimilarUseCase::id)
                .containsExactly(rare);
        assertThat(plan())
                .contains("use_case_topic_pkey")
                .doesNotContain("Seq Scan on use_case_topic")
                .doesNotContain("Seq Scan on use_case ");
    }

    @Test
    void aDraftRetiredOrDeclinedOneIsNotOffered() {
        draft("Next-best-offer", "Loyalty members get one offer; few redeem it");
        UseCaseId declined = registered("Offers", "Loyalty members redeem nothing");
        database.asSuperuser()
                .sql("update use_case set state = 'declined' where id = ?")
                .param(declined.value())
                .update();
        assertThat(similar(draft("Vouchers", "Loyalty members do not redeem vouchers")))
                .isEmpty();
    }

    @Test
    void anotherWorkspaceOffersNothingOfIt() {
        registered("Next-best-offer", "Loyalty members get one offer; few redeem it");
        company = new InventoryFixture(beans).open();
        assertThat(similar(draft("Vouchers", "Loyalty members redeem no offer")))
                .isEmpty();
    }

    @Test
    void theMigrationGaveUseCasesThatWereThereTheWordsThatTheApplicationGives() throws IOException {
        UseCaseId id = registered("Café-Gäste, Überblick №2", "Ελλάδα and Ørsted: naïve co-operation, ﬁnally 2nd");
        Set<String> given = topics(id);
        JdbcClient superuser = database.asSuperuser();
        superuser
                .sql("delete from use_case_topic where use_case_id = ?")
                .param(id.value())
                .update();
        String migration = new ClassPathResource("db/migration/inventory/V155__topics.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String backfill = migration.substring(migration.indexOf("insert into use_case_topic"));
        superuser
                .sql(backfill.substring(0, backfill.indexOf(';')) + " on conflict do nothing")
                .update();

        assertThat(topics(id)).isEqualTo(plus(given, "and"));
    }

    private static Set<String> plus(Set<String> words, String common) {
        Set<String> all = new TreeSet<>(words);
        all.add(common);
        return all;
    }

    private Set<String> topics(UseCaseId id) {
        return new TreeSet<>(database.asSuperuser()
                .sql("select word from use_case_topic where use_case_id = ?")
                .param(id.value())
                .query(String.class)
                .list());
    }

    private UseCaseId registered(String name, String problem) {
        Map<String, List<String>> answers = Map.of("name", List.of(name), "problem", List.of(problem));
        return company.workspace.as(
                company.operations, () -> useCases.register(new NewUseCase(answers, Optional.empty(), List.of())));
    }

    private UseCaseId draft(String name, String problem) {
        return company.workspace.as(company.marketer, () -> {
            UseCaseId id = intake.start(new IntakePrefill(name, Map.of(), List.of(), Optional.empty()));
            intake.save(id, "problem", List.of(problem), 0);
            return id;
        });
    }

    private List<SimilarUseCase> similar(UseCaseId draft) {
        return company.workspace.as(company.marketer, () -> queries.similar(draft));
    }

    /** Many use cases whose problem is everybody's, written behind the application's back. */
    private void crowd(int size) {
        JdbcClient superuser = database.asSuperuser();
        superuser
                .sql("""
                        with made as (
                          insert into use_case(tenant_id, id, name, name_key, state, created_at, changed_at)
                          select :tenant, gen_random_uuid(), 'Desk', 'desk', 'approved', now(), now() from generate_series(1, :size)
                          returning id)
                        insert into use_case_topic(tenant_id, word, use_case_id)
                        select :tenant, word, id from made, unnest(:words) as word""")
                .param("tenant", company.workspace.tenant().value())
                .param("size", size)
                .param("words", Folded.topics(WAITING).toArray(String[]::new))
                .update();
        superuser.sql("analyze use_case").update();
        superuser.sql("analyze use_case_topic").update();
    }

    private String plan() {
        return company.workspace.as(
                company.marketer,
                () -> transaction.execute(status -> String.join(
                        "\n",
                        application
                                .sql("explain " + Overlaps.QUERY)
                                .param(
                                        "words",
                                        Folded.topics(WAITING, "goretex").toArray(String[]::new))
                                .param("tools", new UUID[] {UUID.randomUUID()})
                                .param("data", new UUID[] {UUID.randomUUID()})
                                .param("function", "service")
                                .param("self", UUID.randomUUID())
                                .param("likely", 200)
                                .param("candidates", 400)
                                .param("limit", 5)
                                .query(String.class)
                                .list())));
    }
}
