package dev.remit.ui.catalog.approved;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.MyTurn;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.catalog.approved.ToolApprovalQueries;
import dev.remit.catalog.approved.ToolApprovalState;
import dev.remit.identity.PersonId;
import dev.remit.testing.Workspace;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class ToolApprovalViewsTest extends ViewTest {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CatalogService catalog;

    @Autowired
    ToolApprovalQueries queries;

    Workspace here;
    PersonId marketer;
    PersonId privacy;
    UUID tool;

    @BeforeEach
    void fill() {
        here = workspaces.open();
        marketer = here.person("Jonas Falk", "marketer");
        privacy = here.person("Amara Diallo", "privacy-reviewer");
        tool = here.as(
                marketer, () -> catalog.addTool("Copymill", Optional.empty()).id());
    }

    @Test
    void whereNothingIsApprovedThePageSaysHowToAsk() {
        signedIn(here, marketer, () -> {
            open(ToolApprovalNavigation.approvals());
            assertThat(words()).contains("No tool is approved for anything yet");
        });
    }

    @Test
    void whatIsMissingIsSaidAndWhatIsAskedForWaitsForSomebodyElse() {
        signedIn(here, marketer, () -> {
            open(ToolApprovalNavigation.ask(tool).and("function", "content").and("class", "public"));
            test(button("Ask for an approval")).click();
            assertThat(words()).contains("Say what this rests on");
            find(TextArea.class).all().getLast().setValue("Contract of May");
            test(button("Ask for an approval")).click();
        });
        ToolApproval asked = here.as(marketer, () -> queries.list(ToolApprovalFilter.NONE, Optional.empty(), 1)
                .items()
                .getFirst());
        assertThat(asked.scope().classes()).containsExactly(DataClass.PUBLIC);
        signedIn(here, marketer, () -> {
            open(ToolApprovalNavigation.approval(asked.id()));
            assertThat(words()).contains("Somebody else decides on it");
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Approve");
        });
        signedIn(here, privacy, () -> {
            open(ToolApprovalNavigation.approval(asked.id()));
            assertThat(words()).contains("Waits for Anybody who may decide", "Review");
            new MyTurn(beans).approve(asked.id().subject(), "Contract read");
            open(ToolApprovalNavigation.approvals());
            assertThat(rows()).singleElement().asString().contains("Copymill", "public", "GRANTED");
        });
        assertThat(here.as(
                        marketer, () -> queries.find(asked.id()).orElseThrow().state()))
                .isEqualTo(ToolApprovalState.GRANTED);
    }

    @Test
    void anotherWorkspaceFindsNothingOfIt() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(ToolApprovalNavigation.ask(tool));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Copymill");
        });
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }
}
