package dev.remit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.remit.evidence.LedgerQueries;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class MembershipChangesTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    ApplicationEvents events;

    @Test
    void otherRolesReplaceTheOldOnesAndLeaveEvidence() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");
        PersonId person = workspace.person("Bob", "marketer");

        workspace.as(admin, () -> memberships.changeRoles(person, Set.of("auditor", "cio")));

        assertThat(workspace.as(admin, () -> people.find(person)).orElseThrow().roles())
                .containsExactlyInAnyOrder("auditor", "cio");
        assertThat(acts(workspace, admin, person)).containsExactly("person.roles-changed", "person.invited");
    }

    @Test
    void whoeverLeavesIsAnnouncedAndStaysInTheRecords() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");
        PersonId person = workspace.person("Bob", "marketer");

        workspace.as(admin, () -> memberships.end(person, "changed jobs"));

        assertThat(events.stream(PersonLeft.class)).contains(new PersonLeft(workspace.tenant(), person));
        assertThat(workspace.as(admin, () -> people.find(person)).orElseThrow().active())
                .isFalse();
        assertThat(workspace.as(admin, () -> people.all()))
                .extracting(Person::id)
                .doesNotContain(person);
        assertThat(acts(workspace, admin, person)).startsWith("person.left");
    }

    @Test
    void somebodyWhoLeftCanBeInvitedAgain() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");
        PersonId person = workspace.member("Bob", "bob." + admin + "@example.test", "marketer");
        workspace.as(admin, () -> memberships.end(person, ""));

        assertThat(workspace.member("Bob", "bob." + admin + "@example.test", "auditor"))
                .isEqualTo(person);
        assertThat(workspace.as(admin, () -> people.find(person)).orElseThrow().roles())
                .containsExactly("auditor");
    }

    @Test
    void aMemberIsNotInvitedTwice() {
        Workspace workspace = workspaces.open();
        String email = "twice." + workspace.tenant() + "@example.test";
        workspace.member("Bob", email, "marketer");

        assertRefused(() -> workspace.member("Bob", email, "auditor"), IdentityRefusal.ALREADY_A_MEMBER);
    }

    @Test
    void theLastAdministratorNeitherLeavesNorStepsDown() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");

        assertRefused(() -> workspace.as(admin, () -> memberships.end(admin, "")), IdentityRefusal.LAST_ADMINISTRATOR);
        assertRefused(
                () -> workspace.as(admin, () -> memberships.changeRoles(admin, Set.of("cmo"))),
                IdentityRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws InterruptedException {
        Workspace workspace = workspaces.open();
        PersonId ada = workspace.person("Ada", "administrator");
        PersonId bob = workspace.person("Bob", "administrator");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<PersonId>> done =
                    both.invokeAll(List.of(removing(workspace, ada, bob), removing(workspace, bob, ada)));
            assertThat(done).filteredOn(MembershipChangesTest::succeeded).hasSize(1);
        }
    }

    @Test
    void everythingWrongWithAnInvitationIsNamedAtOnce() {
        Workspace workspace = workspaces.open();

        assertThatThrownBy(() -> workspace.member(" ", "nobody", "marketer"))
                .asInstanceOf(type(RefusedException.class))
                .extracting(r -> r.problems().stream().map(Problem::refusal).toList())
                .isEqualTo(List.of(IdentityRefusal.NAME_MISSING, IdentityRefusal.EMAIL_INVALID));
    }

    @Test
    void onlyThoseWhoManagePeopleMayChangeMemberships() {
        Workspace workspace = workspaces.open();
        PersonId marketer = workspace.person("Bob", "marketer");

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> workspace.as(marketer, () -> memberships.end(marketer, "")),
                () -> workspace.as(marketer, () -> memberships.changeRoles(marketer, Set.of("administrator"))),
                () -> workspace.as(marketer, () -> {
                    memberships.invite("Eve", "eve@example.test", "", Set.of("administrator"));
                }))) {
            assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anotherWorkspacesMembersAreOutOfReach() {
        Workspace mine = workspaces.open();
        Workspace theirs = workspaces.open();
        PersonId admin = mine.person("Ada", "administrator");
        PersonId stranger = theirs.person("Bob", "marketer");

        assertThat(mine.as(admin, () -> people.find(stranger))).isEmpty();
        assertRefused(() -> mine.as(admin, () -> memberships.end(stranger, "")), IdentityRefusal.NOT_A_MEMBER);
        assertRefused(
                () -> mine.as(admin, () -> memberships.changeRoles(stranger, Set.of("cmo"))),
                IdentityRefusal.NOT_A_MEMBER);
    }

    private Callable<PersonId> removing(Workspace workspace, PersonId who, PersonId whom) {
        return () -> workspace.as(who, () -> {
            memberships.end(whom, "");
            return whom;
        });
    }

    private static boolean succeeded(Future<PersonId> future) {
        try {
            return future.get() != null;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> acts(Workspace workspace, PersonId reader, PersonId about) {
        return workspace
                .as(
                        reader,
                        () -> ledger.timeline(new SubjectRef(SubjectKind.PERSON, about.value()), Optional.empty(), 10))
                .items()
                .stream()
                .map(r -> r.act().name())
                .toList();
    }

    private static void assertRefused(ThrowingCallable attempt, Refusal refusal) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(RefusedException.class))
                .extracting(r -> r.first().refusal())
                .isEqualTo(refusal);
    }
}
