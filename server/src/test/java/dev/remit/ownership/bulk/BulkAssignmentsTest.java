package dev.remit.ownership.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnerChanged.Change;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipRefusal;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.bulk.BulkAssignments.Wish;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BulkAssignmentsTest {

    private static final String WHY = "New head of content";

    @Autowired
    Workspaces workspaces;

    @Autowired
    BulkAssignments bulk;

    @Autowired
    OwnershipService service;

    @Autowired
    OwnershipQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Memberships memberships;

    Workspace ours;
    PersonId operations;
    PersonId ines;
    PersonId jonas;
    SubjectRef chat;
    SubjectRef mail;
    SubjectRef site;

    @BeforeEach
    void things() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        ines = ours.person("Ines Calvert", "cmo");
        jonas = ours.person("Jonas Falk", "marketer");
        chat = thing(SubjectKind.USE_CASE, "Chat");
        mail = thing(SubjectKind.PROMPT, "Mail");
        site = thing(SubjectKind.CONNECTION, "Site");
        ours.as(operations, () -> {
            service.assign(chat, Duty.ACCOUNTABLE, ines);
            service.assign(mail, Duty.ACCOUNTABLE, jonas);
        });
    }

    @Test
    void thePreviewSaysWhatChangesWhatStaysAndWhyAndChangesNothing() {
        List<BulkRow> rows = preview(accountable(jonas), chat, mail, site);

        assertThat(rows).extracting(BulkRow::name).containsExactly("Chat", "Mail", "Site");
        assertThat(rows.get(0).changes())
                .containsExactly(new Change(Duty.ACCOUNTABLE, Optional.of(ines), Optional.of(jonas)));
        assertThat(rows.get(0).decidedAnew()).isTrue();
        assertThat(rows.get(1).stays()).contains(Problem.of(AssignmentRefusal.CARRIED_ALREADY, "Jonas Falk"));
        assertThat(rows.get(2).changes())
                .containsExactly(new Change(Duty.ACCOUNTABLE, Optional.empty(), Optional.of(jonas)));
        assertThat(rows.get(2).decidedAnew()).isFalse();
        assertThat(of(chat).accountable()).contains(ines);
    }

    @Test
    void aSecondAccountableTakesThePlaceOfTheFirstForEveryThingAndTheLedgerSaysFromWhomAndWhy() {
        assign(accountable(jonas), chat, mail, site);

        assertThat(List.of(of(chat), of(mail), of(site)))
                .allSatisfy(owned -> assertThat(owned.holders(Duty.ACCOUNTABLE)).containsExactly(jonas));
        EvidenceRecord record = latest(chat);
        assertThat(record.act().details())
                .containsEntry("before", "Ines Calvert")
                .containsEntry("after", "Jonas Falk");
        assertThat(record.act().reason()).contains(WHY);
        assertThat(latest(site).act().details()).doesNotContainKey("before");
    }

    @Test
    void whatNeedsOwnersNoMoreIsNamedAndTheOthersChange() {
        ours.as(operations, () -> service.release(site));
        List<BulkRow> rows = assign(accountable(jonas), chat, site);
        assertThat(rows)
                .filteredOn(row -> row.subject().equals(site))
                .singleElement()
                .satisfies(row -> assertThat(row.stays()).contains(Problem.of(AssignmentRefusal.NOT_HERE)));
        assertThat(of(chat).accountable()).contains(jonas);
        assertThat(of(site).accountable()).isEmpty();
    }

    @Test
    void anythingWrongWithTheWishItselfChangesNothing() {
        PersonId stranger = workspaces.open().person("Sam Stranger", "cmo");
        refused(() -> assign(accountable(stranger), chat), Problem.at("person", OwnershipRefusal.PERSON_NOT_HERE));
        refused(() -> assign(accountable(jonas)), Problem.of(AssignmentRefusal.NOTHING_CHOSEN));
        refused(
                () -> ours.as(operations, () -> bulk.assign(accountable(jonas), Set.of(chat), " ")),
                Problem.at("reason", AssignmentRefusal.REASON_MISSING));
        Set<SubjectRef> many = new HashSet<>();
        for (int i = 0; i <= BulkAssignments.MOST; i++) {
            many.add(new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID()));
        }
        refused(
                () -> ours.as(operations, () -> bulk.preview(accountable(jonas), many)),
                Problem.of(AssignmentRefusal.TOO_MANY, BulkAssignments.MOST));
        assertThat(of(chat).accountable()).contains(ines);
    }

    @Test
    void whatWasGivenIsTakenBackWhereNobodyChangedItSince() {
        List<BulkRow> done = assign(accountable(jonas), chat, mail, site);
        ours.as(operations, () -> service.assign(site, Duty.ACCOUNTABLE, ines));

        List<BulkRow> undone = ours.as(operations, () -> bulk.undo(done, "Taken back"));

        assertThat(of(chat).accountable()).contains(ines);
        assertThat(of(mail).accountable()).as("was not changed").contains(jonas);
        assertThat(of(site).accountable()).as("changed since").contains(ines);
        assertThat(undone)
                .filteredOn(row -> row.stays().isPresent())
                .singleElement()
                .satisfies(row -> assertThat(row.stays()).contains(Problem.of(AssignmentRefusal.CHANGED_SINCE)));
        assertThat(latest(chat).act().reason()).contains("Taken back");
    }

    @Test
    void nothingGoesBackToSomebodyWhoLeft() {
        List<BulkRow> done = assign(accountable(jonas), chat);
        ours.asJob(
                () -> {
                    memberships.end(ines, "left");
                    return null;
                },
                Permission.PEOPLE_MANAGE);
        assertThat(ours.as(operations, () -> bulk.undo(done, "Taken back")))
                .singleElement()
                .satisfies(row -> assertThat(row.stays()).contains(Problem.of(AssignmentRefusal.BEFORE_LEFT)));
        assertThat(of(chat).accountable()).contains(jonas);
    }

    @Test
    void aTemplateFillsInOnlyWhatNobodyCarries() {
        assign(new Wish.Template("content"), chat, site);
        assertThat(of(chat).accountable()).as("was there").contains(ines);
        assertThat(of(chat).holder(Duty.OPERATIONAL_OWNER)).contains(operations);
        assertThat(of(site).accountable()).contains(ines);
        assertThat(preview(new Wish.Template("content"), chat)).singleElement().satisfies(row -> assertThat(row.stays())
                .contains(Problem.of(AssignmentRefusal.NOTHING_MISSING)));
    }

    @Test
    void whoDoesNotManageOwnershipAssignsNothingInBulk() {
        assertThatThrownBy(() -> ours.as(jonas, () -> bulk.preview(accountable(jonas), Set.of(chat))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(jonas, () -> bulk.assign(accountable(jonas), Set.of(chat), WHY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(jonas, () -> bulk.undo(List.of(), WHY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thingsOfAnotherWorkspaceAreNotThere() {
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("Sam Stranger", "marketing-operations");
        assertThat(theirs.as(stranger, () -> bulk.preview(accountable(stranger), Set.of(chat))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEmpty();
                    assertThat(row.stays()).contains(Problem.of(AssignmentRefusal.NOT_HERE));
                });
    }

    private SubjectRef thing(SubjectKind kind, String name) {
        SubjectRef subject = new SubjectRef(kind, UUID.randomUUID());
        ours.as(operations, () -> service.expect(subject, name));
        return subject;
    }

    private static Wish accountable(PersonId person) {
        return new Wish.Letter(Duty.ACCOUNTABLE, person);
    }

    private List<BulkRow> preview(Wish wish, SubjectRef... chosen) {
        return ours.as(operations, () -> bulk.preview(wish, Set.of(chosen)));
    }

    private List<BulkRow> assign(Wish wish, SubjectRef... chosen) {
        return ours.as(operations, () -> bulk.assign(wish, Set.of(chosen), WHY));
    }

    private Ownership of(SubjectRef subject) {
        return ours.as(operations, () -> queries.of(subject));
    }

    private EvidenceRecord latest(SubjectRef subject) {
        return ours.as(operations, () -> ledger.timeline(subject, Optional.empty(), 1))
                .items()
                .getFirst();
    }

    private static void refused(Runnable act, Problem problem) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                .containsExactly(problem));
    }
}
