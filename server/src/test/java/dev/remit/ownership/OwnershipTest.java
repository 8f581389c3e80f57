package dev.remit.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class OwnershipTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    OwnershipService service;

    @Autowired
    OwnershipQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    Workspace ours;
    PersonId operations;
    PersonId ines;
    PersonId jonas;
    PersonId marketer;

    @BeforeEach
    void people() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        ines = ours.person("Ines Calvert", "cmo");
        jonas = ours.person("Jonas Falk", "marketer");
        marketer = ours.person("Mia Marketer", "marketer");
    }

    @Test
    void accountabilityPassesOnToOnePersonAndTheLedgerSaysFromWhom() {
        SubjectRef subject = subject();
        ours.as(operations, () -> service.assign(subject, Duty.ACCOUNTABLE, ines));
        ours.as(operations, () -> service.assign(subject, Duty.ACCOUNTABLE, jonas));

        assertThat(ours.as(ines, () -> queries.of(subject)).accountable()).contains(jonas);
        EvidenceRecord latest = timeline(ours, subject).getFirst();
        assertThat(latest.act().name()).isEqualTo("ownership.changed");
        assertThat(latest.act().details())
                .containsEntry("before", "Ines Calvert")
                .containsEntry("after", "Jonas Falk");
    }

    @Test
    void theDatabaseItselfRefusesASecondAccountable() {
        SubjectRef subject = subject();
        ours.as(operations, () -> service.assign(subject, Duty.ACCOUNTABLE, ines));
        assertThatThrownBy(() -> database.asSuperuser()
                        .sql("""
                        insert into ownership_assignment
                        select tenant_id, subject_kind, subject_id, duty, ?, null, assigned_at from ownership_assignment
                         where subject_id = ?""")
                        .params(jonas.value(), subject.id())
                        .update())
                .hasMessageContaining("ownership_assignment_single");
    }

    @Test
    void everythingWrongWithAReplacementIsSaidAtOnceAndNothingChanges() {
        SubjectRef subject = subject();
        PersonId stranger = workspaces.open().person("A Stranger", "cmo");
        ours.as(operations, () -> service.assign(subject, Duty.ACCOUNTABLE, ines));

        assertThatThrownBy(() -> ours.as(
                        operations,
                        () -> service.replace(
                                subject,
                                List.of(
                                        new Assignment(Duty.ACCOUNTABLE, ines),
                                        new Assignment(Duty.ACCOUNTABLE, jonas),
                                        new Assignment(Duty.TECHNICAL_OWNER, stranger)))))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .containsExactly(
                                Problem.at("accountable", OwnershipRefusal.ONE_PERSON_ONLY, "accountable"),
                                Problem.at("technical-owner", OwnershipRefusal.PERSON_NOT_HERE)));
        assertThat(ours.as(ines, () -> queries.of(subject)).assignments())
                .containsExactly(new Assignment(Duty.ACCOUNTABLE, ines));
    }

    @Test
    void aReplacementLeavesExactlyWhatWasGivenAndOneRecordForEachChange() {
        SubjectRef subject = subject();
        ours.as(
                operations,
                () -> service.replace(
                        subject,
                        List.of(new Assignment(Duty.ACCOUNTABLE, ines), new Assignment(Duty.INFORMED, jonas))));
        ours.as(
                operations,
                () -> service.replace(
                        subject,
                        List.of(new Assignment(Duty.ACCOUNTABLE, ines), new Assignment(Duty.CONSULTED, marketer))));

        assertThat(ours.as(ines, () -> queries.of(subject)).assignments())
                .containsExactlyInAnyOrder(
                        new Assignment(Duty.ACCOUNTABLE, ines), new Assignment(Duty.CONSULTED, marketer));
        assertThat(timeline(ours, subject)).hasSize(4);
    }

    @Test
    void whoOnlyRequestsMayNameOwnersButNotChangeWhatOthersNamed() {
        SubjectRef own = subject();
        ours.as(marketer, () -> service.assign(own, Duty.ACCOUNTABLE, ines));
        ours.as(marketer, () -> service.assign(own, Duty.ACCOUNTABLE, jonas));
        ours.as(operations, () -> service.assign(own, Duty.TECHNICAL_OWNER, ines));

        assertThatThrownBy(() -> ours.as(marketer, () -> service.assign(own, Duty.ACCOUNTABLE, marketer)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                refused.first().refusal())
                        .isEqualTo(OwnershipRefusal.NOT_YOURS_TO_CHANGE));
    }

    @Test
    void anAuditorMayReadButNotAssign() {
        PersonId auditor = ours.person("Ada Auditor", "auditor");
        SubjectRef subject = subject();
        assertThat(ours.as(auditor, () -> queries.of(subject)).assignments()).isEmpty();
        assertThatThrownBy(() -> ours.as(auditor, () -> service.assign(subject, Duty.ACCOUNTABLE, ines)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        SubjectRef subject = subject();
        ours.as(operations, () -> {
            service.expect(subject, "Next-best-offer");
            service.assign(subject, Duty.ACCOUNTABLE, ines);
        });
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");

        theirs.as(stranger, () -> {
            assertThat(queries.of(subject).assignments()).isEmpty();
            assertThat(queries.matrix(MatrixFilter.ALL.of(OwnedKind.USE_CASE), Optional.empty(), 10)
                            .items())
                    .isEmpty();
            assertThat(queries.carriers()).isEmpty();
            assertThat(queries.gapCounts(Set.of(OwnedKind.USE_CASE))).isEmpty();
        });
    }

    @Test
    void nobodyIsAGapAndOnePersonWithAllThreeDutiesIsOneToo() {
        SubjectRef subject = subject();
        assertThat(ours.as(ines, () -> queries.gaps(subject)))
                .containsExactly(
                        OwnershipGap.NO_ACCOUNTABLE,
                        OwnershipGap.NO_EXECUTIVE_OWNER,
                        OwnershipGap.NO_OPERATIONAL_OWNER,
                        OwnershipGap.NO_TECHNICAL_OWNER,
                        OwnershipGap.NO_RESPONSIBLE);
        ours.as(
                operations,
                () -> service.replace(
                        subject,
                        Stream.of(Duty.values())
                                .filter(duty -> duty != Duty.INFORMED)
                                .map(duty -> new Assignment(duty, ines))
                                .toList()));
        assertThat(ours.as(ines, () -> queries.gaps(subject))).containsExactly(OwnershipGap.ONE_PERSON_EVERYTHING);
        assertThat(OwnershipGap.ONE_PERSON_EVERYTHING.blocks()).isFalse();
    }

    @Test
    void somebodyWhoLeftIsAGapUntilSomebodyElseStandsForIt() {
        SubjectRef subject = subject();
        ours.as(operations, () -> {
            service.assign(subject, Duty.ACCOUNTABLE, jonas);
            service.assign(subject, Duty.TECHNICAL_OWNER, jonas);
        });
        leaves(jonas);
        assertThat(ours.as(ines, () -> queries.gaps(subject)))
                .contains(OwnershipGap.ACCOUNTABLE_LEFT, OwnershipGap.OWNER_LEFT);
        ours.as(operations, () -> {
            service.assign(subject, Duty.ACCOUNTABLE, ines);
            service.assign(subject, Duty.TECHNICAL_OWNER, ines);
        });
        assertThat(ours.as(ines, () -> queries.gaps(subject)))
                .doesNotContain(OwnershipGap.ACCOUNTABLE_LEFT, OwnershipGap.OWNER_LEFT);
    }

    @Test
    void countsAndListsAgreeWithTheGapsOfEachThing() {
        Random random = new Random(20261120);
        List<PersonId> everyone = List.of(operations, ines, jonas, marketer);
        for (int i = 0; i < 30; i++) {
            SubjectRef subject = subject();
            String name = "Use case " + i;
            Set<Assignment> assignments = new HashSet<>();
            for (Duty duty : Duty.values()) {
                if (random.nextInt(3) > 0) {
                    assignments.add(new Assignment(duty, everyone.get(random.nextInt(everyone.size()))));
                }
            }
            ours.as(operations, () -> {
                service.expect(subject, name);
                service.replace(subject, assignments);
            });
        }
        leaves(jonas);

        List<MatrixRow> rows = all(MatrixFilter.ALL.of(OwnedKind.USE_CASE));
        assertThat(rows).hasSize(30);
        Map<OwnershipGap, Long> expected = new EnumMap<>(OwnershipGap.class);
        rows.forEach(row -> row.gaps().forEach(gap -> expected.merge(gap, 1L, Long::sum)));
        assertThat(ours.as(ines, () -> queries.gapCounts(Set.of(OwnedKind.USE_CASE))))
                .isEqualTo(expected);
        for (OwnershipGap gap : OwnershipGap.values()) {
            assertThat(all(MatrixFilter.ALL.of(OwnedKind.USE_CASE).withGap(gap)))
                    .isEqualTo(rows.stream().filter(r -> r.gaps().contains(gap)).toList());
        }
        assertThat(ours.as(ines, () -> queries.withGaps(Set.of(OwnedKind.USE_CASE))))
                .isEqualTo(all(MatrixFilter.ALL.of(OwnedKind.USE_CASE).withAnyGap())
                        .size());
        assertThat(all(MatrixFilter.ALL.of(OwnedKind.USE_CASE).carriedBy(ines)))
                .isEqualTo(rows.stream()
                        .filter(r -> !r.ownership().duties(ines).isEmpty())
                        .toList());
    }

    @Test
    void whoCarriesMostLeadsAndNobodyElseIsThere() {
        for (int i = 0; i < 3; i++) {
            SubjectRef subject = subject();
            PersonId technical = i == 0 ? jonas : ines;
            ours.as(operations, () -> {
                service.assign(subject, Duty.ACCOUNTABLE, ines);
                service.assign(subject, Duty.TECHNICAL_OWNER, technical);
            });
        }
        assertThat(ours.as(ines, () -> queries.busiest(5))).containsExactly(ines, jonas);
        assertThat(ours.as(ines, () -> queries.busiest(1))).containsExactly(ines);
        assertThat(ours.as(ines, queries::carriers)).containsExactlyInAnyOrder(ines, jonas);
    }

    @Test
    void whatIsReleasedLeavesTheMatrixAndKeepsItsOwners() {
        SubjectRef subject = subject();
        ours.as(operations, () -> {
            service.expect(subject, "Lead scoring");
            service.assign(subject, Duty.ACCOUNTABLE, ines);
            service.release(subject);
        });
        assertThat(all(MatrixFilter.ALL.of(OwnedKind.USE_CASE).named("lead"))).isEmpty();
        assertThat(ours.as(ines, () -> queries.of(subject)).accountable()).contains(ines);
    }

    /** The whole list, in pages of seven. */
    private List<MatrixRow> all(MatrixFilter filter) {
        List<MatrixRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<MatrixRow> page = ours.as(ines, () -> queries.matrix(filter, from, 7));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }

    private List<EvidenceRecord> timeline(Workspace workspace, SubjectRef subject) {
        return workspace
                .as(ines, () -> ledger.timeline(subject, Optional.empty(), 50))
                .items();
    }

    private void leaves(PersonId person) {
        database.asSuperuser()
                .sql("update membership set left_at = now() where person_id = ?")
                .param(person.value())
                .update();
    }

    private static SubjectRef subject() {
        return new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
    }
}
