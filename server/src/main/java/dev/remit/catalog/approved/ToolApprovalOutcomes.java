package dev.remit.catalog.approved;

import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the reviewers' word does to an approval of a tool, in the transaction of the last decision. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToolApprovalOutcomes {

    private final ToolApprovalRows rows;
    private final ToolApprovalRules rules;
    private final ToolApprovalStory story;

    ToolApprovalOutcomes(ToolApprovalRows rows, ToolApprovalRules rules, ToolApprovalStory story) {
        this.rows = rows;
        this.rules = rules;
        this.story = story;
    }

    /** Refused, and with it the decision, if the tool was refused as a whole meanwhile, or its last day is over. */
    @EventListener
    void on(Approved approved) {
        if (isOne(approved.subject())) {
            ToolApproval asked = asked(approved.subject());
            RefusedException.throwIfAny(rules.toolProblems(asked.tool()));
            if (asked.terms().until().isBefore(rules.today())) {
                throw ToolApprovalRefusal.UNTIL_WRONG.because(ToolApprovalRules.MOST_DAYS);
            }
            story.end(asked, ToolApprovalState.GRANTED, approved.reason());
        }
    }

    @EventListener
    void on(Declined declined) {
        if (isOne(declined.subject())) {
            story.end(asked(declined.subject()), ToolApprovalState.DECLINED, declined.reason());
        }
    }

    @EventListener
    void on(ChangesRequested wanted) {
        if (isOne(wanted.subject())) {
            story.end(asked(wanted.subject()), ToolApprovalState.RETURNED, wanted.reason());
        }
    }

    private ToolApproval asked(SubjectRef subject) {
        return rows.in(new ToolApprovalId(subject.id()), ToolApprovalState.REQUESTED, rules.today());
    }

    private static boolean isOne(SubjectRef subject) {
        return subject.kind() == SubjectKind.TOOL_APPROVAL;
    }
}
