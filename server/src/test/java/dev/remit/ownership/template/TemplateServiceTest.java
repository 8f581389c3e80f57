package dev.remit.ownership.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.identity.StandardRole;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TemplateServiceTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    TemplateService templates;

    @Autowired
    SuggestedOwners owners;

    @Autowired
    LedgerQueries ledger;

    Workspace ours;
    PersonId operations;
    PersonId ines;
    PersonId jonas;

    @BeforeEach
    void people() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        ines = ours.person("Ines Calvert", "cmo");
        jonas = ours.person("Jonas Falk", "marketer");
    }

    @Test
    void everyShippedTemplateSuggestsEveryDutyThatMustNotBeMissingByRolesThereAre() {
        List<String> roles =
                Arrays.stream(StandardRole.values()).map(StandardRole::key).toList();
        for (String function : ours.as(jonas, () -> templates.functions())) {
            List<Suggestion> lines =
                    ours.as(jonas, () -> templates.current(function)).suggestions();
            assertThat(lines)
                    .extracting(Suggestion::duty)
                    .contains(
                            Duty.RESPONSIBLE,
                            Duty.ACCOUNTABLE,
                            Duty.EXECUTIVE_OWNER,
                            Duty.OPERATIONAL_OWNER,
                            Duty.TECHNICAL_OWNER);
            assertThat(lines)
                    .extracting(Suggestion::holder)
                    .filteredOn(holder -> holder.kind() == Holder.Kind.ROLE)
                    .extracting(Holder::key)
                    .isSubsetOf(roles);
        }
    }

    @Test
    void aVersionOfTheWorkspacesOwnCountsFromThenOnAndTheShippedOneStaysReadable() {
        int number = save("content", 0, List.of(new Suggestion(Duty.ACCOUNTABLE, Holder.person(jonas))));
        assertThat(number).isEqualTo(1);
        assertThat(ours.as(jonas, () -> owners.usual("content")))
                .containsExactly(new Assignment(Duty.ACCOUNTABLE, jonas));
        assertThat(ours.as(jonas, () -> templates.versions("content")))
                .extracting(TemplateVersion::number)
                .containsExactly(1, 0);
        SubjectRef workspace =
                new SubjectRef(SubjectKind.WORKSPACE, ours.tenant().value());
        assertThat(ours.as(operations, () -> ledger.timeline(workspace, Optional.empty(), 5))
                        .items())
                .anySatisfy(record -> {
                    assertThat(record.act().name()).isEqualTo("ownership.template-changed");
                    assertThat(record.act().details()).containsEntry("function", "content");
                });
    }

    @Test
    void twoAccountablesAStrangerAndARoleNobodyKnowsAreRefusedTogether() {
        PersonId stranger = workspaces.open().person("Sam Stranger", "cmo");
        assertThatThrownBy(() -> ours.as(
                        operations,
                        () -> templates.save(
                                "content",
                                0,
                                List.of(
                                        new Suggestion(Duty.ACCOUNTABLE, Holder.REQUESTER),
                                        new Suggestion(Duty.ACCOUNTABLE, Holder.role("cmo")),
                                        new Suggestion(Duty.CONSULTED, Holder.role("wizard")),
                                        new Suggestion(Duty.INFORMED, Holder.person(stranger))),
                                " ")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .containsExactly(
                                Problem.at("accountable", TemplateRefusal.ONE_PERSON_ONLY, "accountable"),
                                Problem.at("consulted", TemplateRefusal.ROLE_UNKNOWN, "consulted"),
                                Problem.at("informed", TemplateRefusal.PERSON_NOT_HERE, "informed"),
                                Problem.at("comment", TemplateRefusal.COMMENT_MISSING)));
    }

    @Test
    void whoSavesOnTopOfWhatSomebodyElseSavedIsTold() {
        save("service", 0, List.of(new Suggestion(Duty.ACCOUNTABLE, Holder.role("cmo"))));
        assertThatThrownBy(() -> save("service", 0, List.of(new Suggestion(Duty.ACCOUNTABLE, Holder.role("cio")))))
                .hasMessageContaining("CHANGED_MEANWHILE");
        assertThatThrownBy(() -> save("service", 1, List.of(new Suggestion(Duty.ACCOUNTABLE, Holder.role("cmo")))))
                .hasMessageContaining("NOTHING_CHANGED");
        assertThatThrownBy(() -> save("juggling", 0, List.of())).hasMessageContaining("NO_SUCH_FUNCTION");
    }

    @Test
    void whoDoesNotManageOwnershipReadsTemplatesAndChangesNone() {
        assertThatThrownBy(() -> ours.as(jonas, () -> templates.save("content", 0, List.of(), "why")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceKeepsItsOwn() {
        save("content", 0, List.of(new Suggestion(Duty.ACCOUNTABLE, Holder.person(jonas))));
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("Sam Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> templates.current("content")).number())
                .isZero();
    }

    private int save(String function, int seen, List<Suggestion> lines) {
        return ours.as(operations, () -> templates.save(function, seen, lines, "A lead of its own"));
    }
}
