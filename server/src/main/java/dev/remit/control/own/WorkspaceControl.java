package dev.remit.control.own;

import dev.remit.control.library.Control;
import dev.remit.control.library.RuledControl;
import java.util.Optional;

/**
 * A control of a workspace.
 *
 * @param own what else is known of it, if the workspace has added it; empty: it comes with Remit
 * @param off since when and why it is switched off; empty: it is in force
 */
public record WorkspaceControl(RuledControl ruled, Optional<OwnControl> own, Optional<Switched> off) {

    public Control control() {
        return ruled.control();
    }

    public boolean inForce() {
        return off.isEmpty();
    }
}
