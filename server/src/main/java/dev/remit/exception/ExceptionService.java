package dev.remit.exception;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.exception.ExceptionChanged.What;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRights;
import dev.remit.shared.RefusedException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for exceptions, decides on them and ends them. Nothing here makes one last longer than was decided. */
@Service
@Transactional
public class ExceptionService {

    private static final String MAY_ASK = "hasAnyAuthority('use-case:request', 'use-case:manage')";
    private static final String MAY_DECIDE = "hasAuthority('exception:decide')";

    private final ExceptionRows rows;
    private final ExceptionRules rules;
    private final ExceptionClock clock;
    private final UseCaseQueries useCases;
    private final DecisionRights rights;
    private final Recorder recorder;

    /** Who acts, and what remains of it. */
    @org.springframework.stereotype.Component("exceptionRecorder")
    record Recorder(CurrentUser user, Ledger ledger, ApplicationEventPublisher events) {

        void record(Act act, ExceptionRequest request, What what) {
            ledger.append(act);
            events.publishEvent(new ExceptionChanged(request, what));
        }
    }

    ExceptionService(
            ExceptionRows rows,
            ExceptionRules rules,
            ExceptionClock clock,
            UseCaseQueries useCases,
            DecisionRights rights,
            Recorder recorder) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
        this.useCases = useCases;
        this.rights = rights;
        this.recorder = recorder;
    }

    /** Asks for one. It counts from the moment somebody else grants it. */
    @PreAuthorize(MAY_ASK + " and hasAuthority('use-case:read')")
    public ExceptionId ask(ExceptionDraft draft) {
        return ask(draft, Optional.empty());
    }

    /** Asks for what follows an exception: the same thing for the same use case, with terms of its own and a decision of its own. */
    @PreAuthorize(MAY_ASK + " and hasAuthority('use-case:read')")
    public ExceptionId renew(ExceptionId before, ExceptionDraft terms) {
        ExceptionRequest earlier = known(before);
        if (earlier.state() != ExceptionState.GRANTED && earlier.state() != ExceptionState.EXPIRED) {
            throw ExceptionRefusal.NOT_IN_THIS_STATE.because(earlier.state().code());
        }
        ExceptionDraft same = new ExceptionDraft(
                earlier.useCase(),
                earlier.kind(),
                earlier.reference(),
                terms.owner(),
                terms.reason(),
                terms.instead(),
                terms.lastDay());
        return ask(same, Optional.of(before));
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
        Act act = act("exception.requested", request)
                .because(draft.reason())
                .with("instead", draft.instead())
                .with("owner", draft.owner().orElseThrow().toString());
        recorder.record(renews.map(r -> act.with("renews", r.toString())).orElse(act), request, What.REQUESTED);
        recorder.ledger()
                .append(Act.of("exception.requested-here", draft.useCase().ref())
                        .with("key", request.key()));
        return request.id();
    }

    /** Grants it until its last day. */
    @PreAuthorize(MAY_DECIDE)
    public void grant(ExceptionId id, String reason) {
        decide(id, ExceptionState.GRANTED, reason, What.GRANTED);
    }

    @PreAuthorize(MAY_DECIDE)
    public void decline(ExceptionId id, String reason) {
        decide(id, ExceptionState.DECLINED, reason, What.DECLINED);
    }

    private void decide(ExceptionId id, ExceptionState state, String reason, What what) {
        ExceptionRequest request = inState(id, ExceptionState.REQUESTED);
        PersonId person = recorder.user().person();
        if (request.requester().equals(person) || request.terms().owner().equals(person)) {
            throw ExceptionRefusal.NOT_BY_YOU.because();
        }
        boolean grantedBefore = request.renews()
                .flatMap(before -> rows.find(before, rules.today()))
                .flatMap(ExceptionRequest::decided)
                .filter(d -> d.by().equals(person))
                .isPresent();
        if (state == ExceptionState.GRANTED && grantedBefore) {
            throw ExceptionRefusal.RENEWED_BY_ANOTHER.because();
        }
        rights.require(DecisionKind.GRANT_EXCEPTION, request.useCase().ref());
        if (state == ExceptionState.GRANTED) {
            RefusedException.throwIfAny(rules.lastDayProblems(Optional.of(request.lastDay())));
        }
        String why = rules.given("reason", reason);
        rows.decide(id, state, person, why);
        recorder.record(act("exception." + state.code(), request).because(why), known(id), what);
        recorder.ledger()
                .append(Act.of(
                                "exception." + state.code() + "-here",
                                request.useCase().ref())
                        .with("key", request.key()));
    }

    /** Takes the request back; by who asked. */
    @PreAuthorize(MAY_ASK)
    public void withdraw(ExceptionId id, String reason) {
        ExceptionRequest request = inState(id, ExceptionState.REQUESTED);
        if (!request.requester().equals(recorder.user().person())) {
            throw ExceptionRefusal.NOT_YOURS.because();
        }
        end(request, ExceptionState.WITHDRAWN, reason, What.WITHDRAWN);
    }

    /** Ends it before its last day. */
    @PreAuthorize(MAY_DECIDE)
    public void revoke(ExceptionId id, String reason) {
        end(inState(id, ExceptionState.GRANTED), ExceptionState.REVOKED, reason, What.REVOKED);
    }

    private void end(ExceptionRequest request, ExceptionState state, String reason, What what) {
        String why = rules.given("reason", reason);
        rows.decide(request.id(), state, recorder.user().person(), why);
        recorder.record(act("exception." + state.code(), request).because(why), known(request.id()), what);
    }

    private ExceptionRequest inState(ExceptionId id, ExceptionState state) {
        ExceptionRequest request = rows.lock(id, rules.today()).orElseThrow(() -> ExceptionRefusal.NOT_FOUND.because());
        if (request.state() != state) {
            throw ExceptionRefusal.NOT_IN_THIS_STATE.because(request.state().code());
        }
        return request;
    }

    private ExceptionRequest known(ExceptionId id) {
        return rows.find(id, rules.today()).orElseThrow(() -> ExceptionRefusal.NOT_FOUND.because());
    }

    static Act act(String name, ExceptionRequest request) {
        return Act.of(name, request.id().subject())
                .with("key", request.key())
                .with("use-case", request.useCase().toString())
                .with("kind", request.kind().code())
                .with("reference", request.reference())
                .with("last-day", request.lastDay().toString());
    }
}
