package dev.remit.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionQueries.Plugin;
import dev.remit.connector.host.PluginStatus;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PluginsViewTest extends ViewTest {

    @Autowired
    ScanFixture fixture;

    private final StubSystem system = StubSystem.start();
    private Setting here;

    @BeforeEach
    void open() {
        here = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void eachPluginSaysWhoStandsBehindItSinceWhenItIsInUseAndByWhichConnections() {
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.plugins());
            assertThat(words()).contains("Plug-ins", "without a restart", "disable its connections");
            Plugin acme = acme();
            assertThat(acme.status().state()).isEqualTo(PluginStatus.State.LOADED);
            assertThat(acme.connector()).isPresent();
            assertThat(acme.at()).isPresent();
            assertThat(acme.usedBy()).containsExactly("Main site");
            assertThat(cell(acme, "State")).contains("in use");
            assertThat(cell(acme, "Signature")).contains("unsigned, loaded in development mode only");
            assertThat(cell(acme, "Connections")).contains("Main site");
        });
    }

    @Test
    void anotherWorkspaceSeesTheSamePluginsAndNoConnectionOfOurs() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(ConnectionsNavigation.plugins());
            assertThat(acme().usedBy()).isEmpty();
        });
    }

    @Test
    void whoDoesNotManageConnectionsDoesNotGetThere() {
        signedIn(here.ours(), here.ours().person("Olu Adeyemi", "auditor"), () -> {
            open(ConnectionsNavigation.plugins());
            assertThat(words()).doesNotContain("without a restart");
            open(ConnectionsNavigation.connections());
            assertThat(words()).doesNotContain("Plug-ins");
        });
    }

    private Plugin acme() {
        return rows().stream()
                .map(Plugin.class::cast)
                .filter(plugin -> plugin.status().connector().equals("acme"))
                .findFirst()
                .orElseThrow();
    }
}
