package dev.remit.exception;

import dev.remit.approval.ApprovalService;
import dev.remit.exception.ExceptionChanged.What;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.shared.RefusedException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for exceptions and ends them. Granted they are by the steps of their workflow. Nothing here makes one last longer than was
 * decided.
 */
@Service
@Transactional
public class ExceptionService {

    private static final String MAY_WITHDRAW = "hasAnyAuthority('use-case:request', 'use-case:manage')";
    private static final String MAY_ASK = MAY_WITHDRAW + " and hasAuthority('use-case:read')";
    private static final String MAY_DECIDE = "hasAuthority('exception:decide')";

    private final ExceptionRows rows;
    private final ExceptionRules rules;
    private final ExceptionClock clock;
    private final UseCaseQueries useCases;
    private final Steps steps;
    private final Recorder recorder;

    /** How those who decide are asked. */
    @Component("exceptionSteps")
    record Steps(ExceptionShown shown, ApprovalService approvals) {}

    /** Who acts, and what remains of it. */
    @Component("exceptionRecorder")
    record Recorder(CurrentUser user, ExceptionOutcomes outcomes, ApplicationEventPublisher events) {}

    ExceptionService(
            ExceptionRows rows,
            ExceptionRules rules,
            ExceptionClock clock,
            UseCaseQueries useCases,
            Steps steps,
            Recorder recorder) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
        this.useCases = useCases;
        this.steps = steps;
        this.recorder = recorder;
    }

    /** Asks for one. It counts from the moment others granted it; refused if nobody here could. */
    @PreAuthorize(MAY_ASK)
    public ExceptionId ask(ExceptionDraft draft) {
        return ask(draft, Optional.empty());
    }

    /** Asks for what follows an exception: the same thing for the same use case, with terms of its own and a decision of its own. */
    @PreAuthorize(MAY_ASK)
    public ExceptionId renew(ExceptionId before, ExceptionDraft terms) {
        ExceptionRequest earlier = known(before);
        if (earlier.state() != ExceptionState.GRANTED && earlier.state() != ExceptionState.EXPIRED) {
            throw ExceptionRefusal.NOT_IN_THIS_STATE.because(earlier.state().code());
        }
        return ask(terms.about(earlier), Optional.of(before));
    }

    /** Asks again for what reviewers returned, with terms that meet what they said; by who asked, about the same thing. */
    @PreAuthorize(MAY_ASK)
    public void askAgain(ExceptionId id, ExceptionDraft terms) {
        steps.approvals().hold(id.subject());
        ExceptionRequest returned = rows.in(id, ExceptionState.RETURNED, rules.today());
        own(returned);
        ExceptionDraft same = terms.about(returned);
        RefusedException.throwIfAny(rules.problems(same, useCases.find(same.useCase())));
        rows.askAgain(id, same);
        asked(known(id));
    }

    private ExceptionId ask(ExceptionDraft draft, Optional<ExceptionId> renews) {
        Optional<UseCase> useCase = useCases.find(draft.useCase());
        RefusedException.throwIfAny(rules.problems(draft, useCase));
        rows.waiting(draft.useCase(), draft.kind(), draft.reference(), rules.today())
                .ifPresent(waiting -> {
                    throw ExceptionRefusal.ALREADY_ASKED.because(waiting.key());
                });
        ExceptionRequest request =
                rows.insert(draft, useCase.orElseThrow().name(), recorder.user().person(), renews);
        clock.put();
        asked(request);
        return request.id();
    }

    private void asked(ExceptionRequest request) {
        recorder.outcomes().asked(request);
        steps.approvals().open(steps.shown().of(request));
    }

    /** Takes the request back; by who asked. */
    @PreAuthorize(MAY_WITHDRAW)
    public void withdraw(ExceptionId id, String reason) {
        String why = rules.given("reason", reason);
        steps.approvals().hold(id.subject());
        ExceptionRequest request = rows.lock(id, rules.today()).orElseThrow(() -> ExceptionRefusal.NOT_FOUND.because());
        if (request.state() != ExceptionState.RETURNED) {
            request.require(ExceptionState.REQUESTED);
        }
        own(request);
        steps.approvals().withdraw(id.subject(), why);
        end(request, ExceptionState.WITHDRAWN, why, What.WITHDRAWN);
    }

    /** Ends it before its last day. */
    @PreAuthorize(MAY_DECIDE)
    public void revoke(ExceptionId id, String reason) {
        ExceptionRequest granted = rows.in(id, ExceptionState.GRANTED, rules.today());
        end(granted, ExceptionState.REVOKED, rules.given("reason", reason), What.REVOKED);
    }

    private void end(ExceptionRequest request, ExceptionState state, String why, What what) {
        recorder.outcomes().end(request, state, why);
        recorder.events().publishEvent(new ExceptionChanged(known(request.id()), what));
    }

    private void own(ExceptionRequest request) {
        if (!request.requester().equals(recorder.user().person())) {
            throw ExceptionRefusal.NOT_YOURS.because();
        }
    }

    private ExceptionRequest known(ExceptionId id) {
        return rows.find(id, rules.today()).orElseThrow(() -> ExceptionRefusal.NOT_FOUND.because());
    }
}
