package dev.remit.approval;

import dev.remit.identity.PersonId;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Asks for a decision.
 *
 * @param owned the thing whose owners stand for it: itself, or what it is about
 * @param requester whose request it is; neither they nor whoever submits it for them decide on it
 * @param authors who wrote what the reviewers are to see; they do not decide on it either
 * @param facts what conditions of workflows may ask
 * @param snapshot exactly what the reviewers are to see
 */
public record ApprovalRequest(
        SubjectRef subject,
        SubjectRef owned,
        PersonId requester,
        Set<PersonId> authors,
        PolicyFacts facts,
        Snapshot snapshot) {

    /** For a thing that people stand for itself. */
    public ApprovalRequest(
            SubjectRef subject, PersonId requester, Set<PersonId> authors, PolicyFacts facts, Snapshot snapshot) {
        this(subject, subject, requester, authors, facts, snapshot);
    }

    public ApprovalRequest {
        authors = Set.copyOf(authors);
    }

    /** The same, and these people do not decide on it either. */
    ApprovalRequest with(Collection<PersonId> more) {
        Set<PersonId> all = new HashSet<>(authors);
        all.addAll(more);
        return new ApprovalRequest(subject, owned, requester, all, facts, snapshot);
    }
}
