package dev.remit.killswitch;

import dev.remit.shared.SubjectRef;
import java.util.Set;

/**
 * The kill switch was used; published in the transaction that did it, to void and suspend in it, and to tell the owners.
 *
 * @param concerned everything that must not act any more because of it, in the order in which all lock it
 */
public record Stopped(Stop stop, Set<SubjectRef> concerned) {}
