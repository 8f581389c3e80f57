package dev.remit.control;

import dev.remit.control.library.Control;
import dev.remit.control.own.OwnControl;
import dev.remit.control.own.Switched;
import java.util.Optional;

/**
 * A control in the workspace's list.
 *
 * @param own who wrote it and when, if the workspace has added it; empty: it comes with Remit
 * @param off since when, by whom and why it is switched off; empty: it is in force
 */
public record ControlEntry(Control control, Optional<OwnControl> own, Optional<Switched> off, ControlCounts counts) {

    /** Where it comes from, or that it counts nowhere. */
    public ControlOrigin origin() {
        if (off.isPresent()) {
            return ControlOrigin.OFF;
        }
        return own.isPresent() ? ControlOrigin.OWN : ControlOrigin.SHIPPED;
    }
}
