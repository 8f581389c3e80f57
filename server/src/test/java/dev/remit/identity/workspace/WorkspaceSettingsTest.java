package dev.remit.identity.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.remit.identity.IdentityRefusal;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.Tenant;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class WorkspaceSettingsTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    WorkspaceSettings settings;

    @Test
    void anAdministratorChangesTheirOwnWorkspaceOnly() {
        Workspace mine = workspaces.open();
        Workspace theirs = workspaces.open();
        PersonId admin = mine.person("Ada", "administrator");
        PersonId other = theirs.person("Bob", "administrator");
        String name = "Renamed " + mine.tenant();

        mine.as(admin, () -> settings.change(new WorkspaceParticulars(" " + name + " ", "Europe/Vienna", "CHF")));

        Tenant changed = mine.as(admin, () -> settings.workspace());
        assertThat(changed.name()).isEqualTo(name);
        assertThat(changed.zone()).isEqualTo("Europe/Vienna");
        assertThat(changed.currency()).isEqualTo("CHF");
        assertThat(theirs.as(other, () -> settings.workspace()).currency()).isEqualTo("EUR");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");

        assertThatThrownBy(() ->
                        workspace.as(admin, () -> settings.change(new WorkspaceParticulars(" ", "Mars/Base", "XXXX"))))
                .asInstanceOf(type(RefusedException.class))
                .extracting(r -> r.problems().stream().map(Problem::refusal).toList())
                .isEqualTo(List.of(
                        IdentityRefusal.WORKSPACE_NAME_MISSING,
                        IdentityRefusal.ZONE_UNKNOWN,
                        IdentityRefusal.CURRENCY_UNKNOWN));
    }

    @Test
    void aLogoIsKeptOnlyIfItIsAPng() throws IOException {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");
        byte[] png = png();

        workspace.as(admin, () -> settings.changeLogo(Optional.of(png)));

        assertThat(workspace.as(admin, () -> settings.workspace()).logo()).contains(png);
        refused(workspace, admin, "<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(workspace, admin, Arrays.copyOf(png, png.length / 2));
        assertThatThrownBy(() -> workspace.as(
                        admin, () -> settings.changeLogo(Optional.of(new byte[WorkspaceSettings.LARGEST_LOGO + 1]))))
                .hasMessageContaining("LOGO_TOO_LARGE");
    }

    @Test
    void aMarketerMayNotChangeTheWorkspace() {
        Workspace workspace = workspaces.open();
        PersonId marketer = workspace.person("Bob", "marketer");

        assertThatThrownBy(() -> workspace.as(
                        marketer, () -> settings.change(new WorkspaceParticulars("Mine", "Europe/Berlin", "EUR"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> workspace.as(marketer, () -> settings.changeLogo(Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(Workspace workspace, PersonId admin, byte[] bytes) {
        assertThatThrownBy(() -> workspace.as(admin, () -> settings.changeLogo(Optional.of(bytes))))
                .hasMessageContaining("LOGO_NOT_A_PNG");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
