package dev.remit.approval;

import dev.remit.approval.Approval.State;
import dev.remit.approval.event.Revoked;
import dev.remit.approval.event.Voided;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final String MAY =
            "hasAnyAuthority('use-case:request', 'use-case:manage', 'catalog:manage', 'prompt:write')";

    /** Whoever may change what decisions rest on. */
    private static final String MAY_VOID =
            "hasAnyAuthority('use-case:request', 'use-case:manage', 'ownership:manage', 'catalog:manage', 'prompt:write')";

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
     * Asks for a decision, in the name of whoever is signed in. Where changes had been asked for, it goes on as another round
     * of the same approval; decisions of the earlier rounds stay as history and do not count. The caller needs {@code
     * use-case:read} too.
     */
    @PreAuthorize(MAY)
    public UUID open(ApprovalRequest request) {
        Optional<Approval> latest = lockLatest(request.subject());
        if (latest.filter(a -> a.state() == State.OPEN).isPresent()) {
            throw ApprovalRefusal.ALREADY_OPEN.because();
        }
        ApprovalRequest forward = putForward(request);
        return open(latest, forward, rounds.route(forward));
    }

    /**
     * What was asked for or approved was changed in a way that matters, by whoever is signed in: decisions taken on it stop
     * counting, and another round is opened on what it is now. Nothing happens if the snapshot is the same; where nothing
     * was asked or decided, it is asked for.
     *
     * @return the approval that was opened
     */
    @PreAuthorize(MAY)
    public Optional<UUID> voidFor(ApprovalRequest request, String reason) {
        Optional<Approval> latest = lockLatest(request.subject());
        if (latest.filter(Approval::live)
                .filter(a -> a.round().hash().equals(request.snapshot().hash()))
                .isPresent()) {
            return Optional.empty();
        }
        ApprovalRequest forward = putForward(request);
        return Optional.of(again(latest, forward, rounds.route(forward), reason));
    }

    /**
     * The same where something else changed that decisions rest on, and nobody put the thing forward again. If nobody here can
     * decide on what it is now, it is sent back to whoever asked: what changed elsewhere is not refused for that.
     *
     * @return whether it waits for a decision; if not, it was sent back
     */
    @PreAuthorize(MAY_VOID)
    public boolean reconsider(ApprovalRequest request, String reason) {
        Optional<Approval> latest = lockLatest(request.subject());
        ApprovalRequest same = request.with(latest.map(a -> a.round().authors()).orElse(Set.of()));
        try {
            again(latest, same, rounds.route(same), reason);
            return true;
        } catch (RefusedException nobodyCan) {
            latest.filter(Approval::live).ifPresent(a -> sendBack(a, reason, nobodyCan));
            return false;
        }
    }

    private UUID again(Optional<Approval> latest, ApprovalRequest request, Routing.Route route, String reason) {
        Optional<Approval> live = latest.filter(Approval::live);
        if (live.isEmpty()) {
            return open(latest, request, route);
        }
        voidRound(live.get(), request, route, reason);
        return live.get().id();
    }

    private UUID open(Optional<Approval> latest, ApprovalRequest request, Routing.Route route) {
        Optional<Approval> sentBack = latest.filter(a -> a.state() == State.CHANGES_REQUESTED);
        int round = sentBack.map(a -> a.round().number() + 1).orElse(1);
        UUID id = sentBack.map(Approval::id).orElseGet(() -> rows.insert(request));
        sentBack.ifPresent(a -> rows.reopen(a, round));
        rounds.open(id, round, request, route);
        ledger.append(opened("approval.opened", id, round, request));
        return id;
    }

    private void voidRound(Approval approval, ApprovalRequest request, Routing.Route route, String reason) {
        int round = approval.round().number() + 1;
        List<Snapshot.Change> changes =
                request.snapshot().changesFrom(approval.round().snapshot());
        rows.voidRound(approval.id(), approval.round().number(), reason);
        rows.reopen(approval, round);
        rounds.open(approval.id(), round, request, route);
        Act act = opened("approval.voided", approval.id(), round, request).because(reason);
        for (Snapshot.Change change : changes) {
            act = act.with("changed." + change.key(), said(change.before()) + " → " + said(change.after()));
        }
        ledger.append(act.with("voided-hash", approval.round().hash()));
        boolean wasApproved = approval.state() == State.APPROVED;
        events.publishEvent(new Voided(approval.id(), approval.subject(), wasApproved, round, reason, changes));
    }

    private void sendBack(Approval approval, String reason, RefusedException nobodyCan) {
        rows.voidRound(approval.id(), approval.round().number(), reason);
        rows.close(approval, State.CHANGES_REQUESTED);
        events.publishEvent(
                new Revoked(approval.id(), approval.subject(), approval.round().number(), reason));
        ledger.append(Act.of("approval.sent-back", approval.subject())
                .onVersion(approval.round().snapshot().version())
                .because(reason)
                .with("approval", approval.id().toString())
                .with("nobody-decides", nobodyCan.first().refusal().name())
                .with("voided-hash", approval.round().hash()));
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
    @PreAuthorize(MAY_VOID)
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void hold(SubjectRef subject) {
        lockLatest(subject);
    }

    /** Where the latest approval of the subject stands; empty if nobody was ever asked. */
    @PreAuthorize(MAY_VOID)
    @Transactional(readOnly = true)
    public Optional<State> state(SubjectRef subject) {
        return reader.of(subject, 1).stream().map(Approval::state).findFirst();
    }

    private ApprovalRequest putForward(ApprovalRequest request) {
        return request.with(user.actor().person().stream().toList());
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
