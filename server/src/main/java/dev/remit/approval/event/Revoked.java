package dev.remit.approval.event;

import dev.remit.shared.SubjectRef;
import java.util.UUID;

/**
 * Decisions stopped counting, and nobody is asked instead: the kill switch holds the thing, or nobody can decide on what it is now.
 * Published in the transaction of the act.
 *
 * @param round whose decisions they were
 */
public record Revoked(UUID approval, SubjectRef subject, int round, String reason) {}
