package dev.remit.approval.event;

import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** A reviewer asked for changes; published in the transaction of the decision. */
public record ChangesRequested(UUID approval, SubjectRef subject, String version, String reason) {}
