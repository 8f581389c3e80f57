/**
 * Lessons of incidents: what a post-mortem taught, as a proposal for a policy or a control, with an owner and a day. Each ends taken
 * up, as the version of a policy that somebody else put in force, or declined with a reason; past its day it is a finding.
 */
@NullMarked
@NamedInterface("lesson")
package dev.remit.incident.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
