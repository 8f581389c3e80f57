/**
 * What a person should hear of, each published in the transaction of the act: whoever listens is part of it, or listens after the
 * commit.
 *
 * <ul>
 *   <li>{@link dev.remit.approval.event.Asked}: a step got its turn; for those who can decide it.
 *   <li>{@link dev.remit.approval.event.Reminded}: it is due soon; for the same people.
 *   <li>{@link dev.remit.approval.event.Escalated}: it is late; for whoever answers for the thing.
 *   <li>{@link dev.remit.approval.event.Voided}: decisions stopped counting; for those who took them.
 *   <li>{@link dev.remit.approval.event.Revoked}: the same, and nobody is asked instead.
 *   <li>{@link dev.remit.approval.event.Approved}, {@link dev.remit.approval.event.Declined}, {@link
 *       dev.remit.approval.event.ChangesRequested}: it is decided; for whoever asked.
 *   <li>{@link dev.remit.approval.event.Mentioned}: somebody named them in what was said; for those who were named.
 *   <li>{@link dev.remit.approval.event.StandInSet}, {@link dev.remit.approval.event.StandInEnded}: for the two people they name.
 * </ul>
 *
 * People are those who can decide as themselves; whoever stands in for one of them is not repeated.
 */
@NullMarked
@NamedInterface("event")
package dev.remit.approval.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
