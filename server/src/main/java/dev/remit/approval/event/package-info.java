/**
 * What happened to approvals, each published in the transaction of the act: whoever listens is part of it, or listens after the
 * commit. {@link dev.remit.approval.event.Approved}, {@link dev.remit.approval.event.Declined} and {@link
 * dev.remit.approval.event.ChangesRequested} end a round; {@link dev.remit.approval.event.Voided} says that decisions stopped
 * counting. {@link dev.remit.approval.event.StandInSet} and {@link dev.remit.approval.event.StandInEnded} are for the two people
 * they name.
 */
@NullMarked
@NamedInterface("event")
package dev.remit.approval.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
