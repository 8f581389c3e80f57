/**
 * The clock of approvals: it runs in the workspace's working hours only. What waits too long is told to those who can decide, then
 * to whoever answers for the thing.
 */
@NullMarked
@NamedInterface("clock")
package dev.remit.approval.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
