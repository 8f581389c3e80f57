package dev.remit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.isolation.ServiceCalls.Call;
import dev.remit.isolation.Stranger.Outcome;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every public method of every service, exports included, called by an administrator of one workspace with each id that
 * another workspace has: nothing of the other may be shown, and nothing of it may change. The same calls made by an
 * administrator of the other workspace have to end otherwise, else nothing was tried.
 */
@DatabaseTest
class ServicesTest {

    /** Reads that say the same to everybody, and why that is right. */
    private static final Map<String, String> SAME_FOR_ALL = Map.ofEntries(
            Map.entry("ConnectionQueries.connectors", "the connectors installed on this console"),
            Map.entry("ConnectionQueries.connector", "a connector installed on this console"),
            Map.entry("ConnectionQueries.signature", "who signed a connector installed on this console"),
            Map.entry(
                    "FindingQueries.grave",
                    "nothing of the neighbour is grave; the wall around the table is WallTest's"),
            Map.entry("IntakeQueries.questions", "the questionnaire"),
            Map.entry("ControlQueries.expected", "what the library says of facts that are brought along"),
            Map.entry("DiligenceQueries.questions", "what is asked about vendors"),
            Map.entry("KillSwitchQueries.may", "an administrator may stop anything"),
            Map.entry("IncidentQueries.playbooks", "what to do about each kind of incident"),
            Map.entry(
                    "AssetReachQueries.field",
                    "an object has a kind and a name, too; AssetReachTest tries it next door"),
            Map.entry("KpiQueries.definitions", "the definitions of figures"),
            Map.entry("LedgerQueries.acts", "the kinds of act there can be"),
            Map.entry("OwnershipQueries.kinds", "an administrator sees things of every kind"),
            Map.entry("RightsService.mine", "an administrator decides everything"),
            Map.entry("TemplateService.functions", "the marketing functions there are"),
            Map.entry("PolicyQueries.check", "reads nothing: how a policy must be written"),
            Map.entry("NotificationChoices.delivered", "whether this console has a mail server"),
            Map.entry("VerdictQueries.edition", "the fingerprint catalogue of this console"),
            Map.entry("ReportQueries.active", "counts reports that are being made: none is, while this test reads"),
            Map.entry("ControlQueries.frameworks", "the frameworks of the library"));

