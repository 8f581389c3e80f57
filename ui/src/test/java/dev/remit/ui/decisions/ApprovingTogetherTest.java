package dev.remit.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalRequest;
import dev.remit.approval.Snapshot;
import dev.remit.ownership.Duty;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.testing.ViewTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ApprovingTogetherTest extends ViewTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    ReviewFixture here;

    @BeforeEach
    void workspace() {
        here = beans.createBean(ReviewFixture.class);
    }

    /** Choose all, approve, two checks, approve: five clicks, however many requests. */
    @Test
    void whatIsMinimalIsApprovedFromTheInboxInFiveClicks() {
        UUID first = minimal("Minutes");
        UUID second = minimal("Titles");
        signedIn(here.workspace, here.cmo, () -> {
            open(DecisionsNavigation.inbox());
            chooseAll();
            test(find(Button.class).withText("Approve").single()).click();
            checks().setValue(Set.of("accountable-outcome", "accountable-answer"));
            test(find(Button.class).withText("Approve").all().getLast()).click();
        });
        assertThat(here.read(first).state()).isEqualTo(Approval.State.APPROVED);
        assertThat(here.read(second).state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void whatIsLeftIsNamedWithItsReason() {
        UUID minimal = minimal("Minutes");
        signedIn(here.workspace, here.cmo, () -> {
            open(DecisionsNavigation.inbox());
            chooseAll();
            test(find(Button.class).withText("Approve").single()).click();
            test(find(Button.class).withText("Approve").all().getLast()).click();
            assertThat(words()).contains("Left as they were").contains("Minutes: Confirm first:");
        });
        assertThat(here.read(minimal).state()).isEqualTo(Approval.State.OPEN);
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private CheckboxGroup<String> checks() {
        return (CheckboxGroup<String>) (Component) find(CheckboxGroup.class).single();
    }

    private void chooseAll() {
        rows().forEach(grid()::select);
    }

    private UUID minimal(String title) {
        SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        ApprovalRequest like = here.request("1", "Draft");
        Snapshot shown = new Snapshot(
                title,
                "1",
                "minimal",
                "v1",
                like.snapshot().facts(),
                like.snapshot().reasons(),
                like.snapshot().standing());
        return here.workspace.as(here.requester, () -> {
            here.ownership.assign(subject, Duty.ACCOUNTABLE, here.cmo);
            here.ownership.assign(subject, Duty.EXECUTIVE_OWNER, here.cmo);
            here.ownership.assign(subject, Duty.OPERATIONAL_OWNER, here.requester);
            here.ownership.assign(subject, Duty.TECHNICAL_OWNER, here.brand);
            return here.approvals.open(new ApprovalRequest(subject, here.requester, Set.of(), like.facts(), shown));
        });
    }
}
