package dev.remit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.remit.identity.PersonId;
import dev.remit.testing.Workspace;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest extends ViewTest {

    @Test
    void theDrawerShowsOnlyWhatThePersonMayOpen() {
        Workspace workspace = workspaces.open();
        PersonId administrator = workspace.person("Ada Admin", "administrator");
        PersonId marketer = workspace.person("Max Marketer", "marketer");
        signedIn(workspace, administrator, () -> {
            open(Address.of("find"));
            assertThat(entries()).contains("settings/workspace");
        });
        signedIn(workspace, marketer, () -> {
            open(Address.of("find"));
            assertThat(entries()).contains("use-cases").doesNotContain("settings/workspace");
        });
    }

    @Test
    void whoMayNotIsToldWhichRoleMayAndWhoHasIt() {
        Workspace workspace = workspaces.open();
        workspace.person("Ada Admin", "administrator");
        PersonId marketer = workspace.person("Max Marketer", "marketer");
        signedIn(workspace, marketer, () -> {
            open(Address.of("settings/workspace"));
            assertThat(words())
                    .contains("Your roles here do not open this page")
                    .contains("Ada Admin");
        });
    }

    @Test
    void anAddressOfNothingSaysSoWithinTheShell() {
        Workspace workspace = workspaces.open();
        PersonId marketer = workspace.person("Max Marketer", "marketer");
        signedIn(workspace, marketer, () -> {
            open(Address.of("use-case-that-never-was"));
            assertThat(words()).contains("Nothing has this address");
            assertThat(find(MainLayout.class).all()).hasSize(1);
        });
    }

    @Test
    void theTabIsNamedAfterThePage() {
        Workspace workspace = workspaces.open();
        PersonId marketer = workspace.person("Max Marketer", "marketer");
        signedIn(workspace, marketer, () -> {
            open(Address.of("find").with("q", "nothing like this"));
            assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Find · Remit");
            assertThat(words()).contains("Nothing here is called “nothing like this”.");
        });
    }

    private List<String> entries() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }
}
