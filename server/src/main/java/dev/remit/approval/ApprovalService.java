package dev.remit.approval;

import dev.remit.approval.Approval.State;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens approvals, withdraws them, and voids decisions when what they were taken on changes. */
@Service
@Transactional
public class ApprovalService {

    private static final String MAY = "hasAnyAuthority('use-case:request', 'use-case:manage')";

    private final Rounds rounds;
    private final ApprovalRows rows;
    private final ApprovalReader reader;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ApprovalService(
            Rounds rounds,
            ApprovalRows rows,
            ApprovalReader reader,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rows = rows;
        this.reader = reader;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Asks for a decision. Where changes had been asked for, it goes on as another round of the same approval; decisions
     * of the earlier rounds stay as history and do not count. The caller needs {@code use-case:read} too.
     */
    @PreAuthorize(MAY)
    public UUID open(ApprovalRequest request) {
        Optional<Approval> latest = lockLatest(request.subject());
        if (latest.filter(a -> a.state() == State.OPEN).isPresent()) {
            throw ApprovalRefusal.ALREADY_OPEN.because();
        }
        Optional<Approval> sentBack = latest.filter(a -> a.state() == State.CHANGES_REQUESTED);
        Optional<PersonId> submitter =
                sentBack.isPresent() ? sentBack.get().submitter() : user.actor().person();
        Routing.Route route = rounds.route(request, submitter);
        int round = sentBack.map(a -> a.round().number() + 1).orElse(1);
        UUID id;
        if (sentBack.isPresent()) {
            id = sentBack.get().id();
            rows.reopen(sentBack.get(), round);
        } else {
            id = rows.insert(request, submitter);
        }
        rounds.open(id, round, request.snapshot(), route);
        ledger.append(opened("approval.opened", id, round, request));
        return id;
    }

    /**
     * What was asked for or approved has changed in a way that matters: decisions taken on it stop counting, and another
     * round is opened on what it is now. Nothing happens if nothing was decided or asked, or if the snapshot is the same.
     *
     * @return the approval that was opened again
     */
    @PreAuthorize(MAY)
    public Optional<UUID> voidFor(ApprovalRequest request, String reason) {
        Optional<Approval> live = lockLatest(request.subject())
                .filter(a -> a.state() == State.OPEN || a.state() == State.APPROVED)
                .filter(a -> !a.round().hash().equals(request.snapshot().hash()));
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Approval approval = live.get();
        Routing.Route route = rounds.route(request, approval.submitter());
        int round = approval.round().number() + 1;
        List<Snapshot.Change> changes =
                request.snapshot().changesFrom(approval.round().snapshot());
        rows.voidRound(approval.id(), approval.round().number(), reason);
        rows.reopen(approval, round);
        rounds.open(approval.id(), round, request.snapshot(), route);
        Act act = opened("approval.voided", approval.id(), round, request).because(reason);
        for (Snapshot.Change change : changes) {
            act = act.with("changed." + change.key(), said(change.before()) + " → " + said(change.after()));
        }
        ledger.append(act.with("voided-hash", approval.round().hash()));
        boolean wasApproved = approval.state() == State.APPROVED;
        events.publishEvent(new Voided(approval.id(), approval.subject(), wasApproved, round, reason, changes));
        return Optional.of(approval.id());
    }

    /** Takes the request back; whoever asked may, and whoever manages use cases. Nothing happens if none is open. */
    @PreAuthorize(MAY)
    public void withdraw(SubjectRef subject, String reason) {
        Optional<Approval> open =
                lockLatest(subject).filter(a -> a.state() == State.OPEN || a.state() == State.CHANGES_REQUESTED);
        if (open.isEmpty()) {
            return;
        }
        Approval approval = open.get();
        if (!user.may(Permission.USE_CASE_MANAGE) && !approval.isOwn(user.person())) {
            throw ApprovalRefusal.NOT_YOUR_REQUEST.because();
        }
        rows.close(approval, State.WITHDRAWN);
        ledger.append(Act.of("approval.withdrawn", subject)
                .onVersion(approval.round().snapshot().version())
                .because(reason)
                .with("approval", approval.id().toString()));
    }

    /**
     * Waits for a decision in hand on the subject, and keeps later ones waiting until the transaction ends. For callers that
     * lock the subject itself next: a decision locks in this order too, so neither can wait for the other for ever.
     */
    @PreAuthorize(MAY)
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void hold(SubjectRef subject) {
        lockLatest(subject);
    }

    private Optional<Approval> lockLatest(SubjectRef subject) {
        return rows.lockLatest(subject).flatMap(reader::find);
    }

    private static Act opened(String name, UUID approval, int round, ApprovalRequest request) {
        Snapshot shown = request.snapshot();
        return Act.of(name, request.subject())
                .onVersion(shown.version())
                .with("approval", approval.toString())
                .with("round", String.valueOf(round))
                .with("tier", shown.tier())
                .with("hash", shown.hash());
    }

    private static String said(List<String> values) {
        return values.isEmpty() ? "not known" : String.join(", ", values);
    }
}
