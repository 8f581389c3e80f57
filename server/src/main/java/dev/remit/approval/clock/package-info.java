/** The clock of approvals: it runs in the workspace's working hours only. */
@NullMarked
@NamedInterface("clock")
package dev.remit.approval.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
