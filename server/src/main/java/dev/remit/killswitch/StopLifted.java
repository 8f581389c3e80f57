package dev.remit.killswitch;

import dev.remit.shared.SubjectRef;
import java.util.Set;

/**
 * A stop ended; published in the transaction that ended it. What it suspended stays suspended until somebody lets it go on.
 *
 * @param concerned everything that it held, whose owners should hear of it
 */
public record StopLifted(Stop stop, String reason, Set<SubjectRef> concerned) {}
