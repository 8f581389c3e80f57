package dev.remit.ownership.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SuggestedOwnersTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    SuggestedOwners suggestions;

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
    final SubjectRef request = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    @BeforeEach
    void people() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        ines = ours.person("Ines Calvert", "cmo");
        jonas = ours.person("Jonas Falk", "marketer");
    }

    @Test
    void aSuggestionIsWrittenNowhereAndOneThatIsConfirmedSaysWhereItComesFrom() {
        Suggested suggested = suggested("content");
        assertThat(suggested.assignments())
                .contains(new Assignment(Duty.ACCOUNTABLE, ines), new Assignment(Duty.RESPONSIBLE, jonas))
                .as("nobody is CIO")
                .extracting(Assignment::duty)
                .doesNotContain(Duty.TECHNICAL_OWNER);
        assertThat(owned().assignments()).isEmpty();
        assertThat(acts()).isZero();

        confirm(suggested);

        assertThat(owned().assignments()).containsExactlyInAnyOrderElementsOf(suggested.assignments());
        assertThat(ours.as(jonas, () -> queries.filledIn(request)))
                .containsEntry(new Assignment(Duty.ACCOUNTABLE, ines), "content:0");
        assertThat(ours.as(jonas, () -> ledger.timeline(request, Optional.empty(), 10))
                        .items())
                .hasSameSizeAs(suggested.assignments())
                .allSatisfy(record -> assertThat(record.act().details()).containsEntry("template", "content:0"));
    }

    @Test
    void aRoleThatTwoPeopleHoldSuggestsNobody() {
        ours.person("Ida Second", "cmo");
        assertThat(ours.as(jonas, () -> suggestions.usual("content")))
                .extracting(Assignment::duty)
                .doesNotContain(Duty.ACCOUNTABLE);
    }

    @Test
    void onlyWhatNobodyCarriesIsSuggestedAndWhoeverWasChosenMeanwhileIsLeftAlone() {
        Suggested before = suggested("content");
        ours.as(jonas, () -> service.assign(request, Duty.ACCOUNTABLE, jonas));
        assertThat(suggested("content").assignments())
                .extracting(Assignment::duty)
                .doesNotContain(Duty.ACCOUNTABLE);
        confirm(before);
        assertThat(owned().accountable()).contains(jonas);
    }

    @Test
    void whatWasTakenOutBeforeItWasConfirmedIsNotSuggestedAgain() {
        Suggested suggested = suggested("content");
        confirm(suggested.only(List.of(new Assignment(Duty.ACCOUNTABLE, ines))));
        assertThat(suggested("content").assignments()).isEmpty();
        assertThat(suggested("analytics").assignments())
                .as("another function suggests what is missing")
                .extracting(Assignment::duty)
                .contains(Duty.RESPONSIBLE)
                .doesNotContain(Duty.ACCOUNTABLE);
    }

    @Test
    void whoLeftBetweenTheSuggestionAndItsConfirmationIsRefused() {
        Suggested suggested = suggested("content");
        database.asSuperuser()
                .sql("update membership set left_at = now() where person_id = ?")
                .param(ines.value())
                .update();
        assertThatThrownBy(() -> confirm(suggested)).hasMessageContaining("PERSON_NOT_HERE at accountable");
        assertThat(owned().assignments()).isEmpty();
    }

    @Test
    void whoMayNotNameOwnersConfirmsNobodyAndAnotherWorkspaceSeesNothing() {
        Suggested suggested = suggested("content");
        PersonId auditor = ours.person("Anna Auditor", "auditor");
        assertThatThrownBy(() -> ours.as(auditor, () -> suggestions.confirm(request, suggested)))
                .isInstanceOf(AccessDeniedException.class);
        confirm(suggested);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("Sam Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> queries.of(request)).assignments()).isEmpty();
        assertThat(theirs.as(stranger, () -> suggestions.of(request, "content")).assignments())
                .extracting(Assignment::person)
                .doesNotContain(ines, jonas, operations);
        assertThatThrownBy(() -> theirs.as(stranger, () -> suggestions.confirm(request, suggested)))
                .hasMessageContaining("PERSON_NOT_HERE");
    }

    private Suggested suggested(String function) {
        return ours.as(jonas, () -> suggestions.of(request, function));
    }

    private void confirm(Suggested suggested) {
        ours.as(jonas, () -> suggestions.confirm(request, suggested));
    }

    private Ownership owned() {
        return ours.as(operations, () -> queries.of(request));
    }

    private long acts() {
        return ours.as(jonas, () -> ledger.timeline(request, Optional.empty(), 10))
                .items()
                .size();
    }
}
