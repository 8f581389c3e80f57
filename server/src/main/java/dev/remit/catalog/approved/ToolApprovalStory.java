package dev.remit.catalog.approved;

import dev.remit.catalog.DataClass;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of an approval, written where it stands and in the ledger. */
@Component
record ToolApprovalStory(ToolApprovalRows rows, CurrentUser user, Ledger ledger, ApplicationEventPublisher events) {

    /** By whoever acts. */
    void end(ToolApproval approval, ToolApprovalState state, String why) {
        rows.decide(approval.id(), state, user.person(), why);
        record(state.code(), approval, why);
        events.publishEvent(new ToolApprovalChanged(approval.tool()));
    }

    /** In the story of the approval, and in that of the tool. */
    void record(String what, ToolApproval approval, String why) {
        ApprovedScope scope = approval.scope();
        ledger.append(Act.of("tool-approval." + what, approval.id().subject())
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
                .with("until", approval.terms().until().toString()));
        ledger.append(Act.of("tool-approval." + what + "-here", new SubjectRef(SubjectKind.AI_TOOL, approval.tool()))
                .because(why)
                .with("approval", approval.id().toString()));
    }

    private static String words(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }
}