    /** Commands that end alike for everybody, and why that is right. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("ApprovalService.hold", "waits for a row to be free, and says nothing"),
            Map.entry("OwnershipService.hold", "the same"),
            Map.entry(
                    "OwnControlService.add",
                    "brings parts of no framework; OwnControlsTest adds next door to somebody"),
            Map.entry("OwnControlService.change", "the same"),
            Map.entry("OwnControlService.tryOut", "the same"),
            Map.entry(
                    "BulkAssignments.undo",
                    "says what it left by the name it was given; BulkAssignmentsTest tries what is not there"),
            Map.entry(
                    "BulkDecisions.approve",
                    "says what it left by the title it was given; BulkDecisionsTest tries it next door"),
            Map.entry("CalendarService.save", "names nothing of anybody's; ClockTest saves next door to somebody"),
            Map.entry("Escalations.remind", "a round over the workspace's own; ClockTest runs it next door"),
            Map.entry("Escalations.escalate", "the same"),
            Map.entry("RetirementService.attest", "an access has a kind, too; RetirementTest tries it next door"),
            Map.entry("RetirementService.takeBack", "the same"),
            Map.entry("ServiceCatalog.change", "names nothing of anybody's; ServiceCatalogTest changes it next door"),
            Map.entry("PolicyDecisions.with", "compiles what it is given beside what is in force, and shows nothing"),
            Map.entry(
                    "RightsService.save", "names nothing of anybody's; RightsServiceTest saves next door to somebody"),
            Map.entry(
                    "SuggestedOwners.of",
                    "names one's own people, whatever the thing is; SuggestedOwnersTest asks next door to somebody"),
            Map.entry(
                    "TemplateService.save",
                    "names nothing of anybody's; TemplateServiceTest saves next door to somebody"),
            Map.entry(
                    "WorkflowService.save",
                    "names nothing of anybody's; WorkflowServiceTest saves next door to somebody"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private Neighbour neighbour;
    private Workspace ours;
    private PersonId stranger;
    private List<Neighbour.Id> ids;
    private ServiceCalls calls;

    @BeforeEach
    void twoWorkspaces() {
        neighbour = Neighbour.with(beans, system);
        ours = workspaces.open();
        stranger = ours.person("Stranger", "administrator");
        ids = neighbour.ids();
        calls = new ServiceCalls(beans, ids, neighbour.administrator());
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void noQueryAndNoExportShowsAnythingOfAnotherWorkspace() {
        Set<String> shown = new TreeSet<>();
        ours.as(
                stranger,
                () -> calls.each(ServiceCalls::reads, (call, outcome) -> seen(call, outcome, ids)
                        .forEach(seen -> shown.add(call + " shows " + seen))));
        assertThat(shown).isEmpty();
    }

    @Test
    void noCommandChangesOrShowsAnythingOfAnotherWorkspace() {
        Map<String, String> before = neighbour.rows();
        Set<String> shown = new TreeSet<>();
        ours.as(
                stranger,
                () -> calls.each(ServiceCalls::writes, (call, outcome) -> seen(call, outcome, List.of())
                        .forEach(seen -> shown.add(call + " shows " + seen))));
        assertThat(shown).isEmpty();
        assertThat(neighbour.rows()).isEqualTo(before);
    }

    /** Else the tests above would be content with services that show nothing to anybody. */
    @Test
    void theSameReadsShowThePeopleOfThatWorkspaceTheirOwn() {
        Map<Call, Outcome> strangers = new HashMap<>();
        ours.as(stranger, () -> calls.each(ServiceCalls::reads, strangers::put));
        Set<String> showing = new TreeSet<>();
        Set<String> telling = new TreeSet<>();
        asNeighbour(() -> calls.each(ServiceCalls::reads, (call, outcome) -> {
            if (!seen(call, outcome, ids).isEmpty()) {
                showing.add(call.service());
            }
            if (!outcome.equals(strangers.get(call))) {
                telling.add(call.name());
            }
        }));
        assertThat(showing).as("services that show their own").containsAll(calls.services(ServiceCalls::reads));
        Set<String> untold = calls.names(ServiceCalls::reads);
        untold.removeAll(telling);
        assertThat(untold).as("reads that say the same to everybody").isSubsetOf(SAME_FOR_ALL.keySet());
    }

    /** Else a command that dies of its made-up arguments would count as one that refuses strangers. */
    @Test
    void theSameCommandsEndOtherwiseForThePeopleOfThatWorkspace() {
        Map<Call, Outcome> strangers = new HashMap<>();
        ours.as(stranger, () -> calls.eachUndone(ServiceCalls::writes, strangers::put));
        Map<String, String> untold = new TreeMap<>();
        Set<String> telling = new TreeSet<>();
        asNeighbour(() -> calls.eachUndone(ServiceCalls::writes, (call, outcome) -> {
            Outcome strange = strangers.get(call);
            boolean refused = strange.end() == Outcome.End.REFUSED && !outcome.equals(strange);
            boolean shown = strange.shown().isEmpty() && !outcome.shown().isEmpty();
            if (call.id().isEmpty() || outcome.end() == Outcome.End.CHANGED || refused || shown) {
                telling.add(call.name());
            }
            untold.putIfAbsent(call.name(), strange + ", " + outcome);
        }));
        untold.keySet().removeAll(telling);
        untold.keySet().removeAll(ALIKE.keySet());
        assertThat(untold)
                .as("commands that end alike for a stranger and for whom the id belongs to")
                .isEmpty();
    }

    private void asNeighbour(Runnable work) {
        neighbour.workspace().as(neighbour.administrator(), work);
    }

    private List<String> seen(Call call, Outcome outcome, List<Neighbour.Id> ids) {
        return neighbour.seenIn(outcome.shown(), ids, call.id());
    }
}
