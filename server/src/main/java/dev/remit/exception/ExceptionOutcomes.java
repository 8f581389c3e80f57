package dev.remit.exception;

import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an exception, written where it stands and in the ledger, in its own story and in that of the use case. What the
 * reviewers' word does to it, it does in the transaction of the last decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExceptionOutcomes {

    private final ExceptionRows rows;
    private final ExceptionRules rules;
    private final CurrentUser user;
    private final Ledger ledger;

    ExceptionOutcomes(ExceptionRows rows, ExceptionRules rules, CurrentUser user, Ledger ledger) {
        this.rows = rows;
        this.rules = rules;
        this.user = user;
        this.ledger = ledger;
    }

    /** Refused, and with it the decision, if its last day is over. */
    @EventListener
    void on(Approved approved) {
        if (isOne(approved.subject())) {
            ExceptionRequest request = waiting(approved.subject());
            RefusedException.throwIfAny(rules.lastDayProblems(Optional.of(request.lastDay())));
            end(request, ExceptionState.GRANTED, approved.reason());
        }
    }

    @EventListener
    void on(Declined declined) {
        if (isOne(declined.subject())) {
            end(waiting(declined.subject()), ExceptionState.DECLINED, declined.reason());
        }
    }

    @EventListener
    void on(ChangesRequested wanted) {
        if (isOne(wanted.subject())) {
            end(waiting(wanted.subject()), ExceptionState.RETURNED, wanted.reason());
        }
    }

    /** By whoever acts. */
    void end(ExceptionRequest request, ExceptionState state, String why) {
        rows.decide(request.id(), state, user.person(), why);
        record(state.code(), request, act(state.code(), request).because(why));
    }

    void asked(ExceptionRequest request) {
        Act act = act("requested", request)
                .because(request.terms().reason())
                .with("instead", request.terms().instead())
                .with("owner", request.terms().owner().toString());
        record(
                "requested",
                request,
                request.renews().map(r -> act.with("renews", r.toString())).orElse(act));
    }

    private void record(String what, ExceptionRequest request, Act act) {
        ledger.append(act);
        ledger.append(
                Act.of("exception." + what + "-here", request.useCase().ref()).with("key", request.key()));
    }

    static Act act(String what, ExceptionRequest request) {
        return Act.of("exception." + what, request.id().subject())
                .with("key", request.key())
                .with("use-case", request.useCase().toString())
                .with("kind", request.kind().code())
                .with("reference", request.reference())
                .with("last-day", request.lastDay().toString());
    }

    private ExceptionRequest waiting(SubjectRef subject) {
        return rows.in(new ExceptionId(subject.id()), ExceptionState.REQUESTED, rules.today());
    }

    private static boolean isOne(SubjectRef subject) {
        return subject.kind() == SubjectKind.EXCEPTION;
    }
}
