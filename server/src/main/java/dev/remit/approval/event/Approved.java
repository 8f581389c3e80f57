package dev.remit.approval.event;

import dev.remit.shared.SubjectRef;
import java.util.UUID;

/**
 * Every step was approved; published in the transaction of the last decision.
 *
 * @param reason what who decided last said; may be blank
 */
public record Approved(UUID approval, SubjectRef subject, String version, String hash, String reason) {}
