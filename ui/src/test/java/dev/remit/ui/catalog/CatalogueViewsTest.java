package dev.remit.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.MyTurn;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.testing.Workspace;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogueViewsTest extends ViewTest {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CatalogService catalog;

    @Autowired
    CatalogQueries queries;

    @Autowired
    ToolApprovalService approvals;

    Workspace here;
    PersonId operations;
    PersonId marketer;
    UUID tool;
    UUID data;

    @BeforeEach
    void fill() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        marketer = here.person("Jonas Falk", "marketer");
        here.as(marketer, () -> {
            tool = catalog.addTool("Copymill", Optional.of("Copymill Ltd")).id();
            data = catalog.addDataAsset("Tickets", DataClass.PUBLIC).id();
            catalog.addDataAsset("Orders", DataClass.PERSONAL);
            catalog.addModel("gpt-4.1", Optional.of("OpenAI"));
        });
    }

    @Test
    void theListsShowWhatNobodyHasReviewedAndTheAddressNarrowsThemDown() {
        signedIn(here, operations, () -> {
            open(Address.of(CatalogNavigation.TOOLS));
            assertThat(rows()).hasSize(1);
            open(Address.of(CatalogNavigation.TOOLS).with("of", "models"));
            assertThat(rows()).singleElement().asString().contains("gpt-4.1");
            open(Address.of(CatalogNavigation.DATA_ASSETS));
            assertThat(rows()).hasSize(2);
            open(Address.of(CatalogNavigation.DATA_ASSETS).with("class", "personal"));
            assertThat(rows()).singleElement().asString().contains("Orders");
            open(Address.of(CatalogNavigation.DATA_ASSETS).with("review", "approved"));
            assertThat(rows()).isEmpty();
            open(Address.of(CatalogNavigation.DATA_ASSETS).with("q", "TICK"));
            assertThat(rows()).singleElement().asString().contains("Tickets");
        });
    }

    @Test
    void whoManagesTheCatalogueApprovesWithAReasonAndTheHistoryShowsIt() {
        signedIn(here, operations, () -> {
            open(CatalogNavigation.tool(tool));
            assertThat(words(find(EntryPanel.class).single()))
                    .contains("Copymill Ltd", "Not reviewed", "Until it is reviewed");
            test(button("Approve")).click();
            test(lastButton("Approve")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("Say why");
            find(TextArea.class).single().setValue("Contract of May, no training");
            test(lastButton("Approve")).click();
            assertThat(words(find(EntryPanel.class).single()))
                    .contains("Approved", "Contract of May, no training")
                    .doesNotContain("Until it is reviewed");
        });
        assertThat(here.as(
                        operations,
                        () -> queries.toolsById(List.of(tool)).get(tool).review()))
                .isEqualTo(Review.APPROVED);
    }

    @Test
    void theToolSaysForWhichFunctionAndDataItIsApprovedAndForWhatNot() {
        PersonId privacy = here.person("Amara Diallo", "privacy-reviewer");
        ToolApprovalDraft draft = new ToolApprovalDraft(
                tool,
                new ApprovedScope(
                        Set.of("content"), Set.of(DataClass.INTERNAL), Set.of(), Set.of(), Set.of(Capability.SEE)),
                "",
                "Contract of May",
                Optional.empty(),
                Optional.of(LocalDate.now(Clock.systemUTC()).plusDays(30)));
        ToolApprovalId asked = here.as(marketer, () -> approvals.ask(draft));
        signedIn(here, marketer, () -> {
            open(CatalogNavigation.tool(tool));
            assertThat(words(find(NativeTable.class).single())).contains("Content", "not approved", "internal");
        });
        here.as(privacy, () -> new MyTurn(beans).approve(asked.subject(), "Contract read"));
        signedIn(here, marketer, () -> {
            open(CatalogNavigation.tool(tool));
            String content = find(NativeTableRow.class).all().stream()
                    .map(ViewTest::words)
                    .filter(words -> words.contains("Content"))
                    .findFirst()
                    .orElseThrow();
            assertThat(content).contains("internal").doesNotContain("not approved");
        });
    }

    @Test
    void aWrongClassIsPutRightWithAReason() {
        signedIn(here, operations, () -> {
            open(CatalogNavigation.dataAsset(data));
            test(button("Change the class")).click();
            @SuppressWarnings("unchecked") // a component query knows the raw type only
            RadioButtonGroup<DataClass> classes = find(RadioButtonGroup.class).single();
            classes.setValue(DataClass.SENSITIVE);
            find(TextArea.class).single().setValue("Tickets hold health questions");
            test(lastButton("Change the class")).click();
            assertThat(words(find(EntryPanel.class).single())).contains("sensitive", "Tickets hold health questions");
        });
        assertThat(here.as(
                        operations,
                        () -> queries.dataAssetsById(List.of(data)).get(data).dataClass()))
                .isEqualTo(DataClass.SENSITIVE);
    }

    @Test
    void whoMayOnlyReadSeesNoActs() {
        signedIn(here, marketer, () -> {
            open(CatalogNavigation.dataAsset(data));
            assertThat(words(find(EntryPanel.class).single())).contains("public", "Not reviewed");
            assertThat(find(Button.class).all())
                    .extracting(Button::getText)
                    .doesNotContain("Approve", "Refuse", "Change the class", "Name the owner");
        });
    }

    @Test
    void anotherWorkspaceFindsNothingOfIt() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(Address.of(CatalogNavigation.TOOLS));
            assertThat(rows()).isEmpty();
            open(CatalogNavigation.tool(tool));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Copymill");
            open(CatalogNavigation.dataAsset(data));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Tickets");
        });
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }

    private Button lastButton(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
