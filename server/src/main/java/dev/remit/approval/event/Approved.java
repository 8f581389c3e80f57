package dev.remit.approval.event;

import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Every step was approved; published in the transaction of the last decision. */
public record Approved(UUID approval, SubjectRef subject, String version, String hash) {}
