package dev.remit.approval;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;

/**
 * Asks for a decision.
 *
 * @param requester whose request it is; neither they nor whoever submits it for them decide on it
 * @param personalData whether personal data is involved, known or not ruled out
 * @param snapshot exactly what the reviewers are to see
 */
public record ApprovalRequest(SubjectRef subject, PersonId requester, boolean personalData, Snapshot snapshot) {}
