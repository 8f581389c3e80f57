package dev.remit.identity.workspace;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.IdentityRefusal;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the current workspace's particulars. */
@Service
public class WorkspaceSettings {

    /** The largest logo, in bytes. */
    public static final int LARGEST_LOGO = 512 * 1024;

    private static final int LARGEST_SIDE = 4_000;

    private final Tenants tenants;
    private final CurrentTenant current;
    private final Ledger ledger;

    WorkspaceSettings(Tenants tenants, CurrentTenant current, Ledger ledger) {
        this.tenants = tenants;
        this.current = current;
        this.ledger = ledger;
    }

    /** The workspace as everybody in it sees it. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Tenant workspace() {
        return tenants.find().orElseThrow(() -> new IllegalStateException("no workspace is current"));
    }

    @PreAuthorize("hasAuthority('workspace:manage')")
    @Transactional
    public void change(WorkspaceParticulars to) {
        RefusedException.throwIfAny(to.problems());
        tenants.change(to.name(), to.zone(), to.currency());
        ledger.append(Act.of("workspace.changed", subject())
                .with("name", to.name())
                .with("zone", to.zone())
                .with("currency", to.currency()));
    }

    /** Sets the logo of reports; empty takes it away. Only what decodes as a PNG is kept. */
    @PreAuthorize("hasAuthority('workspace:manage')")
    @Transactional
    public void changeLogo(Optional<byte[]> png) {
        png.ifPresent(WorkspaceSettings::check);
        tenants.changeLogo(png);
        ledger.append(Act.of(png.isPresent() ? "workspace.logo-changed" : "workspace.logo-removed", subject()));
    }

    private static void check(byte[] png) {
        if (png.length > LARGEST_LOGO) {
            throw IdentityRefusal.LOGO_TOO_LARGE.at("logo", png.length / 1024, LARGEST_LOGO / 1024);
        }
        if (!decodes(png)) {
            throw IdentityRefusal.LOGO_NOT_A_PNG.at("logo");
        }
    }

    /** Asks for the size first: a small file can claim to be an enormous picture. */
    private static boolean decodes(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            if (!reader.getOriginatingProvider().canDecodeInput(in)) {
                return false;
            }
            reader.setInput(in);
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                return false;
            }
            BufferedImage image = reader.read(0);
            return image.getWidth() > 0;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private SubjectRef subject() {
        return new SubjectRef(SubjectKind.WORKSPACE, current.get().value());
    }
}
