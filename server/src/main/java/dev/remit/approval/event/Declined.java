package dev.remit.approval.event;

import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** A reviewer declined; published in the transaction of the decision. */
public record Declined(UUID approval, SubjectRef subject, String version, String reason) {}
