package dev.remit.ownership.vague;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class VagueOwnershipTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    VagueRounds rounds;

    @Autowired
    VagueQueries queries;

    @Autowired
    OwnershipService service;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    Workspace ours;
    PersonId operations;
    PersonId ines;
    final SubjectRef useCase = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    @BeforeEach
    void people() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        ines = ours.person("Ines Calvert", "cmo");
        ours.as(operations, () -> service.expect(useCase, "Reply drafting"));
    }

    @Test
    void aThingWithoutAnAccountableIsFoundOnceAndItIsTheTurnOfWhoMayAssign() {
        look();
        look();
        assertThat(list()).singleElement().satisfies(vague -> {
            assertThat(vague.reason()).isEqualTo(VagueReason.NOBODY_ACCOUNTABLE);
            assertThat(vague.name()).isEqualTo("Reply drafting");
            assertThat(vague.turn()).extracting(Person::id).containsExactly(operations);
        });
        assertThat(acts()).containsOnlyOnce("ownership.vague-found");
        assertThat(ours.as(operations, () -> queries.counts())).containsEntry(VagueReason.NOBODY_ACCOUNTABLE, 1L);
    }

    @Test
    void namingSomebodyMendsItAtOnceWithEvidence() {
        look();
        ours.as(operations, () -> service.assign(useCase, Duty.ACCOUNTABLE, ines));
        assertThat(list()).as("without waiting for a round").isEmpty();
        look();
        assertThat(acts()).containsOnlyOnce("ownership.vague-mended");
    }

    @Test
    void anAccountableWhoLeavesMakesItVagueSinceTheyLeftUntilSomebodyElseIsNamed() {
        ours.as(operations, () -> service.assign(useCase, Duty.ACCOUNTABLE, ines));
        ours.as(operations, () -> service.assign(useCase, Duty.EXECUTIVE_OWNER, operations));
        leaves(ines);
        look();
        assertThat(list()).singleElement().satisfies(vague -> {
            assertThat(vague.reason()).isEqualTo(VagueReason.ACCOUNTABLE_LEFT);
            assertThat(vague.person().map(Person::name)).contains("Ines Calvert");
            assertThat(vague.since())
                    .isBefore(database.asSuperuser()
                            .sql("select now() - interval '2 days'")
                            .query(java.time.OffsetDateTime.class)
                            .single()
                            .toInstant());
        });
        assertThat(ours.as(operations, () -> queries.about(useCase))).isEqualTo(list());
        ours.as(operations, () -> service.assign(useCase, Duty.ACCOUNTABLE, operations));
        assertThat(list()).isEmpty();
        assertThat(ours.as(operations, () -> queries.about(useCase))).isEmpty();
    }

    @Test
    void onePersonEverywhereIsToldOfThemUntilTheyCarryLessAndWhatALeaverCarriesCountsForNobody() {
        List<SubjectRef> vendors = vendors(VagueRules.FEWEST_THINGS);
        vendors.forEach(vendor -> ours.as(operations, () -> service.assign(vendor, Duty.ACCOUNTABLE, ines)));
        look();
        VagueFilter everywhere = new VagueFilter(Optional.of(VagueReason.ONE_PERSON_EVERYWHERE), Optional.empty(), "");
        assertThat(narrowed(everywhere)).singleElement().satisfies(vague -> {
            assertThat(vague.name()).isEqualTo("Ines Calvert");
            assertThat(vague.amount()).isEqualTo(VagueRules.FEWEST_THINGS);
        });
        leaves(ines);
        look();
        assertThat(narrowed(everywhere)).isEmpty();
    }

    @Test
    void thingsAreLookedAtSomeAtATimeAndTheLastOnesNoLessThanTheFirst() {
        int all = VagueFinder.SOME + 7;
        database.asSuperuser().sql("""
                        insert into ownership_subject (tenant_id, subject_kind, subject_id, name)
                        select ?, 'vendor', gen_random_uuid(), 'Vendor ' || n from generate_series(1, ?) as n""").params(ours.tenant().value(), all).update();
        look();
        assertThat(nobodyAccountable()).isEqualTo(all + 1);
        database.asSuperuser()
                .sql("update ownership_subject set name = null where tenant_id = ? and subject_kind = 'vendor'")
                .param(ours.tenant().value())
                .update();
        look();
        assertThat(nobodyAccountable())
                .as("what needs owners no more is vague no more, wherever it stood")
                .isEqualTo(1);
    }

    private Long nobodyAccountable() {
        return ours.as(operations, () -> queries.counts()).getOrDefault(VagueReason.NOBODY_ACCOUNTABLE, 0L);
    }

    @Test
    void whatNeedsOwnersNoMoreIsVagueNoMore() {
        look();
        ours.as(operations, () -> service.release(useCase));
        look();
        assertThat(list()).isEmpty();
    }

    @Test
    void theListIsPagedTheLongestFirstAndNarrowedDown() {
        List<SubjectRef> all = vendors(6);
        all.add(useCase);
        look();
        List<SubjectRef> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<Vague> page = ours.as(operations, () -> queries.list(VagueFilter.ALL, from, 3));
            page.items().forEach(vague -> read.add(vague.subject()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(narrowed(new VagueFilter(Optional.empty(), Optional.of(OwnedKind.VENDOR), "dor 4")))
                .extracting(Vague::name)
                .containsExactly("Vendor 4");
        assertThat(narrowed(new VagueFilter(Optional.of(VagueReason.ACCOUNTABLE_LEFT), Optional.empty(), "")))
                .isEmpty();
    }

    @Test
    void whoDoesNotSeeAKindSeesNothingVagueOfIt() {
        SubjectRef connection = new SubjectRef(SubjectKind.CONNECTION, UUID.randomUUID());
        ours.as(operations, () -> service.expect(connection, "Pulse"));
        look();
        PersonId marketer = ours.person("Jonas Falk", "marketer");
        assertThat(ours.as(marketer, () -> queries.about(connection))).isEmpty();
        assertThat(ours.as(marketer, () -> queries.list(VagueFilter.ALL, Optional.empty(), 10))
                        .items())
                .extracting(Vague::name)
                .containsExactly("Reply drafting");
    }

    @Test
    void anotherWorkspaceSeesNothingOfItAndNobodyWithoutPermissionReadsIt() {
        look();
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("Sam Stranger", "administrator");
        rounds.look(theirs.tenant());
        assertThat(theirs.as(stranger, () -> queries.list(VagueFilter.ALL, Optional.empty(), 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> ours.asJob(() -> queries.counts())).isInstanceOf(AccessDeniedException.class);
    }

    private List<SubjectRef> vendors(int count) {
        List<SubjectRef> vendors = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            SubjectRef vendor = new SubjectRef(SubjectKind.VENDOR, UUID.randomUUID());
            String name = "Vendor " + n;
            ours.as(operations, () -> service.expect(vendor, name));
            vendors.add(vendor);
        }
        return vendors;
    }

    private void leaves(PersonId person) {
        database.asSuperuser()
                .sql("update membership set left_at = now() - interval '3 days' where person_id = ?")
                .param(person.value())
                .update();
    }

    private void look() {
        rounds.look(ours.tenant());
    }

    private List<Vague> list() {
        return narrowed(VagueFilter.ALL);
    }

    private List<Vague> narrowed(VagueFilter filter) {
        return ours.as(operations, () -> queries.list(filter, Optional.empty(), 10))
                .items();
    }

    private List<String> acts() {
        return ours.as(operations, () -> ledger.timeline(useCase, Optional.empty(), 20)).items().stream()
                .map(EvidenceRecord::act)
                .map(act -> act.name())
                .toList();
    }
}
