package dev.remit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MembershipsTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Test
    void aMemberSeesTheOtherMembersAndNobodyElse() {
        Workspace ours = workspaces.open();
        Workspace theirs = workspaces.open();
        PersonId ines = ours.person("Ines Calvert", "cmo");
        PersonId jonas = ours.person("Jonas Falk", "marketer");
        PersonId stranger = theirs.person("A Stranger", "administrator");

        assertThat(ours.as(ines, people::all)).extracting(Person::id).containsExactly(ines, jonas);
        assertThat(ours.as(ines, () -> people.find(stranger))).isEmpty();
    }

    @Test
    void aConsultantIsOnePersonInTwoWorkspacesWithTheRolesOfEach() {
        Workspace broadcaster = workspaces.open();
        Workspace retailer = workspaces.open();
        String email = java.util.UUID.randomUUID() + "@example.test";
        PersonId here = broadcaster.member("Nora Vale", email, "consultant");
        PersonId there = retailer.member("Nora Vale", email, "auditor");

        assertThat(here).isEqualTo(there);
        assertThat(broadcaster.as(here, () -> people.find(here).orElseThrow().roles()))
                .containsExactly("consultant");
        assertThat(retailer.as(here, () -> people.find(here).orElseThrow().roles()))
                .containsExactly("auditor");
    }

    @Test
    void onlyThoseWhoManagePeopleInvite() {
        Workspace ours = workspaces.open();
        PersonId jonas = ours.person("Jonas Falk", "marketer");
        assertThatThrownBy(
                        () -> ours.as(jonas, () -> memberships.invite("X", "x@example.test", "", Set.of("marketer"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUnknownRoleIsRefusedAndNobodyIsInvited() {
        Workspace ours = workspaces.open();
        PersonId admin = ours.person("Ada", "administrator");
        assertThatThrownBy(() -> ours.as(admin, () -> memberships.invite("X", "x@example.test", "", Set.of("wizard"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("IdentityRefusal.ROLE_UNKNOWN at roles");
        assertThat(ours.as(admin, people::all)).extracting(Person::id).containsExactly(admin);
    }
}
