package dev.remit.catalog.approved;

import dev.remit.catalog.DataClass;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for approvals of tools, decides on them and ends them. Nothing here widens one that was given: that is another request. */
@Service
@Transactional
public class ToolApprovalService {

    private static final String MAY_ASK = "hasAnyAuthority('catalog:manage', 'use-case:request', 'use-case:manage')";
    private static final String MAY_DECIDE = "hasAuthority('approval:decide')";

    private final ToolApprovalRows rows;
    private final ToolApprovalRules rules;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ToolApprovalService(
            ToolApprovalRows rows,
            ToolApprovalRules rules,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /** Asks for one. It counts from the moment somebody else gives it. */
    @PreAuthorize(MAY_ASK)
    public ToolApprovalId ask(ToolApprovalDraft draft) {
        RefusedException.throwIfAny(rules.problems(draft));
        LocalDate from = draft.from().orElse(rules.today());
        ToolApproval asked = known(rows.insert(draft, from, user.person()));
        record("requested", asked, draft.evidence());
        return asked.id();
    }

    /** Gives it until its last day. */
    @PreAuthorize(MAY_DECIDE)
    public void grant(ToolApprovalId id, String reason) {
        ToolApproval asked = inState(id, ToolApprovalState.REQUESTED);
        RefusedException.throwIfAny(rules.toolProblems(asked.tool()));
        if (asked.terms().until().isBefore(rules.today())) {
            throw ToolApprovalRefusal.UNTIL_WRONG.because(ToolApprovalRules.MOST_DAYS);
        }
        decide(asked, ToolApprovalState.GRANTED, reason);
    }

    @PreAuthorize(MAY_DECIDE)
    public void decline(ToolApprovalId id, String reason) {
        decide(inState(id, ToolApprovalState.REQUESTED), ToolApprovalState.DECLINED, reason);
    }

    /** Takes the request back; by who asked. */
    @PreAuthorize(MAY_ASK)
    public void withdraw(ToolApprovalId id, String reason) {
        ToolApproval asked = inState(id, ToolApprovalState.REQUESTED);
        if (!asked.requester().equals(user.person())) {
            throw ToolApprovalRefusal.NOT_YOURS.because();
        }
        end(asked, ToolApprovalState.WITHDRAWN, reason);
    }

    /** Ends it before its last day. */
    @PreAuthorize(MAY_DECIDE)
    public void revoke(ToolApprovalId id, String reason) {
        end(inState(id, ToolApprovalState.GRANTED), ToolApprovalState.REVOKED, reason);
    }

    private void decide(ToolApproval asked, ToolApprovalState state, String reason) {
        if (asked.requester().equals(user.person())) {
            throw ToolApprovalRefusal.NOT_BY_WHO_ASKED.because();
        }
        end(asked, state, reason);
    }

    private void end(ToolApproval approval, ToolApprovalState state, String reason) {
        String why = rules.given(reason);
        PersonId person = user.person();
        rows.decide(approval.id(), state, person, why);
        record(state.code(), approval, why);
        events.publishEvent(new ToolApprovalChanged(approval.tool()));
    }

    private ToolApproval inState(ToolApprovalId id, ToolApprovalState state) {
        ToolApproval approval =
                rows.lock(id, rules.today()).orElseThrow(() -> ToolApprovalRefusal.APPROVAL_GONE.because());
        if (approval.state() != state) {
            throw ToolApprovalRefusal.NOT_ANY_MORE.because(approval.state().code());
        }
        return approval;
    }

    private ToolApproval known(ToolApprovalId id) {
        return rows.find(id, rules.today()).orElseThrow();
    }

    /** In the story of the approval, and in that of the tool. */
    private void record(String what, ToolApproval approval, String why) {
        ApprovedScope scope = approval.scope();
        Act act = Act.of("tool-approval." + what, approval.id().subject())
                .because(why)
                .with("tool", approval.toolName())
                .with("functions", words(scope.functions()))
                .with(
                        "classes",
                        words(scope.classes().stream().map(DataClass::code).toList()))
                .with("assets", words(scope.assets()))
                .with("systems", words(scope.systems()))
                .with("capabilities", words(scope.capabilities()))
                .with("from", approval.terms().from().toString())
                .with("until", approval.terms().until().toString());
        ledger.append(act);
        ledger.append(Act.of("tool-approval." + what + "-here", new SubjectRef(SubjectKind.AI_TOOL, approval.tool()))
                .because(why)
                .with("approval", approval.id().toString()));
    }

    private static String words(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }
}
