package dev.remit.control.own;

import dev.remit.control.library.Control;
import dev.remit.identity.PersonId;
import java.time.Instant;

/**
 * A control that a workspace has added, as it was last written.
 *
 * @param version rises with each change
 */
public record OwnControl(Control control, int version, PersonId by, Instant at) {}
