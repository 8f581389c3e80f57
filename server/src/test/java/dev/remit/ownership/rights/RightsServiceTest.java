package dev.remit.ownership.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.Review;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.identity.StandardRole;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.rights.DecisionRight.Terms;
import dev.remit.policy.PolicyFilter;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RightsServiceTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    RightsService rights;

    @Autowired
    PolicyService policies;

    @Autowired
    PolicyQueries policyQueries;

    @Autowired
    CatalogService catalog;

    @Autowired
    KillSwitchService stops;

    @Autowired
    OwnershipService ownership;

    @Autowired
    LedgerQueries ledger;

    Workspace ours;
    PersonId administrator;
    PersonId cmo;
    PersonId cio;
    PersonId jonas;

    @BeforeEach
    void people() {
        ours = workspaces.open();
        administrator = ours.person("Nadia Okafor", "administrator");
        cmo = ours.person("Ines Calvert", "cmo");
        cio = ours.person("Tomasz Wrede", "cio");
        jonas = ours.person("Jonas Falk", "marketer");
    }

    @Test
    void withoutAWordOfTheWorkspaceEverybodyDecidesWhoseRoleMay() {
        List<DecisionRight> all = ours.as(jonas, rights::all);
        assertThat(all).extracting(DecisionRight::kind).containsExactly(DecisionKind.values());
        for (DecisionRight right : all) {
            assertThat(right.number()).isZero();
            assertThat(right.terms().roles()).contains("administrator").isNotEmpty();
            assertThat(right.terms().consulted()).allSatisfy(this::isARole);
            assertThat(right.terms().routed()).as(right.kind().code()).hasValueSatisfying(this::isARole);
            assertThat(right.terms().roles()).contains(right.terms().routed().orElseThrow());
        }
    }

    @Test
    void whatTheTableSaysIsWhatHolds() {
        PersonId legal = ours.person("Ole Brandt", "legal-reviewer");
        ours.as(legal, () -> policies.proposeStarterPack("To begin with"));
        String key = ours.as(cmo, () -> policyQueries
                .list(PolicyFilter.ALL, Optional.empty(), 1)
                .items()
                .getFirst()
                .key());
        save(DecisionKind.PUBLISH_POLICY, 0, only("cio"));

        assertThatThrownBy(() -> ours.as(administrator, () -> policies.publish(key, 1, "Agreed")))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .containsExactly(Problem.of(RightsRefusal.NOT_YOURS_TO_DECIDE, "CIO")));
        ours.as(cio, () -> policies.publish(key, 1, "Agreed"));
        assertThat(ours.as(cio, () -> policyQueries.find(key)).orElseThrow().inForce())
                .hasValue(1);
    }

    @Test
    void aNewVersionHoldsWithTheNextDecisionAndTheTableGivesNobodyAPermission() {
        UUID tool = ours.as(administrator, () -> catalog.addTool("Copymill", Optional.empty()))
                .id();
        save(DecisionKind.ADMIT_TOOL, 0, only("cio"));
        assertThatThrownBy(() -> ours.as(administrator, () -> catalog.reviewTool(tool, Review.APPROVED, "Looked at")))
                .hasMessageContaining("NOT_YOURS_TO_DECIDE");
        save(DecisionKind.ADMIT_TOOL, 1, only("administrator"));
        ours.as(administrator, () -> catalog.reviewTool(tool, Review.APPROVED, "Looked at"));
        assertThatThrownBy(() -> save(DecisionKind.ADMIT_TOOL, 2, only("marketer")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.first().refusal()).isEqualTo(RightsRefusal.ROLE_MAY_NOT));
    }

    @Test
    void whoeverIsAccountableForAThingDecidesWhereTheTableNamesTheDuty() {
        UUID tool = ours.as(administrator, () -> catalog.addTool("Copymill", Optional.empty()))
                .id();
        SubjectRef subject = new SubjectRef(SubjectKind.AI_TOOL, tool);
        save(DecisionKind.LIFT_STOP, 0, new Terms(List.of(), List.of(Duty.ACCOUNTABLE), List.of(), Optional.empty()));
        UUID stop = ours.as(administrator, () -> stops.stop(subject, "It wrote nonsense"));
        ours.as(administrator, () -> stops.askToLift(stop, "It is mended"));
        assertThatThrownBy(() -> ours.as(cio, () -> stops.confirmLift(stop, "Looked at")))
                .hasMessageContaining("NOT_YOURS_TO_DECIDE");
        ours.as(administrator, () -> ownership.assign(subject, Duty.ACCOUNTABLE, cio));
        ours.as(cio, () -> stops.confirmLift(stop, "Looked at"));
        assertThat(ours.as(jonas, rights::mine).forMine()).contains(DecisionKind.LIFT_STOP);
    }

    @Test
    void everybodyReadsWhatTheyDecideAlone() {
        assertThat(ours.as(cmo, rights::mine).always())
                .contains(DecisionKind.PUBLISH_POLICY, DecisionKind.LIFT_STOP)
                .doesNotContain(DecisionKind.ADMIT_TOOL);
        assertThat(ours.as(jonas, rights::mine).always()).isEmpty();
        save(DecisionKind.LIFT_STOP, 0, only("cio"));
        assertThat(ours.as(cmo, rights::mine).always()).doesNotContain(DecisionKind.LIFT_STOP);
    }

    @Test
    void everythingWrongWithAVersionIsNamedTogether() {
        assertThatThrownBy(() -> ours.as(
                        administrator,
                        () -> rights.save(
                                DecisionKind.LIFT_STOP,
                                0,
                                new Terms(List.of(), List.of(), List.of("wizard"), Optional.of("marketer")),
                                " ")))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .containsExactly(
                                Problem.at("decides", RightsRefusal.NOBODY_DECIDES),
                                Problem.at("consulted", RightsRefusal.ROLE_UNKNOWN),
                                Problem.at("routed", RightsRefusal.ROLE_MAY_NOT, "Marketer", "kill-switch:use"),
                                Problem.at("comment", RightsRefusal.COMMENT_MISSING)));
    }

    @Test
    void aVersionIsKeptWithItsReasonAndNobodySavesOverAnother() {
        save(DecisionKind.LIFT_STOP, 0, only("cmo"));
        assertThatThrownBy(() -> save(DecisionKind.LIFT_STOP, 0, only("administrator")))
                .hasMessageContaining("CHANGED_MEANWHILE");
        assertThatThrownBy(() -> save(DecisionKind.LIFT_STOP, 1, only("cmo"))).hasMessageContaining("NOTHING_CHANGED");
        assertThat(ours.as(jonas, () -> rights.versions(DecisionKind.LIFT_STOP)))
                .extracting(DecisionRight::number)
                .containsExactly(1, 0);
        SubjectRef workspace =
                new SubjectRef(SubjectKind.WORKSPACE, ours.tenant().value());
        assertThat(ours.as(administrator, () -> ledger.timeline(workspace, Optional.empty(), 5))
                        .items())
                .anySatisfy(record -> {
                    assertThat(record.act().name()).isEqualTo("decision-right.changed");
                    assertThat(record.act().reason()).contains("As the board decided");
                    assertThat(record.act().details()).containsEntry("decide", "cmo");
                });
    }

    @Test
    void onlyWhoManagesTheWorkspaceWritesTheTable() {
        assertThatThrownBy(() -> ours.as(cmo, () -> rights.save(DecisionKind.LIFT_STOP, 0, only("cmo"), "Because")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceHasATableOfItsOwn() {
        save(DecisionKind.LIFT_STOP, 0, only("cmo"));
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("Sam Stranger", "administrator");
        assertThat(theirs.as(stranger, rights::all))
                .extracting(DecisionRight::number)
                .containsOnly(0);
    }

    @Test
    void whatRemitDoesByItselfIsNobodysDecision() {
        save(DecisionKind.ADMIT_TOOL, 0, only("cio"));
        UUID tool = ours.as(administrator, () -> catalog.addTool("Copymill", Optional.empty()))
                .id();
        ours.asJob(
                () -> {
                    catalog.reviewTool(tool, Review.REFUSED, "Found out");
                    return tool;
                },
                Permission.CATALOG_MANAGE,
                Permission.USE_CASE_READ);
    }

    private void isARole(String key) {
        assertThat(Arrays.stream(StandardRole.values()).map(StandardRole::key)).contains(key);
    }

    private static Terms only(String role) {
        return new Terms(List.of(role), List.of(), List.of(), Optional.empty());
    }

    private int save(DecisionKind kind, int seen, Terms terms) {
        return ours.as(administrator, () -> rights.save(kind, seen, terms, "As the board decided"));
    }
}
