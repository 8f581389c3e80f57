/** When connections are scanned: one schedule each, run by Quartz on one of the nodes, the same run never twice. */
@NullMarked
@NamedInterface("schedule")
package dev.remit.scan.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
